/** What the background does, from what sets it off to what must hold in the end. */
export interface Flow {
  name: string;
  /** What was before, in another life. */
  before?(): Promise<unknown>;
  act(): unknown;
  /** How whoever was let down asks again; where nobody can, it is left out. */
  again?(): unknown;
  /** What must hold then. */
  right(): Promise<void>;
}
