import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answersTo, readBody } from './answers.server.ts';
import { fieldNames } from './form-schemas.server.ts';
import { parseForm } from './forms.server.ts';

const plain = 'application/x-www-form-urlencoded';
const signIn = 'http://kept.invalid/en/sign-in';
const staff = 'http://kept.invalid/en/staff/cases/new';

function sent(body: string | Uint8Array | ReadableStream, url = staff, type = plain): Request {
  const init = { method: 'POST', body, headers: { 'Content-Type': type }, duplex: 'half' };
  return new Request(url, init as RequestInit);
}
async function statusOf(work: Promise<unknown>): Promise<number | 'read'> {
  return work.then(
    () => 'read' as const,
    (refused: Response) => refused.status,
  );
}

describe('the body of a form', () => {
  test('is names and texts in the order in which they came', async () => {
    expect(await readBody(sent('a=1&b=%C3%A9+x&a=2'))).toEqual([
      ['a', '1'],
      ['b', 'é x'],
      ['a', '2'],
    ]);
    expect(await readBody(sent('', staff, `${plain};charset=UTF-8`))).toEqual([]);
  });

  test.each([
    ['application/json', '{}'],
    ['multipart/form-data; boundary=x', '--x--\r\n'],
    ['text/plain', 'a=1'],
    [`${plain}-not`, 'a=1'],
    ['', 'a=1'],
  ])('is refused as %j', async (type, body) => {
    expect(await statusOf(readBody(sent(body, staff, type)))).toBe(400);
  });

  test('has fifty fields at most', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, at) => `f${at}=1`).join('&');
    expect(await statusOf(readBody(sent(fields(50))))).toBe('read');
    expect(await statusOf(readBody(sent(fields(51))))).toBe(400);
    expect(await statusOf(readBody(sent('&'.repeat(50))))).toBe(400);
  });

  test.each([
    [signIn, 8 * 1024],
    [staff, 64 * 1024],
    ['http://kept.invalid/fr/claims/new/aurore/call-back', 104 * 1024],
    ['http://kept.invalid/en/compliance/breaches/1/analysis', 64 * 1024],
    ['http://kept.invalid/en/nowhere', 8 * 1024],
  ])('sent to %s has %i bytes at most, whatever was said of its length', async (url, most) => {
    const body = (length: number) => `a=${'x'.repeat(length - 2)}`;
    expect(await statusOf(readBody(sent(body(most), url)))).toBe('read');
    expect(await statusOf(readBody(sent(body(most + 1), url)))).toBe(413);
  });

  test('that does not come to its end is refused', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from('a=1'));
        controller.error(new Error('aborted'));
      },
    });
    expect(await statusOf(readBody(sent(broken)))).toBe(400);
  });

  test('that is too long is not cancelled, which would close the connection before the answer', async () => {
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(Buffer.alloc(1024, 'x')),
      cancel: () => {
        cancelled = true;
      },
    });
    expect(await statusOf(readBody(sent(endless, signIn)))).toBe(413);
    expect(cancelled).toBe(false);
  });
});

describe('of what is answered', () => {
  const schema = z.object({ email: z.string().max(320), tags: z.array(z.string()).default([]) });
  const names = fieldNames(schema);

  test('only what the schema asks for is read', () => {
    const odd = [
      'a[10000000]',
      'a[4294967294]',
      'email.x',
      'email[0]',
      '__intent__',
      '__state__',
      '__proto__',
      '',
    ];
    const answers = [
      ...odd.map((name) => [name, '{'] as const),
      ['email', 'a@b.c'] as const,
      ['_csrf', 'x'] as const,
    ];
    expect([...answersTo(names, answers)]).toEqual([['email', 'a@b.c']]);
  });

  test('a list has as many answers as it likes, and any other field one', () => {
    const often = [['tags', 'a'] as const, ['tags', 'b'] as const];
    expect([...answersTo(names, often)]).toEqual(often);
    for (const name of ['email', '_csrf', '_once'])
      expect(() =>
        answersTo(names, [
          [name, 'a'],
          [name, 'b'],
        ]),
      ).toThrow(expect.objectContaining({ status: 400 }));
    expect([
      ...answersTo(names, [
        ['unknown', 'a'],
        ['unknown', 'b'],
      ]),
    ]).toEqual([]);
  });

  test('nothing makes the parser throw', () => {
    const nested = z.object({
      a: z.string().max(5),
      b: z.object({ c: z.string() }).optional(),
      d: z.array(z.object({ e: z.coerce.number(), f: z.array(z.string()) })).optional(),
      tags: z.array(z.string()).optional(),
    });
    const name = fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'b.c',
        'd',
        'd[0]',
        'd[0].e',
        'd[99].e',
        'd[00].f',
        'd[1].f',
        'tags',
        'tags[0]',
        'a.b',
      ),
      fc.string({ unit: fc.constantFrom('a', 'b', '.', '[', ']', '0', '_') }),
    );
    const once = (answers: [string, string][]) => [...new Map(answers)];
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 20 }), (answers) => {
        expect(parseForm(once(answers), nested, 'en')).toBeTypeOf('object');
      }),
    );
  });
});
