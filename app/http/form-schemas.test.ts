import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldNames, nameOfField } from './form-schemas.server.ts';

const namesOf = (schema: z.ZodType) => Object.fromEntries(fieldNames(schema));

test.each<[string, z.ZodType, Record<string, 'once' | 'often'>]>([
  ['an object', z.object({ a: z.string(), b: z.coerce.number().optional() }), { a: 'once', b: 'once' }],
  ['what is made of it', z.object({ a: z.string().trim().max(3) }).transform(({ a }) => a), { a: 'once' }],
  ['an extended one', z.object({ a: z.string() }).extend({ b: z.enum(['x']) }), { a: 'once', b: 'once' }],
  ['what is readied for it', z.preprocess((said) => said, z.object({ a: z.string() })), { a: 'once' }],
  [
    'one of several',
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('x'), a: z.string() }),
      z.object({ is: z.literal('y') }),
    ]),
    { is: 'once', a: 'once' },
  ],
  [
    'two at once',
    z.intersection(z.object({ a: z.string() }), z.object({ b: z.string() })),
    { a: 'once', b: 'once' },
  ],
  ['a list', z.object({ a: z.array(z.string()).default([]) }), { a: 'often' }],
  ['an object within', z.object({ a: z.object({ b: z.string() }).nullable() }), { 'a.b': 'once' }],
  [
    'a list of objects',
    z.object({ a: z.array(z.object({ b: z.string(), c: z.array(z.string()) })) }),
    { 'a[].b': 'once', 'a[].c': 'often' },
  ],
  ['nothing', z.object({}), {}],
  ['no object', z.string(), {}],
])('the fields of %s', (_, schema, names) => {
  expect(namesOf(schema)).toEqual(names);
});

test.each([
  ['a', 'a'],
  ['a[7].b', 'a[].b'],
  ['a[99].b[0].c', 'a[].b[].c'],
  ['a[100].b', 'a[100].b'],
  ['a[10000000]', 'a[10000000]'],
])('%s is the field %s', (name, field) => {
  expect(nameOfField(name)).toBe(field);
});
