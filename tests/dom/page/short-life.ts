import { type Lifetime, startLifetime } from "../../../src/page/lifetime";

/** The life of a script in a page, for as long as a test wants it. */
export interface ShortLife extends Lifetime {
  /** Ends as it does when the browser takes the extension away. */
  end(): void;
}

export function startShortLife(): ShortLife {
  let hasContext = true;
  const lifetime = startLifetime("tested", () => hasContext);
  return {
    ...lifetime,
    end() {
      hasContext = false;
      lifetime.isAlive();
    },
  };
}
