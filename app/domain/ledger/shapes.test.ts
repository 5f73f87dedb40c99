import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, isCanonical, type Json } from './canonical.ts';
import { Shapes } from './shapes.ts';

type JsonObject = { [key: string]: Json };
const value = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const name = fc.oneof(fc.constantFrom('a', 'b', 'a.b', '10', '9', '"', '\\', '/', '__proto__'), fc.string());
const objects = fc.letrec<{ object: JsonObject; value: Json }>((tie) => ({
  object: fc.dictionary(name, tie('value'), { maxKeys: 4 }) as fc.Arbitrary<JsonObject>,
  value: fc.oneof({ maxDepth: 2 }, value, fc.array(value, { maxLength: 2 }), tie('object')),
})).object;

function learnt(...texts: string[]): Shapes {
  const shapes = new Shapes();
  for (const text of texts) shapes.learn(JSON.parse(text) as JsonObject);
  return shapes;
}

describe('a text of a known shape', () => {
  test('gives the object that a parser gives', () => {
    const entry = '{"kind":"case.opened","public":{"due":null,"kept":false,"unit":"Lyon"},"seq":7,"who":{}}';
    const other =
      '{"kind":"é \u{1F600}","public":{"due":null,"kept":true,"unit":""},"seq":999999999999999,"who":{}}';
    expect(learnt(entry).read(other)).toBeNull();
    const plain = other.replace('\u{1F600}', '✓');
    expect(learnt(entry).read(plain)).toEqual(JSON.parse(plain));
  });

  test('is found whichever of many shapes it has, and however often', () => {
    const texts = Array.from(
      { length: 100 },
      (_, number) => `{"a":{"k${String(number).padStart(3, '0')}":1}}`,
    );
    const shapes = learnt(...texts);
    for (let round = 0; round < 3; round++)
      for (const [at, text] of texts.entries())
        expect(shapes.read(text), text).toEqual(at < 64 ? JSON.parse(text) : null);
  });

  test.each([
    ['white space', '{"a": "x","b":1}'],
    ['a sign', '{"a":"x","b":-1}'],
    ['a zero before', '{"a":"x","b":01}'],
    ['a fraction', '{"a":"x","b":1.0}'],
    ['an exponent', '{"a":"x","b":1e3}'],
    ['more digits than are exact', '{"a":"x","b":1000000000000000}'],
    ['an escape', '{"a":"\\u0078","b":1}'],
    ['a control character', '{"a":"\n","b":1}'],
    ['half of a surrogate pair', '{"a":"\ud800","b":1}'],
    ['another order', '{"b":1,"a":"x"}'],
    ['a name twice', '{"a":"x","a":"x","b":1}'],
    ['more behind it', '{"a":"x","b":1}\n'],
    ['nothing', ''],
  ])('is not one with %s', (_what, text) => {
    expect(learnt('{"a":"x","b":1}').read(text)).toBeNull();
  });
});

test('whatever is read is canonical, and the object that it says', () => {
  let read = 0;
  fc.assert(
    fc.property(
      objects,
      objects,
      fc.nat(),
      fc.constantFrom('', ' ', '0', '-', '"', '\\', ',', '{'),
      (one, other, at, put) => {
        const texts = [canonicalJson(one), canonicalJson(other)];
        const shapes = learnt(...texts);
        const [text = ''] = texts;
        const place = at % text.length;
        for (const each of [
          ...texts,
          JSON.stringify(one),
          text.slice(0, place) + put + text.slice(place + 1),
        ]) {
          const object = shapes.read(each);
          if (object === null) continue;
          read++;
          expect(object).toEqual(JSON.parse(each));
          expect(isCanonical(each, object)).toBe(true);
        }
      },
    ),
    { numRuns: 2_000 },
  );
  expect(read).toBeGreaterThan(500);
});
