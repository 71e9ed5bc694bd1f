/** How admin pages write values. */

/** A value without the icons from the private use area that the portal ends it with. Source: DOM of the portal's controls, 2026. */
export const withoutGlyphs = (text: string): string => text.replace(/[\ue000-\uf8ff]/g, "").trim();

/** True for the words that stand where there is no value. */
export const isBlank = (value: string): boolean => /^(?:-|none|null|n\/a)$/i.test(value);
