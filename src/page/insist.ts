/** So often what nobody heard is said again, each time after twice as long, in milliseconds. */
const mostTries = 5;
const shortestWait = 250;

/**
 * Says something to the background until it has answered: the browser may stop it over any message, and the next one
 * starts it again.
 * @param isWanted whether it is still worth saying: not once the extension is gone
 * @returns nothing when it never answered, or was not wanted any more
 */
export async function insist<Answer>(
  say: () => Promise<Answer>,
  isWanted: () => boolean,
  tries = 0,
): Promise<Answer | undefined> {
  try {
    return await say();
  } catch {
    if (tries >= mostTries || !isWanted()) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 2 ** tries * shortestWait));
    return isWanted() ? insist(say, isWanted, tries + 1) : undefined;
  }
}
