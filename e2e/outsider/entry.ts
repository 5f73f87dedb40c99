/** What a standing says of a case, as content/design/ledger.md has it: where a correction left it. */
export type Standing = {
  opened: string;
  state: 'open' | 'paused' | 'fulfilled' | 'withdrawn';
  due: string | null;
  closed: string | null;
  breached: string | null;
  exempt: boolean;
};

/** Public fields of every kind that moves a figure. */
type Fields = {
  due: string | null;
  outcome: string;
  kept: boolean | number | null;
  of: number | null;
  from: string;
  to: string;
  unit: string | null;
  corrects: number;
  because: string;
  request: number;
  corrections: number;
  before: Record<'kept' | 'breached' | 'exempt', number>;
  after: Record<'kept' | 'breached' | 'exempt', number>;
  replacement: { occurred?: string; kept?: boolean; commitment?: string } | null;
  standing: Standing | null;
  breach: number;
  found: string;
  remedy: number;
  owed: { amount: string; unit: string };
  paid: { amount: string; unit: string };
  approved: boolean;
  expired?: true;
  ground: string;
  number: number;
  binding: string;
  published?: string;
  terms: Terms;
  parameters: Method;
};

/** An entry of the log; instants are text, whose order is that of time. */
export type Entry = {
  seq: number;
  recorded: string;
  occurred: string;
  kind: string;
  charter: string;
  commitment: string;
  edition: number;
  case?: string;
  who: { id: string };
  public: Fields;
};

export type Nature = 'normative' | 'differentiating';

type Paid = { pays?: { amount: string; unit: string } };
/** What a promise pays for a breach, as far as figures go by it. */
export type OwedTerms = {
  pays: Paid | null;
  then?: { pays: Paid } | null;
  bands: { pays: Paid }[];
  cap: { most?: { unit?: string } } | null;
  late: { unit: string } | null;
  claim: 'automatic' | object;
};

/** A promise of an edition, as far as figures go by it. */
export type Promised = {
  id: string;
  number: number;
  nature: { from: string | null; is: Nature }[];
  firmness: string;
  measure: string;
  every: 'month' | 'quarter' | 'year' | null;
  clock: { boundary: string; within?: { count: number; unit: string }; pauses?: string[] } | null;
  exempt?: string[];
  remedy?: OwedTerms | null;
  target: number | null;
  direction: string;
  weight: number;
};

export type Terms = { zone: string; binding: string; ended: string | null; commitments: Promised[] };

export type Method = {
  halfLife: number;
  presumption: number;
  level: number;
  support: number;
  minimum: number;
  reportedMost: number;
  notice?: number;
  weights: Record<string, number>;
};

const walls = new Map<string, Intl.DateTimeFormat>();

/** The date on the wall of a zone. */
export function wallDay(instant: string, zone: string): string {
  let wall = walls.get(zone);
  if (!wall) {
    wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    walls.set(zone, wall);
  }
  return wall.format(new Date(instant));
}
