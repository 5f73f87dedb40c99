import { compared } from './compared.ts';
import type { KanoCounts } from './kano.ts';
import { hasNothingToPromise, type KanoReading, type PerceivedNature, readKano } from './nature.ts';

/** A promise that may be drawn: its pairs, its mean importance (1 to 9, `null` where nobody gave one), Kish's n where weighted. */
export type Candidate = { id: string; counts: KanoCounts; importance: number | null; nEff?: number };

/** A charter as it is drawn. Ids, those seated in the order of their seats. */
export type Drawing = {
  seated: string[];
  /** Norms for which there was no seat, the strongest first: named in public. */
  normsLeftOut: string[];
  /** What else found no seat. */
  othersLeftOut: string[];
  /** What cannot be promised on such answers, or that nobody asked for. */
  setAside: { id: string; nature: PerceivedNature }[];
};

type Read = Candidate & { reading: KanoReading };

/**
 * Draws a charter of `seats` promises, of which `reserve` are kept for differences where there are as many: norms by |Worse|, then both and undecided by
 * Better + |Worse|, then differences by importance. Compared to 1e-9; equals by importance (differences by Better), total strength, id.
 * Source: Sauerwein, Bailom, Matzler & Hinterhuber, The Kano model: how to delight your customers (1996).
 */
export function drawCharter(
  candidates: readonly Candidate[],
  { seats, reserve }: { seats: number; reserve: number },
): Drawing {
  const all = candidates.map((each): Read => ({ ...each, reading: readKano(each.counts, each.nEff) }));
  const of = (...natures: PerceivedNature[]) => all.filter(({ reading }) => natures.includes(reading.nature));
  const norms = ranked(of('normative'), ({ reading }) => -(reading.worse ?? 0), byImportance);
  const mixed = ranked(
    of('both', 'undecided'),
    ({ reading }) => (reading.better ?? 0) - (reading.worse ?? 0),
    byImportance,
  );
  const differences = ranked(of('differentiating'), byImportance, byBetter);
  const kept = Math.min(reserve, differences.length, seats);
  const first = [...norms, ...mixed].slice(0, seats - kept);
  const seated = [...first, ...differences.slice(0, seats - first.length)].map(({ id }) => id);
  const leftOut = (list: Read[]) => list.map(({ id }) => id).filter((id) => !seated.includes(id));
  const aside = all.filter(({ reading }) => hasNothingToPromise(reading.nature));
  return {
    seated,
    normsLeftOut: leftOut(norms),
    othersLeftOut: [...leftOut(mixed), ...leftOut(differences)],
    setAside: aside.map(({ id, reading }) => ({ id, nature: reading.nature })),
  };
}

const byImportance = ({ importance }: Read) => importance ?? 0;
const byBetter = ({ reading }: Read) => reading.better ?? 0;

/** The highest first by `measure`, equals by `next`, then by total strength, then by id. */
function ranked(list: Read[], measure: (one: Read) => number, next: (one: Read) => number): Read[] {
  const keysOf = (one: Read) => [measure(one), next(one), one.reading.totalStrength ?? 0].map(compared);
  const keys = new Map(list.map((one) => [one, keysOf(one)]));
  return [...list].sort((one, two) => {
    const [mine = [], theirs = []] = [keys.get(one), keys.get(two)];
    const at = mine.findIndex((key, place) => key !== theirs[place]);
    if (at >= 0) return (theirs[at] ?? 0) - (mine[at] ?? 0);
    return one.id < two.id ? -1 : one.id > two.id ? 1 : 0;
  });
}
