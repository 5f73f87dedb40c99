import { type Language, type Localised, localise } from '../../languages/language.ts';
import { editDistance } from '../charter/nearest.ts';
import type { PlainDate } from '../instant.ts';
import { type Problem, problem } from '../problem.ts';

/** Who deals with what was promised: a team, a site or a region, as `content/units.yml` lists it. */
export type Unit = {
  /** What the ledger says, in every language and for ever. */
  key: string;
  /** What pages call it. */
  name: Localised;
  /** Its first day and its last; `null`: since ever, or until further notice. */
  from: PlainDate | null;
  until: PlainDate | null;
};

/** A unit on a page: its name where the list has one, else what somebody wrote. */
export type UnitShown = { key: string; name: Localised | null };

/** The units of each charter that has a list, by its slug and in the order of the file. */
export type Units = ReadonlyMap<string, CharterUnits>;

/** Without `content/units.yml`: every charter takes any unit. */
export const noUnits: Units = new Map();

/** A text by which a unit can be meant, and how often each letter stands in its beginning. */
type Known = { text: string; letters: Uint8Array };

/** The units of one charter. */
export class CharterUnits {
  readonly all: readonly Unit[];
  readonly #byKey: ReadonlyMap<string, Unit>;
  readonly #byText = new Map<string, Unit>();
  readonly #texts: readonly Known[];
  readonly #answered = new Map<string, string>();

  constructor(all: readonly Unit[]) {
    this.all = all;
    this.#byKey = new Map(all.map((unit) => [unit.key, unit]));
    for (const unit of all) for (const text of textsOf(unit)) this.#byText.set(folded(text), unit);
    this.#texts = all.flatMap(textsOf).map((text) => ({ text, letters: lettersOf(beginningOf(text)) }));
  }

  /** The unit of this key. */
  withKey(key: string): Unit | null {
    return this.#byKey.get(key) ?? null;
  }

  /** The unit that a text means: its key, or its name in any language, whatever the case of letters. */
  meantBy(text: string): Unit | null {
    return this.#byKey.get(text) ?? this.#byText.get(folded(text)) ?? null;
  }

  /**
   * The known text that is nearest to another. Looks closely at a few only, those with the most letters in common, and
   * remembers what it answered: a file of nothing but unknown units is not slow.
   */
  nearestTo(text: string): string {
    const known = this.#answered.get(text);
    if (known !== undefined) return known;
    const word = beginningOf(text);
    let [nearest, fewest] = ['', Number.POSITIVE_INFINITY];
    for (const { text: candidate } of this.#alike(lettersOf(word))) {
      const distance = editDistance(word, beginningOf(candidate));
      if (distance < fewest) [nearest, fewest] = [candidate, distance];
    }
    if (this.#answered.size === remembered) this.#answered.clear();
    this.#answered.set(text, nearest);
    return nearest;
  }

  /** Those that have the most letters in common with a text, the most alike first. */
  #alike(letters: Uint8Array): Known[] {
    const few: { known: Known; apart: number }[] = [];
    for (const known of this.#texts) {
      const apart = differenceOf(letters, known.letters);
      if (few.length === lookedAt && apart >= (few.at(-1)?.apart ?? 0)) continue;
      few.push({ known, apart });
      few.sort((one, other) => one.apart - other.apart);
      few.length = Math.min(few.length, lookedAt);
    }
    return few.map(({ known }) => known);
  }
}

/** Texts that are compared letter by letter, and how much of each. */
const lookedAt = 3;
const longest = 40;
/** Answers that are kept. */
const remembered = 1_000;

function beginningOf(text: string): string {
  return text.slice(0, longest).toLowerCase();
}

/** The texts by which a unit can be meant. */
export function textsOf({ key, name }: Unit): string[] {
  return [...new Set([key, ...Object.values(name)])];
}

/** How texts are compared by which units are meant. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

/** Whether a unit was there on a day of a span. */
export function existsIn({ from, until }: Unit, span: { from: PlainDate; to: PlainDate }): boolean {
  return (from === null || from <= span.to) && (until === null || until >= span.from);
}

/** How a page shows what the ledger says of a unit. */
export function unitShown(units: Units, charter: string, key: string | null): UnitShown | null {
  return key === null ? null : { key, name: units.get(charter)?.withKey(key)?.name ?? null };
}

/** What a unit is called in a language, else in one that has a name for it. */
export function unitInWords({ key, name }: UnitShown, language: Language): string {
  return (name && localise(name, language)?.text) ?? key;
}

/** Letters are told apart by so many kinds: all of the Latin alphabet. */
const kinds = 32;

function lettersOf(text: string): Uint8Array {
  const letters = new Uint8Array(kinds);
  for (const letter of text) {
    const kind = (letter.codePointAt(0) ?? 0) % kinds;
    letters[kind] = (letters[kind] ?? 0) + 1;
  }
  return letters;
}

function differenceOf(one: Uint8Array, other: Uint8Array): number {
  let apart = 0;
  for (let kind = 0; kind < kinds; kind++) apart += Math.abs((one[kind] ?? 0) - (other[kind] ?? 0));
  return apart;
}

/** The days on which what a unit is named for happened; one day is a span too. */
type Days = { from: PlainDate; to: PlainDate };

/**
 * The key of the unit that somebody named by its key or its name, or why it is refused. A charter that is not in the
 * list takes any text, and `null` is no unit.
 */
export function chooseUnit(
  units: Units,
  charter: string,
  text: string | null,
  days: Days,
): { unit: string | null } | Problem {
  const known = units.get(charter);
  if (text === null || known === undefined) return { unit: text };
  const unit = known.meantBy(text);
  if (!unit) return problem('unknown-unit', 'unit', { unit: short(text), nearest: known.nearestTo(text) });
  if (existsIn(unit, days)) return { unit: unit.key };
  const { from, until } = unit;
  return until !== null && until < days.from
    ? problem('unit-ended', 'unit', { unit: short(text), until })
    : problem('unit-not-yet', 'unit', { unit: short(text), from: from ?? '' });
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
