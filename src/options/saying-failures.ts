import type { OptionsActions } from "./model";

/**
 * The same actions, each of which says how it ended. Those that something is said after still reject; the others don't.
 * @param say is told the browser's reason; nothing where all went well
 */
export function sayingFailures(actions: OptionsActions, say: (reason: string | undefined) => void): OptionsActions {
  const saying =
    <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      try {
        const result = await act(...args);
        say(undefined);
        return result;
      } catch (error) {
        // A file that is none of ours is no failure of the browser's, and has words of its own.
        if (!(error instanceof SyntaxError)) say(error instanceof Error ? error.message : String(error));
        throw error;
      }
    };
  const { change, setSync, reset, load, clearRecent, allow, remove } = actions;
  return {
    ...actions,
    change: (changes) => saying(change)(changes).catch(() => undefined),
    setSync: (on) => saying(setSync)(on).catch(() => undefined),
    clearRecent: () => saying(clearRecent)().catch(() => undefined),
    allow: (origin) => saying(allow)(origin).catch(() => false),
    remove: (origin) => saying(remove)(origin).catch(() => false),
    reset: saying(reset),
    load: saying(load),
  };
}
