/** Pages to measure on, made by a script of their own: they would be megabytes otherwise. */

export interface LongPage {
  /** Text nodes of 50 characters. */
  texts: number;
  /** Codes, spread evenly. */
  codes: number;
}

/** A page of nested blocks, as deep as portals nest them, with an element around each text. */
export const longPage = ({ texts, codes }: LongPage): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${texts} texts</title></head><body><main></main><script>
  const main = document.querySelector("main");
  const every = ${codes === 0 ? 0 : Math.floor(texts / codes)};
  let block;
  for (let i = 0; i < ${texts}; i++) {
    if (i % 20 === 0) {
      const section = document.createElement("section");
      block = document.createElement("div");
      section.append(block);
      main.append(section);
    }
    const line = document.createElement("p");
    line.textContent = every && i % every === 7
      ? "AAD" + "STS5001" + (i % 10) + ": The address sent is not registered yet"
      : ("Row " + i + " of a long list with ordinary words in it, all plain").padEnd(50).slice(0, 50);
    block.append(line);
  }
</script></body></html>`;

/** A page that changes so many times a second once \`start()\` is called, in turns of 10 ms. */
export const busyPage = (changes: number): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${changes} changes a second</title></head><body><main></main><script>
  const main = document.querySelector("main");
  for (let i = 0; i < 2000; i++) {
    const line = document.createElement("p");
    line.textContent = "Row " + i + " of a list that changes all the time";
    main.append(line);
  }
  let timer, tick = 0;
  globalThis.start = () => {
    timer = setInterval(() => {
      for (let i = 0; i < ${changes / 100}; i++) {
        tick++;
        const line = main.children[tick % 2000];
        if (tick % 4 === 0) line.firstChild.data = "Row changed " + tick;
        else if (tick % 4 === 1) line.className = "c" + tick;
        else line.textContent = "Row replaced " + tick;
      }
    }, 10);
  };
  globalThis.stop = () => clearInterval(timer);
</script></body></html>`;

/** A portal with so many frames in it, all quiet. */
export const framedPage = (frames: string[]): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Frames</title></head><body>
${frames.map((src) => `<iframe src="${src}" width="200" height="20"></iframe>`).join("\n")}
</body></html>`;

/** What stands in such a frame: a list without any code. */
export const quietFrame = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Quiet</title></head><body>${"<p>Nothing to see here, row after row.</p>".repeat(200)}</body></html>`;
