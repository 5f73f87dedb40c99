import { createHash } from 'node:crypto';
import { betaOf } from './beta.ts';
import { leafHash, treeHash } from './tlog.ts';

type Letter = 'M' | 'O' | 'A' | 'I' | 'R' | 'Q';
type Counts = Record<Letter, number>;
type Candidate = { id: string; counts: Counts | null; weighted: Counts | null; nEff: number | null };
type Counted = Record<'invited' | 'ineligible' | 'taken' | 'complete' | 'partial', number | null>;
type Closed = Counted & {
  publication: number;
  survey: string;
  spent: string;
  results: string;
  complete: number;
  partial: number;
};
type Line = { id: string; counts: (number | null)[]; n: number | null; agree?: number | null };
type Mark = { culture: string; n: number; mean: number; sd: number };
type Pulse = { unit: string; n: number; mean: number };
type Results = {
  table: {
    answered: Counted & { codes: string };
    candidates: Candidate[];
    items: Line[];
    groups: Line[];
    cultures: Mark[];
    pulses: Pulse[];
  };
};
type Asked = {
  atLeast: number;
  items: { id: string; culture: string | null; pulse: string | null }[];
  groups: { id: string; categories: { unit: string | null }[] }[];
};
type Written = { seq: number; kind: string; charter: string; public: unknown };

/** What is not as it follows from the log and the documents that it names, by the entry that says so. */
export type SurveyFault = { seq: number; what: string };

/**
 * Counts every closed survey of a public charter again: how many were asked and answered, the root of the codes that were counted, what each
 * candidate is read as, and whether means of cultures and of units are some that such counts can have.
 * @param documentOf the bytes of a document that the log names by its hash, base64
 */
export async function checkSurveys(
  entries: readonly Buffer[],
  documentOf: (hash: string) => Promise<Buffer>,
): Promise<{ faults: SurveyFault[]; surveys: number }> {
  const faults: SurveyFault[] = [];
  const log = entries.map((bytes) => JSON.parse(bytes.toString()) as Written);
  const open = new Set(log.filter(isOpen).map(({ charter }) => charter));
  const closings = log.filter(({ kind, charter }) => kind === 'survey.closed' && open.has(charter));
  const read = async (hash: string) => {
    const body = await documentOf(hash);
    if (createHash('sha256').update(body).digest('base64') !== hash) throw new Error('is another document');
    return JSON.parse(body.toString()) as unknown;
  };
  for (const { seq, public: said } of closings) {
    const closed = said as Closed;
    const natures = new Map(
      log.flatMap(({ kind, public: of }) => {
        const proposed = of as { closing: number; candidate: string; nature: string };
        const isOfIt = kind === 'nature.proposed' && proposed.closing === seq;
        return isOfIt ? [[proposed.candidate, proposed.nature] as const] : [];
      }),
    );
    try {
      const { table } = (await read(closed.results)) as Results;
      const codes = (await read(table.answered.codes)) as string[];
      const { public: published } = log[closed.publication] as Written;
      const { terms } = published as { terms: Asked };
      for (const what of [...faultsOf(closed, table, codes, natures), ...faultsOfMeans(closed, table, terms)])
        faults.push({ seq, what: `${closed.survey}: ${what}` });
    } catch (error) {
      faults.push({ seq, what: `${closed.survey}: ${(error as Error).message}` });
    }
  }
  return { faults, surveys: closings.length };
}

function isOpen({ kind, public: said }: Written): boolean {
  return kind === 'edition.published' && (said as { terms: { public: boolean } }).terms.public;
}

function faultsOf(
  closed: Closed,
  { answered, candidates }: Results['table'],
  codes: readonly string[],
  natures: ReadonlyMap<string, string>,
): string[] {
  const faults: string[] = [];
  for (const name of ['invited', 'ineligible', 'taken', 'complete', 'partial'] as const)
    if (answered[name] !== closed[name])
      faults.push(`${name}: ${closed[name]} in the log, ${answered[name]} in the results`);
  const { complete, partial, taken, invited, ineligible } = closed;
  if (complete + partial > (taken ?? 0)) faults.push('more answers than codes that were taken');
  if (invited !== null && ((taken ?? 0) > invited || (ineligible ?? 0) > invited))
    faults.push('more people than were invited');
  if (codes.length !== complete + partial)
    faults.push(`${codes.length} codes for ${complete + partial} answers`);
  if (new Set(codes).size !== codes.length) faults.push('a code is counted twice');
  const root = treeHash([...codes].sort().map((code) => leafHash(Buffer.from(code, 'hex'))));
  if (root.toString('base64') !== closed.spent) faults.push('the root of the codes is another');
  for (const { id, counts, weighted, nEff } of candidates) {
    const nature = natureOf(counts, weighted, nEff);
    if (natures.get(id) !== nature)
      faults.push(`${id}: ${natures.get(id)} in the log, ${nature} by its counts`);
    const pairs = counts ? sumOf(counts, 'MOAIRQ') : 0;
    if (pairs > complete) faults.push(`${id}: ${pairs} pairs of ${complete} answers`);
  }
  if (candidates.length > 0 && candidates.length !== natures.size) faults.push('a candidate is missing');
  return faults;
}

/** What no answers with such counts could have as their means: content/design/voice.md, Closing. */
function faultsOfMeans(
  { complete }: Closed,
  { items, groups, cultures, pulses }: Results['table'],
  terms: Asked,
): string[] {
  const least = Math.max(10, terms.atLeast);
  const few = (what: string, n: number, of: number) =>
    n < least || n > of ? [`${what}: ${n} people of ${of}`] : [];
  const linesOf = (is: (item: Asked['items'][number]) => boolean) => {
    const ids = terms.items.filter(is).map(({ id }) => id);
    return items.filter(({ id }) => ids.includes(id));
  };
  const ofCultures = cultures.flatMap(({ culture, n, mean }) => {
    const [low, high] = meansOf(linesOf((item) => item.culture === culture));
    const isFar = mean < (100 * (low - 1)) / 6 - 0.51 || mean > (100 * (high - 1)) / 6 + 0.51;
    return [
      ...(isFar ? [`${culture}: ${mean} is no mean of answers with such counts`] : []),
      ...few(culture, n, complete),
    ];
  });
  const group = terms.groups.find(({ categories }) => categories.some(({ unit }) => unit !== null));
  const counts = groups.find(({ id }) => id === group?.id)?.counts ?? [];
  const ofUnits = pulses.flatMap(({ unit, n, mean }) => {
    const place = group?.categories.findIndex((category) => category.unit === unit) ?? -1;
    return [
      ...few(unit, n, counts[place] ?? 0),
      ...(mean > 1 && mean < 7 ? [] : [`${unit}: ${mean} is no mean`]),
    ];
  });
  const [low, high] = meansOf(linesOf(({ pulse }) => pulse !== null));
  const told = pulses.reduce((sum, { n }) => sum + n, 0);
  const whole = pulses.reduce((sum, { n, mean }) => sum + n * mean, 0) / told;
  const isOff = told === complete && (whole < low - 0.0051 || whole > high + 0.0051);
  return [...ofCultures, ...ofUnits, ...(isOff ? ['units add up to another mean than all'] : [])];
}

/** The lowest and the highest mean, from 1 to 7, of lines that are answered by the same people; anything, where how many is hidden or differs. */
function meansOf(lines: readonly Line[]): [number, number] {
  const n = lines[0]?.n ?? null;
  if (n === null || lines.some((line) => line.n !== n)) return [1, 7];
  const ends = lines.map(({ counts }) => {
    const seen = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const known = counts.reduce<number>((sum, count, at) => sum + (count ?? 0) * (at + 1), 0);
    const hidden = [...counts.keys()].filter((at) => counts[at] === null);
    const end = (at: number | undefined) => known + (n - seen) * ((at ?? 0) + 1);
    return [end(hidden.at(0)), end(hidden.at(-1))] as const;
  });
  const mean = (which: 0 | 1) => ends.reduce((sum, each) => sum + each[which], 0) / (n * lines.length);
  return [mean(0), mean(1)];
}

/** The published rule, in its order (content/design/voice.md, Norm or difference), by weighted counts where there are any. */
function natureOf(plain: Counts | null, weighted: Counts | null, nEff: number | null): string {
  if (!plain) return 'too-few';
  const counts = weighted ?? plain;
  const n = sumOf(counts, 'MOAIRQ');
  if (n < 30) return 'too-few';
  if (counts.Q > n / 10 + 1e-9) return 'unreadable';
  const matters = sumOf(counts, 'MOA') > sumOf(counts, 'IRQ') + 1e-9;
  // What matters to most has its largest among M, O and A, which set nothing aside.
  if (!matters) {
    const most = Math.max(counts.I, counts.R, counts.Q);
    if (counts.I >= most) return 'indifferent';
    return counts.R >= most ? 'refused' : 'unreadable';
  }
  const scale = weighted && nEff !== null ? nEff / n : 1;
  const isMore = (some: string, others: string) =>
    1 - betaOf(sumOf(counts, some) * scale + 0.5, sumOf(counts, others) * scale + 0.5).below(0.5);
  const norm = isMore('M', 'A');
  if (norm >= 0.95) return 'normative';
  if (norm <= 0.05 && isMore('AI', 'OM') > 0.975) return 'differentiating';
  return counts.O >= Math.max(counts.M, counts.A) ? 'both' : 'undecided';
}

function sumOf(counts: Counts, letters: string): number {
  return [...letters].reduce((sum, letter) => sum + counts[letter as Letter], 0);
}
