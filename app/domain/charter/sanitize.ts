import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize as sanitizeTree } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';

/**
 * HTML that nobody vouches for, read as browsers read it and left with what text is made of. Links go to http, https,
 * mailto, tel or this site, and tell the other side nothing; images come from this site alone. See
 * content/decisions/sanitizing.md.
 */
export function sanitize(html: string): string {
  const read = fromHtml(html, { fragment: true });
  lowerSchemes(read);
  const tree = sanitizeTree(read, allowed) as Root;
  dropImagesFromElsewhere(tree);
  return toHtml(tree, { closeSelfClosing: true, characterReferences: { useNamedReferences: true } });
}

/** A path on this site. `//host`, `/\host` and anything with a scheme are elsewhere. */
const OWN_IMAGE = /^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** Anything but `//host` in the ways that browsers read: they skip what is before it, tabs, and take `\` for `/`. */
const NOT_ANOTHER_HOST = /^(?![^!-~]*[/\\]\s*[/\\])/;

const allowed: Schema = {
  tagNames: [
    ...[
      'p',
      'br',
      'hr',
      'strong',
      'em',
      'del',
      'sup',
      'code',
      'pre',
      'blockquote',
      'ul',
      'ol',
      'li',
      'a',
      'img',
    ],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: [['href', NOT_ANOTHER_HOST], 'title'],
    img: [['src', OWN_IMAGE], 'alt', 'title'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  required: { a: { rel: 'noopener noreferrer' } },
  // Of what is not allowed the words stay, but for what is no text to a browser either.
  strip: [
    ...['script', 'style', 'title', 'textarea', 'option', 'xmp', 'plaintext'],
    ...['iframe', 'noembed', 'noframes', 'noscript', 'template'],
  ],
};

/** `HTTPS:` is `https:` to a browser; schemes are allowed as they are written. */
function lowerSchemes(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { href } = child.properties;
    if (typeof href === 'string')
      child.properties.href = href.replace(/^[a-z][\w+.-]*:/i, (scheme) => scheme.toLowerCase());
    lowerSchemes(child);
  }
}

/** An image whose source was not allowed has none left. */
function dropImagesFromElsewhere(parent: Root | Element): void {
  const kept = parent.children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'img' || child.properties.src !== undefined,
  );
  parent.children = kept as typeof parent.children;
  for (const child of kept) if (child.type === 'element') dropImagesFromElsewhere(child);
}
