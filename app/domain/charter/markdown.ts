import { Marked, type RendererObject, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import type { Language } from '../language.ts';
import { typeset } from './typography.ts';

/**
 * Renders Markdown that nobody vouches for as HTML that is safe to put in a page. Raw HTML is dropped; links go to
 * http, https, mailto, tel or this site; images come from this site alone. `level` is the heading level at which
 * `## …` appears, deeper ones below it, so that the outline of the page around it holds.
 */
export function renderMarkdown(source: string, language: Language, level = 2): string {
  const marked = new Marked({
    renderer: rendererFor(level),
    walkTokens: (token) => typesetToken(token, language),
  });
  const html = marked.parse(source, { async: false });
  return sanitizeHtml(html, allowed).trim();
}

function typesetToken(token: { type: string; text?: string; tokens?: unknown[] }, language: Language): void {
  if (token.type === 'text' && !token.tokens && token.text) token.text = typeset(token.text, language);
}

function rendererFor(level: number): RendererObject {
  return {
    heading({ tokens, depth }: Tokens.Heading) {
      const demoted = Math.min(6, level + Math.max(0, depth - 2));
      return `<h${demoted}>${this.parser.parseInline(tokens)}</h${demoted}>\n`;
    },
    html: () => '',
    // Marked trusts text between inline `<pre>` or `<script>` tags to be escaped already; here nothing is trusted.
    text(token) {
      return 'tokens' in token && token.tokens
        ? this.parser.parseInline(token.tokens)
        : escapeText(token.text);
    },
  };
}

/** Escapes what HTML would read as markup; character references that the author wrote stay. */
function escapeText(text: string): string {
  return text
    .replace(/&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{2,31});)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A path on this site. `//host`, `/\host` and anything with a scheme are elsewhere. */
const OWN_IMAGE = /^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'hr',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'img',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener noreferrer' } }),
  },
  exclusiveFilter: (frame) => frame.tag === 'img' && !OWN_IMAGE.test(frame.attribs.src ?? ''),
};
