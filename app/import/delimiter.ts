/** The sign between the columns of a file: that of which its first line has most. */
export function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
