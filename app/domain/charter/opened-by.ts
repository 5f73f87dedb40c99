import type { Clock, Term } from '../clock/clock.ts';
import { sinceBreach } from '../remedy/owed.ts';
import type { CommitmentFile } from './files.ts';
import { type Finding, finding } from './findings.ts';
import type { CommitmentTerms } from './terms.ts';

type Read = { terms: CommitmentTerms; file: CommitmentFile };

/** Notes all but the first promise that remedies open, and that follow-ups do: each opens one case. */
export function noteOpenedByTwice(commitments: readonly Read[], findings: Finding[]): void {
  for (const found of ['remedies', 'follow-ups'] as const) {
    const [first, ...others] = commitments.filter(({ terms }) => terms.openedBy === found);
    const values = { found, other: first?.file.path ?? '' };
    for (const { file } of others)
      findings.push(finding(file.path, file.source.lineOf('opened-by'), 'opened-by-twice', values));
  }
}

/**
 * Warns where a promise that remedies open contradicts one of them: it gives less time to pay, or counts it otherwise. A remedy that is to be
 * paid sooner contradicts nothing.
 */
export function lintOpenedBy(commitments: readonly Read[]): Finding[] {
  const opened = commitments.find(({ terms }) => terms.openedBy === 'remedies');
  const clock = opened?.terms.clock;
  if (!opened || !clock) return [];
  const { file } = opened;
  const place = file.source.lineOf('clock');
  return commitments.flatMap(({ terms: { id, remedy, openedBy } }) => {
    if (openedBy === 'remedies' || remedy?.claim !== 'automatic' || !remedy.within) return [];
    if (leavesTimeFor(clock, remedy.within)) return [];
    const values = { found: termText(clock.within), expected: termText(remedy.within), id };
    return [finding(file.path, place, 'opened-by-within', values)];
  });
}

/** Whether a clock gives as long as a remedy, whose time begins on the day after and ends with its last day. */
function leavesTimeFor(clock: Clock, within: Term): boolean {
  const remedy = sinceBreach({ name: clock.calendar }, within);
  const same = (['receivedOutsideHours', 'firstDay', 'ends', 'roll', 'boundary'] as const).every(
    (key) => clock[key] === remedy[key],
  );
  return same && clock.within.unit === within.unit && clock.within.count >= within.count;
}

function termText({ count, unit }: Term): string {
  return `${count} ${unit}`;
}
