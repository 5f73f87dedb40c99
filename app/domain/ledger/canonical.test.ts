import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, isCanonical, isSameJson, type Json } from './canonical.ts';
import { type Entry, EntryTooLong, entryBytes, longestEntry } from './entry.ts';
import { commitToPrivate, filledFields } from './private.ts';

describe('canonical JSON', () => {
  test('is that of RFC 8785, section 3.2.4', () => {
    const value = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('orders keys by UTF-16 code units, as RFC 8785, section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect([...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
    [1e23, '1e+23'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
    [333333333.3333332, '333333333.3333332'],
    [-0.0000033333333333333333, '-0.0000033333333333333333'],
  ])('writes the number %d as appendix B of RFC 8785 does', (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }])('refuses %j', (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  });

  test('leaves out what is undefined, and is the same whatever the order of keys', () => {
    expect(canonicalJson({ b: undefined, a: [1, { d: 1, c: 2 }] })).toBe('{"a":[1,{"c":2,"d":1}]}');
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed as never)).toBe(canonicalJson(value as never));
        expect(JSON.parse(canonicalJson(value as never))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the bytes of an entry', () => {
  const entryWith = (apology: string): Entry => ({
    v: 1,
    seq: 1,
    recorded: '2026-03-02T08:00:00Z',
    occurred: '2026-03-02T08:00:00Z',
    kind: 'breach.analysed',
    who: { id: 'a', role: 'compliance' },
    public: { breach: 0, cause: 'workload', severity: 'minor', apology },
  });
  const room = longestEntry - Buffer.byteLength(entryBytes(entryWith('')));

  test('fill at most what an entry may take', () => {
    expect(Buffer.byteLength(entryBytes(entryWith('x'.repeat(room))))).toBe(65_535);
    expect(() => entryBytes(entryWith('x'.repeat(room + 1)))).toThrow(RangeError);
  });

  test('are counted in UTF-8', () => {
    const half = Math.floor(room / 2);
    expect(Buffer.byteLength(entryBytes(entryWith('é'.repeat(half))))).toBeLessThanOrEqual(65_535);
    expect(() => entryBytes(entryWith('é'.repeat(half + 1)))).toThrow(EntryTooLong);
  });
});

describe('private fields', () => {
  test('are committed to as SHA-256 of salt and canonical JSON', () => {
    // (head -c 32 /dev/zero; printf '%s' '{"note":"é"}') | openssl dgst -sha256 -binary | base64
    expect(commitToPrivate(Buffer.alloc(32), '{"note":"é"}')).toBe(
      '6+fqvLc1h8VBQXfraqlejW714vLjVD23I8EFUzJ0s4o=',
    );
    expect(() => commitToPrivate(Buffer.alloc(31), '{}')).toThrow(RangeError);
  });

  test('that hold nothing are none', () => {
    expect(filledFields({ note: '', reference: null, other: undefined })).toBeNull();
    expect(filledFields(undefined)).toBeNull();
    expect(filledFields({ note: '', reference: 'A' })).toEqual({ reference: 'A' });
  });
});

describe('what is read back', () => {
  /** The same texts that a reader may meet, canonical or not: keys in any order, numbers and strings spelt otherwise. */
  const texts = fc.oneof(
    fc.json(),
    fc.jsonValue().map((value) => canonicalJson(value as Json)),
    fc.constantFrom(
      '{"10":1,"9":2}',
      '{"9":2,"10":1}',
      '{"a":-0}',
      '{"a":1,"a":1}',
      '"\\u0041"',
      '[1.0]',
      '{"a": 1}',
    ),
  );

  test('is canonical when writing it anew gives the same text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const value = JSON.parse(text) as Json;
        expect(isCanonical(text, value)).toBe(canonicalJson(value) === text);
      }),
    );
  });

  test('is the same as another when both have the same text', () => {
    const pairs = fc.oneof(
      fc.tuple(fc.jsonValue(), fc.jsonValue()),
      fc.jsonValue().map((value) => [value, JSON.parse(JSON.stringify(value))] as const),
      fc.constantFrom<[unknown, unknown]>(
        [{ a: 1, b: undefined }, { a: 1 }],
        [{ a: 1 }, { a: 1, b: undefined }],
        [{ a: null }, {}],
        [[], {}],
        [0, -0],
        [[1], [1, 2]],
        [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
      ),
    );
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const same = canonicalJson(one as Json) === canonicalJson(other as Json);
        expect(isSameJson(one as Json, other as Json)).toBe(same);
      }),
    );
  });
});
