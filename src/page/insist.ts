/** So often what nobody heard is said again, each time after twice as long, in milliseconds. */
const mostTries = 5;
const shortestWait = 250;

/**
 * Says something to the background until it has answered: the browser may stop it over any message, and the next one
 * starts it again.
 * @returns nothing when it never answered, or the extension is gone
 */
export async function insist<Answer>(
  say: () => Promise<Answer>,
  isAlive: () => boolean,
  tries = 0,
): Promise<Answer | undefined> {
  try {
    return await say();
  } catch {
    if (tries >= mostTries || !isAlive()) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 2 ** tries * shortestWait));
    return isAlive() ? insist(say, isAlive, tries + 1) : undefined;
  }
}
