import { z } from 'zod';
import { known } from '#app/domain/calendar/known-keys.ts';
import { fault } from '#app/domain/schema-fault.ts';
import type { KanoCategory } from '#app/domain/survey/kano.ts';
import { eachIdOnce, expected, id } from './score-values.ts';

/** What worked cases of surveys are written with; what does not fit is a fault (`faultOf`), which says what was expected. */
const number = z.number();
const amount = z.number().min(0);
const whole = z.int().min(0);
const listOf = <Schema extends z.ZodType>(schema: Schema, form: string) =>
  z.array(schema, fault('list-of', { expected: form }));

const zero = amount.default(0);
const counts = known({ M: zero, O: zero, A: zero, I: zero, R: zero, Q: zero } satisfies Record<
  KanoCategory,
  typeof zero
>);
const absent = <Value>(value: Value | null | undefined) => value ?? undefined;
const nEff = amount.nullish().transform(absent);

/** `[48, 80]`: how many of how many. */
const pair = z
  .tuple([amount, amount], fault('list-of', { expected: '48, 80' }))
  .superRefine(([count, of], context) => {
    if (count > of) context.addIssue({ code: 'custom', path: [0], message: fault('most', { most: of }) });
  })
  .transform(([count, of]) => ({ count, of }));

type Rows = readonly (readonly unknown[])[];

/** Refuses rows of another length than `width`, found under `path`. */
function even(rows: Rows, width: number, context: z.RefinementCtx, path: PropertyKey[] = []): void {
  for (const [row, { length }] of rows.entries())
    if (length !== width)
      context.addIssue({
        ...{ code: 'custom', path: [...path, row] },
        message: fault('list-of-length', { length: width, found: length }),
      });
}
const ofFirst = (rows: Rows, context: z.RefinementCtx) => even(rows, rows[0]?.length ?? 0, context);
const square = (rows: Rows, context: z.RefinementCtx) => even(rows, rows.length, context);
const table = listOf(listOf(whole, '12'), '[12, 8, 25]');
const answers = listOf(listOf(number.nullable(), '4'), '[4, 5, null]');

const share = z.number().min(0);
const margin = z.tuple(
  [id, z.record(z.string(), share)],
  fault('list-of', { expected: '"age", {"young": 0.45}' }),
);
const answer = z.object({ yes: whole.max(1), times: whole.default(1) }).catchall(z.string());

/** A case of one kind: what is asked, and where it carries one, the answer. */
const caseOf = <Kind extends string, Input extends z.ZodType>(kind: Kind, input: Input) =>
  z.object({ id, kind: z.literal(kind), in: input, expect: expected });

const kinds = [
  caseOf('kano', z.object({ counts, nEff })),
  caseOf('drift', z.object({ waves: listOf(z.tuple([number, amount, amount]), '2026, 136, 142') })),
  caseOf(
    'draw',
    z.object({
      seats: whole,
      reserve: whole,
      candidates: listOf(
        z.object({ id, counts, importance: number.nullable().default(null), nEff }),
        '{id, counts, importance}',
      ).superRefine(eachIdOnce),
    }),
  ),
  caseOf('difference', z.object({ first: pair, second: pair })),
  caseOf('symmetry', z.object({ employees: pair, customers: pair })),
  caseOf(
    'weights',
    z.object({
      margins: listOf(margin, '["age", {"young": 0.45, "old": 0.55}]'),
      population: whole,
      answers: listOf(answer, '{"age": "young", "yes": 1, "times": 4}'),
      cap: z.number().min(1).nullish().transform(absent),
    }),
  ),
  caseOf('suppress-line', z.object({ k: whole, counts: listOf(z.tuple([id, whole]), '"north", 12') })),
  caseOf('suppress-table', z.object({ k: whole, table: table.superRefine(ofFirst) })),
  caseOf('alpha', z.object({ rows: answers.superRefine(ofFirst) })),
  caseOf(
    'moderation',
    z
      .object({ columns: listOf(id, '"q1"'), answers })
      .superRefine(({ columns, answers }, context) => even(answers, columns.length, context, ['answers'])),
  ),
  caseOf(
    'lag',
    z.object({
      rows: listOf(
        z.object({
          unit: id,
          t: z.int(),
          L: number.nullable().default(null),
          S: number.nullable().default(null),
        }),
        '{unit, t, L, S}',
      ),
    }),
  ),
  caseOf('kappa', z.object({ table: table.superRefine(square) })),
  caseOf('initiative', z.object({ tookPart: listOf(number, '5.2'), others: listOf(number, '5.2') })),
  caseOf('label', z.object({ scores: z.record(z.string(), number) })),
] as const;
const voiceCase = z.discriminatedUnion('kind', kinds, {
  error: ({ code }) =>
    code === 'invalid_union'
      ? fault('one-of', { expected: kinds.map(({ shape }) => shape.kind.value).join(' | ') })
      : undefined,
});
export type VoiceCase = z.infer<typeof voiceCase>;

export const voiceFile = z.object({ cases: z.array(voiceCase, fault('cases')) }, fault('cases'));
