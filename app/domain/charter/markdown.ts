import { Marked, type RendererObject, type Token, type Tokens } from 'marked';
import type { Language } from '../../languages/language.ts';
import { raiseOrdinals, typeset } from '../../languages/typography.ts';
import { intricateFrom } from './intricate.ts';
import { sanitize } from './sanitize.ts';

/**
 * Renders Markdown that nobody vouches for as HTML that is safe to put in a page, see sanitize; raw HTML is dropped.
 * `level` is the heading level at which `## …` appears, deeper ones below it, so that the outline of the page around
 * it holds. What would take too long to read is shown as it was written.
 */
export function renderMarkdown(source: string, language: Language, level = 2): string {
  if (intricateFrom(source) !== null) return plainly(source);
  const marked = new Marked({
    renderer: rendererFor(level, language),
    walkTokens: (token) => typesetBlock(token, language),
  });
  const html = marked.parse(source, { async: false });
  return sanitize(html).trim();
}

/** The paragraphs of a text with all that Markdown would take for marks. */
function plainly(source: string): string {
  const paragraphs = source.split(/\n[ \t]*\n/).filter((text) => text.trim() !== '');
  return sanitize(paragraphs.map((text) => `<p>${escapeText(text.trim())}</p>\n`).join('')).trim();
}

/** A block that holds running text: it is set in one go, since a mark may follow a word in bold. */
function typesetBlock(token: Token, language: Language): void {
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    for (const cell of [header, ...rows].flat()) typesetRun(cell.tokens, language);
  } else if (['paragraph', 'heading', 'text'].includes(token.type) && 'tokens' in token) {
    typesetRun(token.tokens ?? [], language);
  }
}

/** Sets inline text after the character `before`; answers with the character it ends in. */
function typesetRun(tokens: Token[], language: Language, before = ''): string {
  let last = before;
  for (const token of tokens) {
    if ('tokens' in token && token.tokens) last = typesetRun(token.tokens, language, last);
    else if (token.type === 'text') {
      token.text = typeset(token.text, language, last);
      last = token.text.at(-1) ?? last;
    } else last = token.type === 'br' ? '' : (token.raw.at(-1) ?? last);
  }
  return last;
}

function rendererFor(level: number, language: Language): RendererObject {
  return {
    heading({ tokens, depth }: Tokens.Heading) {
      const demoted = Math.min(6, level + Math.max(0, depth - 2));
      return `<h${demoted}>${this.parser.parseInline(tokens)}</h${demoted}>\n`;
    },
    html: () => '',
    // Nothing can be ticked on a page: what is, is shown.
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    // Marked trusts text between inline `<pre>` or `<script>` tags to be escaped already; here nothing is trusted.
    text(token) {
      return 'tokens' in token && token.tokens
        ? this.parser.parseInline(token.tokens)
        : raiseOrdinals(escapeText(token.text), language);
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
