import type { Entry } from './entry.ts';
import { bothRates, Exemptions, type Stretch } from './exemptions.ts';
import { NotAsked } from './not-asked.ts';
import type { Expected } from './page-difference.ts';
import type { Publications } from './publications.ts';
import type { PromiseSums, Sums } from './remedies.ts';
import { elementsOf, scoresOf } from './scores.ts';
import { type Counts, type Fault, Tally } from './tally.ts';

/** A figure as it was published, and as the entries give it; `undefined` where there is none. */
export type Difference = { figure: string; published: unknown; recomputed: unknown };
export type Verdict = {
  /** Figures compared. */
  figures: number;
  differences: Difference[];
  /** What the entries say that does not follow from the entries. */
  faults: Fault[];
  /** What each charter owed and paid for the breaches of the year of its figures, by currency. */
  owed: Map<string, Map<string, Sums>>;
  /** What each promise (`<charter> <promise>`) owed and paid for those of the twelve months of its figures, by currency. */
  promised: Map<string, Map<string, PromiseSums>>;
  /** Of how many breaches of each promise, of the same months, nobody asked for what they pay whom asks. */
  notAsked: Expected;
  /** How the log of each promise was kept in the twelve months of its figures, by the end of a figure's name. */
  honesty: Expected;
  /** What was asked of breaches of each promise that they do not count, and both rates of the twelve months of its figures. */
  exemptions: Expected;
  /** The farthest that a figure which was calculated is from what was published. */
  farthest: number;
};

/** Figures are published to 1e-9 of a share: what is farther apart than this, in points, is another figure. */
const printed = 1e-6;

/** Works every figure out again that was published with a log of these entries, and says which differ. */
export function checkFigures(entries: Iterable<Uint8Array>, published: string): Verdict {
  const tally = new Tally();
  const exemptions = new Exemptions();
  const unasked = new NotAsked();
  let [size, recorded] = [0, ''];
  for (const bytes of entries) {
    const entry = JSON.parse(Buffer.from(bytes).toString()) as Entry;
    tally.take(entry);
    exemptions.take(entry);
    const { charter, edition, commitment } = entry;
    const terms = tally.publications.promise(charter, edition, commitment);
    unasked.take(entry, terms?.remedy ?? null, tally.publications.zone(charter, edition));
    size += 1;
    recorded = entry.recorded;
  }
  const figures = JSON.parse(published) as { at: string };
  // Any moment may be named that nothing in the log comes after.
  const at = figures.at >= recorded ? figures.at : recorded;
  const { publications, remedies, honesty: log, faults } = tally;
  const owed = new Map(
    [...publications.charters].map((slug) => {
      const { asOf } = publications.shown(slug, at);
      return [slug, remedies.ofYear(slug, asOf.slice(0, 4))] as const;
    }),
  );
  const promised = new Map(
    [...publications.charters].flatMap((slug) => {
      const { asOf } = publications.shown(slug, at);
      return [...remedies.ofPromises(slug, yearBefore(asOf).slice(0, 7), asOf.slice(0, 7))];
    }),
  );
  const notAsked = new Map(
    [...publications.charters].flatMap((slug) => {
      const { asOf } = publications.shown(slug, at);
      return [...unasked.ofPromises(slug, yearBefore(asOf).slice(0, 7), asOf.slice(0, 7))];
    }),
  );
  const honesty = new Map(
    [...publications.charters].flatMap((slug) => {
      const told = log.figures(slug, monthsUntil(publications.shown(slug, at).asOf));
      return [...told].map(([promise, values]) => [`${slug} ${promise}`, values] as const);
    }),
  );
  const none = { figures: 0, differences: [], farthest: 0 };
  const days = tally.days(at);
  const asked = exemptionFigures(exemptions, publications, days, at);
  const verdict: Verdict = { ...none, faults, owed, promised, notAsked, honesty, exemptions: asked };
  const charters = figuresOf(tally, days, at, published.includes('"unexcused":'));
  const recomputed = { rules: 2, size, at, method: publications.methodNumber, charters };
  compare(figures, recomputed, '', verdict);
  return verdict;
}

/** The twelve months (`2026-03`) that end with that of a day. */
function monthsUntil(day: string): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: 12 }, (_, place) =>
    new Date(Date.UTC(year, month - 12 + place, 1)).toISOString().slice(0, 7),
  );
}

/** The first of the twelve months' days that end with this one. */
function yearBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  const same = Date.UTC(year - 1, month - 1, Math.min(date, lastOfMonth));
  return new Date(same + 86_400_000).toISOString().slice(0, 10);
}

/** What was settled on each day, of each charter and each of its promises. */
type Days = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Counts>>>;

/** Of every promise of which an exemption was ever asked for. */
function exemptionFigures(
  exemptions: Exemptions,
  publications: Publications,
  days: Days,
  at: string,
): Expected {
  const found = exemptions.grounds();
  for (const [place, values] of found) {
    const [charter = '', id = ''] = place.split(' ');
    const { asOf, terms } = publications.shown(charter, at);
    const own = [...(days.get(charter)?.get(id) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    const stretches = own.flatMap(([day, counts]): Stretch[] => {
      const promise = publications.on(charter, id, day);
      if (day < yearBefore(asOf) || day > asOf) return [];
      const { target = null, direction = '', firmness } = promise ?? {};
      return [{ ...counts, target, direction, firm: firmness === 'firm' }];
    });
    const now = publications.on(charter, id, asOf) ?? terms.commitments.find((each) => each.id === id);
    const rates = bothRates(stretches, { target: now?.target ?? null, direction: now?.direction ?? '' });
    if (rates !== null && now?.firmness === 'firm') values.set('rate', rates);
  }
  return found;
}

/** @param unexcused whether the share kept as if nothing were excused is said too, which earlier versions did not */
function figuresOf(
  { publications, restatements }: Pick<Tally, 'publications' | 'restatements'>,
  days: Days,
  at: string,
  unexcused: boolean,
): Record<string, object> {
  const charters: Record<string, object> = {};
  for (const slug of publications.charters)
    charters[slug] = charterFigures(
      publications,
      restatements,
      slug,
      at,
      days.get(slug) ?? new Map(),
      unexcused,
    );
  return charters;
}

function charterFigures(
  publications: Publications,
  restatements: Tally['restatements'],
  slug: string,
  at: string,
  days: ReadonlyMap<string, ReadonlyMap<string, Counts>>,
  unexcused: boolean,
) {
  const { method } = publications;
  const shown = publications.shown(slug, at);
  const { asOf } = shown;
  const none = new Map<string, Counts>();
  const elements = publications
    .idsOf(slug, shown)
    .flatMap((id) =>
      elementsOf(id, (day) => publications.on(slug, id, day), days.get(id) ?? none, asOf, method),
    );
  const commitments: Record<string, object> = {};
  for (const { id } of shown.terms.commitments) {
    const total = { kept: 0, breached: 0, exempt: 0 };
    for (const [day, { kept, breached, exempt }] of days.get(id) ?? none) {
      if (day > asOf) continue;
      total.kept += kept;
      total.breached += breached;
      total.exempt += exempt;
    }
    const own = elements.find((element) => element.id === id && element.left === undefined);
    const evidence = own ? { kept: own.kept, breached: own.breached } : null;
    const all = total.kept + total.breached + total.exempt;
    const share = unexcused ? { unexcused: all === 0 ? null : total.kept / all } : {};
    const restated = restatements.of(slug, id);
    commitments[id] = { ...total, ...share, evidence, ...(restated.length === 0 ? {} : { restated }) };
  }
  return { edition: shown.number, asOf, scores: scoresOf(elements, method), elements, commitments };
}

function compare(published: unknown, recomputed: unknown, figure: string, verdict: Verdict): void {
  if (Array.isArray(published) && Array.isArray(recomputed)) {
    for (let place = 0; place < Math.max(published.length, recomputed.length); place++)
      compare(published[place], recomputed[place], `${figure}.${place}`, verdict);
    return;
  }
  if (isRecord(published) && isRecord(recomputed)) {
    for (const name of new Set([...Object.keys(published), ...Object.keys(recomputed)]))
      compare(published[name], recomputed[name], figure === '' ? name : `${figure}.${name}`, verdict);
    return;
  }
  verdict.figures += 1;
  if (!isSame(published, recomputed, figure, verdict))
    verdict.differences.push({ figure, published, recomputed });
}

/** Counts are the same or they are not; what was calculated may be off by less than is ever printed. */
function isSame(published: unknown, recomputed: unknown, figure: string, verdict: Verdict): boolean {
  const calculated = /^charters\.[^.]+\.(scores|elements|commitments\.[^.]+\.evidence)\./.test(figure);
  if (!calculated || typeof published !== 'number' || typeof recomputed !== 'number')
    return published === recomputed;
  const apart = Math.abs(published - recomputed);
  if (!(apart <= printed)) return false;
  verdict.farthest = Math.max(verdict.farthest, apart);
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
