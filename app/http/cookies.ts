/**
 * The name that browsers know a cookie of ours by. Over https it begins with `__Host-`: no other host, and nothing that
 * came over plain http, can then set a cookie of that name.
 */
export function cookieName(plain: string, https: boolean): string {
  return https ? `__Host-${plain}` : plain;
}

/** The first cookie of that plain name in a Cookie header whose value matches; `null` when there is none. */
export function readCookie(
  header: string | null | undefined,
  { plain, https, value }: { plain: string; https: boolean; value: RegExp },
): string | null {
  const name = cookieName(plain, https);
  for (const pair of (header ?? '').split(';')) {
    const [found, said = ''] = pair.trim().split('=');
    if (found === name && value.test(said)) return said;
  }
  return null;
}

/** A Cookie header without any cookie of that plain name; `undefined` where nothing is left. */
export function withoutCookie(
  header: string | undefined,
  { plain, https }: { plain: string; https: boolean },
): string | undefined {
  const name = cookieName(plain, https);
  const others = (header ?? '').split(';').filter((pair) => pair.trim().split('=', 1)[0] !== name);
  return others.join(';').trim() || undefined;
}

/**
 * The Set-Cookie header of a cookie that scripts and other sites' forms do not get; over https alone where the site
 * is, whatever a proxy makes of the request.
 * @param seconds how long the browser keeps it; 0 takes it away
 */
export function setCookie(
  plain: string,
  value: string,
  { https, seconds }: { https: boolean; seconds: number },
): string {
  const about = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${https ? '; Secure' : ''}`;
  return `${cookieName(plain, https)}=${value}; ${about}`;
}
