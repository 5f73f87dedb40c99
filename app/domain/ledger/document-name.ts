/** How an address and a file name the document of a hash: base64url, without padding. */
export function documentName(of: string): string {
  return of.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The hash of the document of that name; `null` for what names none. */
export function hashNamed(name: string): string | null {
  if (!/^[\w-]{43}$/.test(name)) return null;
  const of = `${name.replaceAll('-', '+').replaceAll('_', '/')}=`;
  return Buffer.from(of, 'base64').toString('base64') === of ? of : null;
}
