/** The files of an archive that stores them as they are, read by its list at the end. */
export function filesInZip(zip: Buffer): { path: string; text: string }[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [size, named, place] = [
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const path = zip.toString('utf8', at + 46, at + 46 + named);
    at += 46 + named;
    const body = place + 30 + named;
    return { path, text: zip.toString('utf8', body, body + size) };
  });
}
