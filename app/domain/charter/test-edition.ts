import type { Clock } from '../clock/clock.ts';
import type { PlainDate } from '../instant.ts';
import type { Edition } from './published.ts';
import type { CharterTerms, CommitmentTerms } from './terms.ts';

/** Ten working days. */
export const testClock: Clock = {
  starts: { en: 'receipt' },
  within: { count: 10, unit: 'working days' },
  calendar: 'france',
  receivedOutsideHours: 'as-is',
  firstDay: 'next',
  ends: 'end-of-day',
  roll: 'none',
  boundary: 'inclusive',
  pauses: [],
  reopen: 'continue',
};

/** An each-time promise, kept nine times in ten, with whatever a test says of it. */
export function testCommitment(given: Partial<CommitmentTerms> = {}): CommitmentTerms {
  return {
    id: 'answer',
    number: 1,
    title: { en: 'We answer' },
    nature: [{ from: null, is: 'normative', because: null }],
    firmness: 'firm',
    measure: 'each-time',
    clock: null,
    target: 0.9,
    direction: 'higher is better',
    every: null,
    weight: 1,
    remedy: null,
    exempt: [],
    legalBasis: null,
    goesBeyond: null,
    source: null,
    owner: null,
    mirrors: null,
    reviewBy: null,
    ...given,
  };
}

/** An edition of the charter `test`, in Paris, that binds from that day. */
export function testEdition(
  number: number,
  binding: PlainDate,
  commitments: CommitmentTerms[],
  given: Partial<CharterTerms> = {},
): Edition {
  const terms: CharterTerms = {
    slug: 'test',
    name: { en: 'Test' },
    audience: 'customers',
    public: true,
    fictional: false,
    zone: 'Europe/Paris',
    languages: ['en'],
    binding,
    ended: null,
    commitments,
    ...given,
  };
  return { charter: 'test', number, binding, terms };
}
