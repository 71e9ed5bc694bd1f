/** A function that runs in another process: it sees nothing but its arguments, which are plain data. */
export type RemoteFunction<This, Args extends unknown[], Result> = (
  self: This,
  ...args: Args
) => Result | Promise<Result>;

/**
 * The source of a function for a debugging protocol. It takes its arguments as one JSON text and answers with JSON,
 * so that both protocols carry the same things.
 */
export function serializeCall<This, Args extends unknown[], Result>(fn: RemoteFunction<This, Args, Result>): string {
  // Compilers that keep function names wrap inner functions in a helper of this name.
  const helper = "const __name = (named) => named;";
  return `async function (args) { ${helper} return JSON.stringify(await (${fn})(this, ...JSON.parse(args))) ?? "null"; }`;
}
