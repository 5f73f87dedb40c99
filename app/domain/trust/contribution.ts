import type { outcomes } from '../case/kinds.ts';
import type { PlainDate } from '../instant.ts';

export type Outcome = (typeof outcomes)[number];
/** What something adds to the figures of a day: so many cases that ended like that. */
export type Contribution = { day: PlainDate; outcome: Outcome; count: number };
