/** The part of mark.js 8 that the benchmark uses; the package has no declarations. https://markjs.io */
declare module "mark.js" {
  class Mark {
    constructor(context: HTMLElement);
    markRegExp(pattern: RegExp, options?: { each?(element: HTMLElement): void }): void;
  }

  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default Mark;
}
