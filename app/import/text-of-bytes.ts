/** How a file begins that says which UTF-16 it is in: spreadsheet programs call it "Unicode text". */
const marks = [
  ['utf-16le', Buffer.of(0xff, 0xfe)],
  ['utf-16be', Buffer.of(0xfe, 0xff)],
] as const;

/**
 * The text of a file that somebody made, without its byte order mark: UTF-16 where it says so, else UTF-8. Spreadsheet programs save what is neither as
 * windows-1252, if not told otherwise.
 */
export function textOfBytes(bytes: Buffer): string {
  const [marked] = marks.find(([, mark]) => bytes.subarray(0, 2).equals(mark)) ?? [];
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
