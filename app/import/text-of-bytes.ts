/** The text of a file that somebody made. Spreadsheet programs save what is no UTF-8 as windows-1252, if not told otherwise. */
export function textOfBytes(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
