/** A part of an address with its percent escapes undone; one that has a broken escape stays as it is. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
