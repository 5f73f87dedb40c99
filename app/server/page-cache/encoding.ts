/** How a body is written: `br` and `gzip` as the Content-Encoding of that name, `identity` as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** What we write, the smallest first: among encodings that are equally welcome the first one is taken. */
const written = ['br', 'gzip', 'identity'] as const;

/** Browsers send a handful of texts; when others fill this, it is begun anew. */
const mostRemembered = 200;
const remembered = new Map<string, Encoding>();

/**
 * The encoding that an Accept-Encoding header likes best (RFC 9110, 12.5.3): the highest quality counts, `*` stands
 * for what is not named, what has quality 0 is never sent. `identity` when the header is missing, and when it leaves
 * nothing that we write.
 */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const known = remembered.get(header);
  if (known) return known;
  const chosen = choose(header);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(header, chosen);
  return chosen;
}

function choose(header: string): Encoding {
  const wishes = new Map(header.toLowerCase().split(',').map(readWish));
  const others = wishes.get('*');
  // Not named, it is still welcome, but less than anything that is.
  const leastWelcome = 0.0001;
  const quality = (encoding: Encoding): number =>
    wishes.get(encoding) ??
    (encoding === 'gzip' ? wishes.get('x-gzip') : undefined) ??
    others ??
    (encoding === 'identity' ? leastWelcome : 0);
  const best = Math.max(...written.map(quality));
  return (best > 0 && written.find((encoding) => quality(encoding) === best)) || 'identity';
}

function readWish(wish: string): [coding: string, quality: number] {
  const [coding = '', ...parameters] = wish.split(';').map((part) => part.trim());
  const said = parameters.find((parameter) => /^q\s*=/.test(parameter));
  const quality = said === undefined ? 1 : Number(said.replace(/^q\s*=/, ''));
  // What is no quality was not meant as a wish.
  return [coding, quality >= 0 && quality <= 1 ? quality : 0];
}
