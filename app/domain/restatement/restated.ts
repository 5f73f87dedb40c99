import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { RestatedCounts, RestatementReason } from './kinds.ts';

/** A period that was restated, as everybody may see it, under the number of the entry that tells it; `at`: when that was written. */
export type Restated = {
  entry: number;
  request: number;
  at: Instant;
  from: PlainDate;
  to: PlainDate;
  because: RestatementReason;
  corrections: number;
  before: RestatedCounts;
  after: RestatedCounts;
};
/** The same as it is published with the figures of its promise. */
export type PublishedRestatement = Omit<Restated, 'at'>;

export function restatedIn({ seq, recorded, public: said }: Entry<'figures.restated'>): Restated {
  const { first: _first, last: _last, ...told } = said;
  return { entry: seq, at: instantOf(recorded), ...told };
}

export function publishedRestatement({ at: _, ...published }: Restated): PublishedRestatement {
  return published;
}
