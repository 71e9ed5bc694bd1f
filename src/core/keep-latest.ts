/**
 * Asks, and uses the answer unless somebody has asked again meanwhile: what was read before the last change is not drawn
 * over what was read after it.
 * @returns asks each time that it is called; throws what `ask` throws
 */
export function keepLatest<Answer>(ask: () => Promise<Answer>, use: (answer: Answer) => void): () => Promise<void> {
  let turns = 0;
  return async () => {
    const turn = ++turns;
    const answer = await ask();
    if (turn === turns) use(answer);
  };
}
