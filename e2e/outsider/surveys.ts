import { createHash } from 'node:crypto';
import { betaOf } from './beta.ts';
import { leafHash, treeHash } from './tlog.ts';

type Letter = 'M' | 'O' | 'A' | 'I' | 'R' | 'Q';
type Counts = Record<Letter, number>;
type Candidate = { id: string; counts: Counts | null; weighted: Counts | null; nEff: number | null };
type Counted = Record<'invited' | 'ineligible' | 'taken' | 'complete' | 'partial', number | null>;
type Closed = Counted & { survey: string; spent: string; results: string; complete: number; partial: number };
type Results = { table: { answered: Counted & { codes: string }; candidates: Candidate[] } };
type Written = { seq: number; kind: string; charter: string; public: unknown };

/** What is not as it follows from the log and the documents that it names, by the entry that says so. */
export type SurveyFault = { seq: number; what: string };

/**
 * Counts every closed survey of a public charter again: how many were asked and answered, the root of the codes that were counted, and what each
 * candidate is read as.
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
      for (const what of faultsOf(closed, table, codes, natures))
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
