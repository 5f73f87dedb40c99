import { hash } from 'node:crypto';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A figure as a page carries it: which it says it is, its value, and what people read. */
export type FigureClaim = { figure: string; value: string; text: string };
/** Words as a page carries them: which they say they are, by the hash of their text, and how they begin. */
export type WordsClaim = { name: string; hash: string; begins: string };
/** What a page says of itself, in its own order. */
export type PageClaims = {
  charter: string;
  edition: string;
  /** Of how many entries it is made, and at which moment. */
  entries: number;
  at: string;
  figures: FigureClaim[];
  words: WordsClaim[];
};

/** No page of ours has as many tags, figures or words, nor lies as deep: what has more is not read. */
const mostTags = 100_000;
const mostClaims = 20_000;

/**
 * Reads what a page claims; `null` for one that says nothing of itself, or has more in it than any page of ours, and
 * `empty` for one that says that it is about no charter, and claims nothing.
 */
export function readPageClaims(html: string): PageClaims | 'empty' | null {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (++tags > mostTags) return null;
  const read = parse(html);
  if (!read) return null;
  let claims: PageClaims | null = null;
  const [figures, words]: [FigureClaim[], WordsClaim[]] = [[], []];
  for (const element of elementsOf(read)) {
    const { dataCharter, dataEdition, dataEntries, dataAt, dataFigure, dataWords } = element.properties;
    if (dataCharter !== undefined) {
      // A page is made of one state of the ledger.
      if (claims) return null;
      const [charter, edition, at] = [String(dataCharter), String(dataEdition), String(dataAt)];
      claims = { charter, edition, entries: Number(dataEntries), at, figures, words };
    }
    if (dataFigure !== undefined)
      figures.push({ figure: String(dataFigure), value: valueIn(element), text: plain(textOf(element)) });
    const card = cardIn(element);
    if (card !== null) figures.push({ figure: 'card', value: '', text: plain(card) });
    if (dataWords !== undefined) words.push(claimOfWords(String(dataWords), textOf(element)));
    if (figures.length + words.length > mostClaims) return null;
  }
  if (claims?.charter === '') return words.length === 0 && figures.every(saysNothing) ? 'empty' : null;
  return claims && Number.isSafeInteger(claims.entries) && claims.entries >= 0 ? claims : null;
}

/** A picture of a site that has published nothing yet: it says so without a number. */
function saysNothing({ figure, text }: FigureClaim): boolean {
  return figure === 'card' && !/\p{N}/u.test(text);
}

/** The value of a figure, in whichever attribute its element has for that. */
function valueIn({ properties: { value, dateTime, dataValue } }: Element): string {
  return String(value ?? dateTime ?? dataValue ?? '');
}

/** What a page says is in the picture that networks show of it. */
function cardIn({ tagName, properties: { property, content } }: Element): string | null {
  return tagName === 'meta' && property === 'og:image:alt' ? String(content) : null;
}

/** A claim as a page that is honest makes it: words are compared by their text, whatever the spaces between them. */
export function claimOfWords(name: string, text: string): WordsClaim {
  const said = plain(text);
  return { name, hash: hash('sha256', said, 'base64'), begins: said.slice(0, 200) };
}

/** The text of HTML that we made ourselves. */
export function textOfHtml(html: string): string {
  return textOf(fromHtml(html, { fragment: true }));
}

/** A text with one plain space where there are any. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function parse(html: string): Root | null {
  try {
    return fromHtml(html);
  } catch (error) {
    // Elements in elements, deeper than any page of ours.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function* elementsOf(root: Root): Generator<Element> {
  for (const node of nodesOf(root)) if (node.type === 'element') yield node;
}

function textOf(parent: Root | Element): string {
  let text = '';
  for (const node of nodesOf(parent)) if (node.type === 'text') text += node.value;
  return text;
}

/** What browsers show to nobody says nothing. */
function isHidden({ tagName, properties }: Element): boolean {
  return properties.hidden !== undefined || ['template', 'script', 'style', 'noscript'].includes(tagName);
}

/** All that is below and is shown, in the order of the document; by a stack of its own, however deep it lies. */
function* nodesOf(parent: Root | Element): Generator<RootContent | ElementContent> {
  const left: (RootContent | ElementContent)[] = parent.children.toReversed();
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'element' && isHidden(node)) continue;
    yield node;
    if (node.type === 'element') for (const child of node.children.toReversed()) left.push(child);
  }
}
