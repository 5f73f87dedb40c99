import type { Change, CharterChange, MethodChange, Moved, Reading } from '#app/domain/charter/change.ts';
import type { CommitmentChange, WordsChange } from '#app/domain/charter/edition.ts';
import { type Method, parameters } from '#app/domain/trust/method.ts';
import type { Score } from '#app/domain/trust/scores.ts';
import { saidSettings } from '#app/i18n/said-method.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { localise } from '#app/languages/language.ts';
import { rejudgedInWords, replayLines } from '../compliance/replay-words.ts';
import { type Row, rowsOf } from '../public/changes-in-words.ts';
import { termName } from '../public/term-words.ts';

/** What publishing would change, line by line; nothing where it changes nothing. */
export function changeInWords(words: Translator, { charters, method }: Change): string[] {
  return [
    ...(method ? methodInWords(words, method) : []),
    ...charters.flatMap((charter) =>
      'problem' in charter || charter.preview.published.status === 'unchanged'
        ? []
        : charterInWords(words, charter),
    ),
  ];
}

/** Why each charter that is refused is. */
export function refusalsInWords({ t, problem }: Translator, { charters }: Change): string[] {
  return charters.flatMap((charter) => {
    const refusal = 'problem' in charter ? charter.problem : charter.preview.refusal;
    return refusal ? [t('publishing.refused', { slug: charter.slug, why: problem(refusal) })] : [];
  });
}

function charterInWords(words: Translator, change: CharterChange): string[] {
  const { t, date, list, typed } = words;
  const { slug, terms, published, preview, earlier, moved } = change;
  const { number, calendars, redated } = preview.published;
  const isNew = !earlier || number !== earlier.number;
  const binds = { slug, number, binding: date(terms.binding) };
  const headline = !isNew
    ? t('publishing.sameEdition', { slug, number })
    : terms.binding < published
      ? t('publishing.wouldBindSince', binds)
      : t('publishing.wouldBind', binds);
  const eases = earlier?.differences.some((difference) => difference.eases) ?? false;
  return [
    headline,
    ...(isNew && earlier ? differencesInWords(words, { ...change, earlier }) : []),
    ...(isNew && !earlier ? [`  ${t('publishing.first', { count: terms.commitments.length })}`] : []),
    ...(isNew && eases ? [`  ${t('publishing.eases')}`] : []),
    ...movedInWords(words, moved),
    ...(calendars.length > 0
      ? [`  ${t('publishing.calendarsToCome', { names: list(calendars.map(typed)) })}`]
      : []),
    `  ${t('publishing.openCases', { count: redated })}`,
    ...movedCasesInWords(words, preview).map((line) => `    ${line}`),
    ...rejudgedInWords(words, change.rejudged).map((line) => `  ${line}`),
  ];
}

/** The first of the open cases that get another due time: by the customers' references, for those who work here. */
function movedCasesInWords(words: Translator, { moved, published }: CharterChange['preview']): string[] {
  const { t, typed, dateTime } = words;
  const lines = moved.map(({ id, reference, zone, was, due }) =>
    t('editions.instead', {
      name: typed(reference ?? id),
      before: dateTime(was, zone),
      after: dateTime(due, zone),
    }),
  );
  const more = published.redated - moved.length;
  return [...lines, ...(more > 0 ? [t('replay.rejudgedMore', { count: more })] : [])];
}

type Replacing = CharterChange & { earlier: NonNullable<CharterChange['earlier']> };

function differencesInWords(words: Translator, { terms, earlier }: Replacing): string[] {
  const { t, language, typed } = words;
  const { comparison, differences } = earlier;
  const easedOf = (id: string | null) =>
    new Set(
      differences
        .filter(({ commitment }) => commitment === id)
        .flatMap((difference) => difference.terms.filter(({ eases }) => eases).map(({ key }) => key)),
    );
  const titleOf = (id: string) => {
    const all = [...terms.commitments, ...earlier.terms.commitments];
    const title = all.find((commitment) => commitment.id === id)?.title ?? {};
    return typed(localise(title, language, terms.languages)?.text ?? id);
  };
  const itself = [
    ...rowsOf(words, comparison.terms).map((row) => rowInWords(words, row, easedOf(null))),
    ...comparison.words.map((change) => wordsInWords(words, change)),
  ];
  return [
    ...(itself.length > 0
      ? [`  ${t('editions.charterItself')}`, ...itself.map((line) => `    ${line}`)]
      : []),
    ...comparison.commitments
      .filter(({ state }) => state !== 'same')
      .flatMap((change) => [
        `  ${titleOf(change.id)}${stateInWords(words, change)}`,
        ...(change.state === 'changed'
          ? ofCommitment(words, change, { terms, earlier }, easedOf(change.id))
          : []),
      ]),
  ];
}

function stateInWords({ t }: Translator, { state }: CommitmentChange): string {
  if (state === 'added') return ` (${t('editions.state.added')})`;
  return state === 'retired' ? ` (${t('editions.state.retired')}, ${t('publishing.less')})` : '';
}

function ofCommitment(
  words: Translator,
  change: CommitmentChange,
  { terms, earlier }: Pick<Replacing, 'terms' | 'earlier'>,
  eased: ReadonlySet<string>,
): string[] {
  const remedyIn = (of: Replacing['terms']) =>
    of.commitments.find(({ id }) => id === change.id)?.remedy ?? null;
  const remedies = { before: remedyIn(earlier.terms), after: remedyIn(terms) };
  return [
    ...rowsOf(words, change.terms, remedies).map((row) => rowInWords(words, row, eased)),
    ...change.words.map((text) => wordsInWords(words, text, eased)),
    ...earlier.replays
      .filter(({ commitment }) => commitment === change.id)
      .flatMap((report) => [
        words.t('replay.publishing'),
        ...replayLines(words, report).map((line) => `  ${line}`),
      ]),
  ].map((line) => `    ${line}`);
}

function rowInWords(
  { t }: Translator,
  { key, name, before, after }: Row,
  eased: ReadonlySet<string>,
): string {
  const isLess = [...eased].some((each) => each === key || each.startsWith(`${key}.`));
  return `${t('editions.instead', { name, before, after })}${isLess ? ` (${t('publishing.less')})` : ''}`;
}

/** What stays the same of a text is told by its ends: this many characters. */
const AROUND = 24;

/** A text that changes, what is taken out as [-so-] and what is put in as {+so+}. */
function wordsInWords(
  words: Translator,
  change: WordsChange,
  eased: ReadonlySet<string> = new Set(),
): string {
  const said = change.pieces.map(({ kind, text }) => {
    const line = text.replace(/\s+/g, ' ');
    if (kind === 'removed') return `[-${line}-]`;
    if (kind === 'added') return `{+${line}+}`;
    return line.length > 2 * AROUND ? `${line.slice(0, AROUND)} … ${line.slice(-AROUND)}` : line;
  });
  const name = `${termName(words, change.part)} (${words.nameOf(change.language)})`;
  const isLess = eased.has(`${change.part}.${change.language}`) ? ` (${words.t('publishing.less')})` : '';
  return words.t('publishing.text', { name, text: words.typed(said.join('')) }) + isLess;
}

function movedInWords(words: Translator, { asOf, before, after }: Moved): string[] {
  const { t, date } = words;
  return [
    `  ${t('publishing.scores', { date: date(asOf) })}`,
    ...(['normative', 'differentiating'] as const).map((nature) => {
      const score = (reading: Reading | null) => scoreInWords(words, reading?.scores[nature] ?? null);
      const name = t(`natures.${nature}`);
      return `    ${insteadInWords(words, name, score(before), score(after))}`;
    }),
    `    ${insteadInWords(words, t('publishing.entering'), words.n(before?.entering ?? 0), words.n(after.entering))}`,
  ];
}

/** What moved, and from where; what did not is told once. */
function insteadInWords({ t }: Translator, name: string, before: string, after: string): string {
  return before === after
    ? t('publishing.asBefore', { name, value: after })
    : t('editions.instead', { name, before, after });
}

function scoreInWords({ t, score }: Translator, found: Score | null): string {
  if (!found) return t('editions.absent');
  return found.measured ? score(found.score) : `${score(found.score)} (${t('scoring.unmeasured')})`;
}

function methodInWords(words: Translator, { number, before, after, moved }: MethodChange): string[] {
  const { t } = words;
  const value = (method: Method | null, name: (typeof parameters)[number]) => {
    const said = method && saidSettings(words, method).find(({ figure }) => figure === `method.${name}`);
    return said ? said.say(said.value) : t('editions.absent');
  };
  return [
    t('publishing.newMethod', { number }),
    ...parameters
      .filter((name) => before?.[name] !== after[name])
      .map(
        (name) => `  ${insteadInWords(words, t(`method.${name}`), value(before, name), value(after, name))}`,
      ),
    ...moved.flatMap((each) => [`  ${each.slug}`, ...movedInWords(words, each).map((line) => `  ${line}`)]),
  ];
}
