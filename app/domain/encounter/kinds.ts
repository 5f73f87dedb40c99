import { z } from 'zod';
import { date, seq, unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';
import { advisers, means, mostFollowUps, mostPeople, natures, objectives, sides, verdicts } from './names.ts';

const people = z.int().min(1).max(mostPeople);

export const encounterKinds = {
  /** The objective is written before. Whom it is with (`reference`), the aim in plain words and notes are private fields. */
  'encounter.planned': kind(z.strictObject({ objective: z.enum(objectives), on: date }), {
    correctable: true,
    logs: true,
  }),
  /** `followUps`: how many cases it opens, which come next. Notes are a private field. */
  'encounter.held': kind(
    z.strictObject({
      encounter: seq,
      means: z.enum(means),
      unit,
      people: z.strictObject({ ours: people, theirs: people }),
      adviser: z.enum(advisers).optional(),
      contact: z.enum(natures),
      followUps: z.int().min(0).max(mostFollowUps),
    }),
    { about: 'encounter', correctable: true, logs: true },
  ),
  'encounter.called-off': kind(z.strictObject({ encounter: seq }), {
    about: 'encounter',
    correctable: true,
    logs: true,
  }),
  /** What one side says of the objective afterwards, once. */
  'encounter.judged': kind(
    z.strictObject({ encounter: seq, side: z.enum(sides), verdict: z.enum(verdicts) }),
    { about: 'encounter', correctable: true, logs: true },
  ),
  /** A second person says what contact it was, without having seen what the first said. */
  'encounter.coded': kind(z.strictObject({ encounter: seq, contact: z.enum(natures) }), {
    about: 'encounter',
  }),
} as const;
