import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrom, codeHash, isCodeOf, readCode, writtenCode } from './code.ts';

const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);

describe('a code', () => {
  test('follows from what a form carries, and is one of its survey alone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (from) => {
        const code = codeFrom(key, from);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/);
        expect(codeFrom(key, from)).toBe(code);
        expect(isCodeOf(key, code)).toBe(true);
        expect(isCodeOf(other, code)).toBe(false);
        expect(codeFrom(other, from)).not.toBe(code);
      }),
    );
  });

  test('is read however it is typed, and not where a sign is wrong', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(23), fc.nat(30), (from, at, by) => {
        const code = codeFrom(key, from);
        const typed = ` ${writtenCode(code).toLowerCase().replaceAll('-', ' – ')} `;
        expect(readCode(typed)).toBe(code);
        // As programs of mail and text copy it: hyphens that do not break lines, and signs that do not show.
        for (const between of ['\u2011', '\u00AD\u2010', '\u200B', '\u202F'])
          expect(readCode(writtenCode(code).replaceAll('-', between))).toBe(code);
        expect(readCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
        const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const wrong = signs[(signs.indexOf(code[at] ?? '') + 1 + by) % 32] ?? '';
        expect(isCodeOf(key, code.slice(0, at) + wrong + code.slice(at + 1))).toBe(false);
      }),
    );
  });

  test.each(['', 'ABCD', 'U'.repeat(24), '0'.repeat(25), '-'.repeat(10_000), '0'.repeat(23)])(
    '%j is none',
    (typed) => expect(readCode(typed)).toBeNull(),
  );

  test('has a receipt that anybody works out', () => {
    const code = codeFrom(key, 'x');
    expect(writtenCode(code)).toMatch(/^(\w{4}-){5}\w{4}$/);
    expect(codeHash(code)).toBe(createHash('sha256').update(code).digest('hex'));
  });
});
