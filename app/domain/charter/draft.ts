import { stringify } from 'yaml';
import type { Language, Localised } from '../../languages/language.ts';
import type { PerceivedNature } from '../survey/nature.ts';
import { commitmentFileName, fileName, readFiles, type Source } from './files.ts';
import { gapOf } from './gaps.ts';
import { sectionHeading } from './sections.ts';
import type { Nature } from './terms.ts';

/** A candidate that found a seat: what it is called, what it was read as, and where its terms come from, in words. */
export type SeatDrawn = { id: string; words: Localised; nature: PerceivedNature; source: Localised };

/** What no survey knows, in one language: of each, what is expected in its place. */
export type DraftGaps = Record<
  | ('name' | 'binding' | 'preamble')
  | ('title' | 'measure' | 'clock' | 'target' | 'remedy' | 'goesBeyond')
  | ('promise' | 'howWeMeasure' | 'notCovered'),
  string
>;

export type DraftToWrite = {
  /** What the survey knows of the charter; of no use where one is in force. */
  charter: { audience: 'customers' | 'employees'; fictional: boolean; zone: string };
  /** Those that the charter is written in, its own first. */
  languages: readonly Language[];
  /** In the order of the seats. */
  seats: readonly SeatDrawn[];
  /** The files of the edition in force, by their names; none where none is. */
  inForce: readonly Source[];
  gaps: (language: Language) => DraftGaps;
};

/** Files of a charter's folder, by their names, and the ids of promises: as they stand in the edition in force, new with gaps, and in force without a seat. */
export type CharterDraft = { files: Source[]; asTheyStand: string[]; withGaps: string[]; retired: string[] };

/**
 * A charter as it was drawn, to be written to the end: what is promised already stands as it stands, under the number of its seat; what is new
 * has its words, its nature and a gap for whatever is to be decided.
 */
export function draftCharter({ charter, languages, seats, inForce, gaps }: DraftToWrite): CharterDraft {
  const { preambles, commitments } = readFiles([...inForce]);
  const textOf = new Map(inForce.map(({ path, text }) => [path, text]));
  const promised = new Set(commitments.map(({ id }) => id));
  const ids = seats.map(({ id }) => id);
  const heads =
    preambles.length > 0
      ? preambles.map(({ path }) => ({ path: fileName(path), text: textOf.get(path) ?? '' }))
      : languages.map((language, at) => ({
          path: `charter.${language}.md`,
          text: at === 0 ? firstHead(charter, languages, gaps(language)) : otherHead(gaps(language)),
        }));
  const promises = seats.flatMap((seat, at): Source[] => {
    const number = at + 1;
    if (promised.has(seat.id))
      return commitments
        .filter(({ id }) => id === seat.id)
        .map(({ path, language }) => ({
          path: commitmentFileName(number, seat.id, language),
          text: textOf.get(path) ?? '',
        }));
    return languages.map((language, place) => ({
      path: commitmentFileName(number, seat.id, language),
      text: place === 0 ? termsOf(seat, languages, gaps) : wordsOf(seat, language, gaps(language)),
    }));
  });
  return {
    files: [...heads, ...promises],
    asTheyStand: ids.filter((id) => promised.has(id)),
    withGaps: ids.filter((id) => !promised.has(id)),
    retired: [...promised].filter((id) => !ids.includes(id)),
  };
}

function firstHead(
  { audience, fictional, zone }: DraftToWrite['charter'],
  languages: readonly Language[],
  gaps: DraftGaps,
): string {
  const keys = {
    ...{ name: gapOf(gaps.name), audience, ...(fictional ? { fictional } : {}), zone },
    ...{ languages, binding: gapOf(gaps.binding) },
  };
  return file(keys, gapOf(gaps.preamble));
}

function otherHead(gaps: DraftGaps): string {
  return file({ name: gapOf(gaps.name) }, gapOf(gaps.preamble));
}

/** What could be both is promised as a norm with something above it, and what is undecided is read as a norm. */
function natureOf(read: PerceivedNature): Nature {
  return read === 'differentiating' ? 'differentiating' : 'normative';
}

function termsOf(
  { id, words, nature, source }: SeatDrawn,
  languages: readonly Language[],
  gaps: (language: Language) => DraftGaps,
): string {
  const [first] = languages as [Language, ...Language[]];
  const own = gaps(first);
  const inEach = (wordsIn: (each: Language) => string) =>
    Object.fromEntries(languages.map((each) => [each, wordsIn(each)]));
  const keys = {
    ...{ id, title: words[first] ?? gapOf(own.title), nature: natureOf(nature), firmness: 'firm' },
    ...{ measure: gapOf(own.measure), clock: gapOf(own.clock), target: gapOf(own.target) },
    remedy: gapOf(own.remedy),
    ...(nature === 'both' ? { 'goes-beyond': inEach((each) => gapOf(gaps(each).goesBeyond)) } : {}),
    source: inEach((each) => source[each] ?? ''),
  };
  return file(keys, bodyIn(first, own));
}

function wordsOf({ id, words }: SeatDrawn, language: Language, gaps: DraftGaps): string {
  return file({ id, title: words[language] ?? gapOf(gaps.title) }, bodyIn(language, gaps));
}

function bodyIn(language: Language, gaps: DraftGaps): string {
  return [
    gapOf(gaps.promise),
    `## ${sectionHeading('howWeMeasure', language)}\n${gapOf(gaps.howWeMeasure)}`,
    `## ${sectionHeading('notCovered', language)}\n${gapOf(gaps.notCovered)}`,
  ].join('\n\n');
}

function file(keys: object, body: string): string {
  return `---\n${stringify(keys, { lineWidth: 0 })}---\n${body}\n`;
}
