import type { Replacement } from '../../../domain/correction/correction.ts';
import { instantOf } from '../../../domain/instant.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { agreed, type Company, newest, officer } from '../../test-company.ts';
import { recordEvent } from '../record-events.server.ts';

export const monday = '2026-03-02T08:00:00Z';
export const tuesday = '2026-03-03T08:00:00Z';
export const friday = '2026-03-06T08:00:00Z';
export const moved = (at: string) => ({ at: instantOf(at) });
export const secondOfficer: Who = { id: 'officer-2', role: 'compliance' };

/** Corrections in a company, as somebody makes them or asks for them. */
export function correctionsIn(company: Company) {
  return {
    correct: (who: Who, corrects: number, replacement: Replacement, note?: string) =>
      recordEvent(company, who, { event: 'correct', corrects, replacement, because: 'typing-error', note }),
    ask: (who: Who, corrects: number, replacement: Replacement, note?: string) =>
      recordEvent(company, who, { event: 'ask', corrects, replacement, because: 'wrong-case', note }),
    /** The newest breach, analysed by the officer. */
    analysed: async () => {
      const breach = await newest(company, 'breach.declared');
      const analysis = { cause: 'workload', severity: 'minor', apology: null, note: null } as const;
      agreed(await recordEvent(company, officer, { event: 'analyse', breach, ...analysis }));
    },
  };
}
