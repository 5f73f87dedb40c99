/** Byte order mark dropped, line ends made `\n`: the form in which every text file is read, compared and hashed. */
export function normaliseSource(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
