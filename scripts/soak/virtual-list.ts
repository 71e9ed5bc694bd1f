/** A sign-in log of 10,000 rows of which some 30 are in the page; it scrolls by itself once `scrollOn()` is called. */
export const virtualList = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Sign-in logs</title><style>
  [role=row]{display:flex;height:24px} [role=columnheader],[role=gridcell]{width:160px}
</style></head><body><div role="grid" aria-rowcount="10000">
<div role="row"><div role="columnheader">User</div><div role="columnheader">Sign-in error code</div></div>
<div id="rows"></div></div><script>
  const codes = ["50126", "0", "53003", "50074", "0", "50105", "700016"];
  const rows = document.querySelector("#rows");
  let first = 0;
  const draw = () => {
    rows.replaceChildren(...Array.from({ length: 30 }, (_, i) => {
      const row = document.createElement("div");
      row.setAttribute("role", "row");
      for (const text of ["Person " + (first + i), codes[(first + i) % codes.length]]) {
        const cell = document.createElement("div");
        cell.setAttribute("role", "gridcell");
        cell.textContent = text;
        row.append(cell);
      }
      return row;
    }));
  };
  draw();
  let tick = 0;
  globalThis.scrollOn = () => setInterval(() => {
    // A second of scrolling, then a second of reading.
    if (tick++ % 40 >= 20) return;
    first = (first + 3) % 9970;
    draw();
    document.dispatchEvent(new Event("scroll"));
  }, 50);
</script></body></html>`;
