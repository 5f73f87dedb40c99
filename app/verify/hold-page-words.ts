import type { Source } from '#app/domain/charter/files.ts';
import { renderMarkdown } from '#app/domain/charter/markdown.ts';
import type { CharterProse, CommitmentProse, CommitmentTerms } from '#app/domain/charter/terms.ts';
import type { Method } from '#app/domain/trust/method.ts';
import { fillMethodProse, parseMethod } from '#app/domain/trust/parse-method.ts';
import { isLanguage, type Language, type Localised, localise } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';
import type { Finding } from './finding.ts';
import { sayingFirst } from './first-findings.ts';
import type { PageToWord } from './hold-pages.ts';
import { type PublishedWords, wordsKey } from './hold-words.ts';
import { claimOfWords, textOfHtml, type WordsClaim } from './page-claims.ts';

/** Holds the words of each page to the documents that its figures' publications name. */
export function holdPageWords(pages: readonly PageToWord[], words: PublishedWords): Finding[] {
  const findings: Finding[] = [];
  const say = sayingFirst(findings);
  for (const { page, claims, edition, method } of pages) {
    const prose = words.editions.get(wordsKey(edition));
    // Documents that are missing are findings of their own.
    if (!prose) continue;
    const expected =
      page.kind === 'method'
        ? methodWords(words.methods.get(method.version ?? 0), method, page.language)
        : charterWords(page, edition.terms, prose);
    const wanted = new Map(expected.map((each) => [each.name, each]));
    const found = new Map<string, WordsClaim>();
    let differs: [WordsClaim | undefined, WordsClaim | undefined] | null = null;
    for (const claim of claims.words) {
      found.set(claim.name, claim);
      if (wanted.get(claim.name)?.hash !== claim.hash) differs ??= [wanted.get(claim.name), claim];
    }
    const missing = expected.find(({ name }) => !found.has(name));
    if (missing) differs ??= [missing, undefined];
    if (!differs) continue;
    const [own, claim] = differs;
    say('page-words-differ', `${page.address}#${claim?.name ?? own?.name}`, {
      ...{ expected: own?.begins ?? null, found: claim?.begins ?? null },
    });
  }
  return findings;
}

function charterWords(
  { kind, language, commitment }: PageToWord['page'],
  { languages: order, commitments }: PageToWord['edition']['terms'],
  prose: CharterProse,
): WordsClaim[] {
  const markdown = (name: string, text: Localised): WordsClaim[] => {
    const found = localise(text, language, order);
    if (!found || found.text.trim() === '') return [];
    return [claimOfWords(name, textOfHtml(renderMarkdown(found.text, found.language)))];
  };
  const title = ({ id, title: named }: CommitmentTerms): WordsClaim =>
    claimOfWords(`commitments.${id}.title`, setLocalised(named, language, order)?.text ?? '');
  const part = ({ id }: CommitmentTerms, name: keyof CommitmentProse) => {
    const written = Object.entries(prose.commitments[id] ?? {}) as [Language, CommitmentProse][];
    const texts = Object.fromEntries(written.map(([own, of]) => [own, of[name] ?? undefined]));
    return markdown(`commitments.${id}.${name}`, texts);
  };
  if (kind === 'commitment')
    return commitments
      .filter(({ id }) => id === commitment)
      .flatMap((terms) => [
        title(terms),
        ...(['promise', 'howWeMeasure', 'notCovered'] as const).flatMap((name) => part(terms, name)),
      ]);
  if (kind !== 'home' && kind !== 'charter') return [];
  const preamble = markdown('preamble', prose.preamble);
  if (kind === 'home') return [...preamble, ...commitments.map(title)];
  return [...preamble, ...commitments.flatMap((terms) => [title(terms), ...part(terms, 'promise')])];
}

/** The page that was published with the method; before the first is published there is none. */
function methodWords(sources: Source[] | undefined, method: Method, language: Language): WordsClaim[] {
  const texts: Localised = {};
  for (const { path, text } of sources ?? []) {
    const own = /\.([a-z]+)\.md$/.exec(path)?.[1];
    if (isLanguage(own)) texts[own] = text;
  }
  const found = localise(texts, language);
  if (!found) return [];
  const { prose } = parseMethod('', found.text, 'translation');
  const filled = fillMethodProse(prose, method, found.language);
  return [claimOfWords('method', textOfHtml(renderMarkdown(filled, found.language)))];
}
