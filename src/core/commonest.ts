/** What somebody who has not typed anything yet most likely came for: of the codes that are met constantly, one for each kind of trouble. */
export const commonest: readonly string[] = ["50126", "50011", "53003", "50076", "65001", "700016", "50105", "7000222"];
