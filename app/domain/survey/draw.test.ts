import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, drawCharter } from './draw.ts';
import { type KanoCategory, kanoCategories } from './kano.ts';
import { readKano } from './nature.ts';

const none = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
const norm = (id: string, mustBe: number, importance = 5): Candidate => ({
  ...{ id, counts: { ...none, M: mustBe, A: 20, I: 80 - mustBe }, importance },
});
const gift = (id: string, importance: number | null, attractive = 60): Candidate => ({
  ...{ id, counts: { ...none, A: attractive, I: 80 - attractive, O: 10 }, importance },
});
const mixed = (id: string, both: number): Candidate => ({
  ...{ id, counts: { ...none, O: both, M: 20, A: 20, I: 60 - both }, importance: 5 },
});

describe('a charter', () => {
  test('has norms first, then what is both, then differences, each the strongest first', () => {
    const drawn = drawCharter(
      [gift('g', 9), mixed('b', 50), norm('n1', 60), norm('n2', 70), mixed('c', 55)],
      { seats: 9, reserve: 2 },
    );
    expect(drawn).toMatchObject({ seated: ['n2', 'n1', 'c', 'b', 'g'], normsLeftOut: [], othersLeftOut: [] });
  });

  test('keeps seats for differences, names the norms that had none, and gives what is left to further differences', () => {
    const norms = [norm('n1', 60), norm('n2', 70), norm('n3', 65)];
    const gifts = [gift('g1', 3), gift('g2', 8), gift('g3', 5)];
    expect(drawCharter([...norms, ...gifts], { seats: 4, reserve: 2 })).toMatchObject({
      seated: ['n2', 'n3', 'g2', 'g3'],
      normsLeftOut: ['n1'],
      othersLeftOut: ['g1'],
    });
    expect(drawCharter([norm('n1', 60), ...gifts], { seats: 4, reserve: 1 }).seated).toEqual([
      'n1',
      'g2',
      'g3',
      'g1',
    ]);
    expect(drawCharter(norms, { seats: 2, reserve: 2 }).seated).toEqual(['n2', 'n3']);
    expect(drawCharter([...norms, ...gifts], { seats: 1, reserve: 5 }).seated).toEqual(['g2']);
    expect(drawCharter(norms, { seats: 0, reserve: 2 }).seated).toEqual([]);
  });

  test('takes equals by importance, differences by Better, then by total strength and id', () => {
    const seated = (candidates: Candidate[]) => drawCharter(candidates, { seats: 9, reserve: 0 }).seated;
    expect(seated([norm('a', 60, 4), norm('b', 60, 6)])).toEqual(['b', 'a']);
    expect(seated([norm('b', 60), norm('a', 60)])).toEqual(['a', 'b']);
    expect(seated([gift('a', 5, 55), gift('b', 5, 65)])).toEqual(['b', 'a']);
    expect(seated([gift('a', null), gift('b', 1)])).toEqual(['b', 'a']);
    // Better and Worse are the same; what was refused takes from total strength.
    const refused = { ...norm('a', 60), counts: { ...norm('a', 60).counts, R: 9 } };
    expect(seated([refused, norm('b', 60)])).toEqual(['b', 'a']);
    // A difference below 1e-9 is none.
    expect(seated([norm('a', 60, 5), norm('b', 60, 5 + 1e-11)])).toEqual(['a', 'b']);
  });

  test('sets aside what cannot be promised on such answers, with why', () => {
    const { setAside } = drawCharter(
      [
        { id: 'few', counts: { ...none, M: 5 }, importance: 9 },
        { id: 'same', counts: { ...none, I: 50 }, importance: 9 },
        { id: 'not', counts: { ...none, R: 50 }, importance: 9 },
        { id: 'odd', counts: { ...none, Q: 50 }, importance: 9 },
      ],
      { seats: 8, reserve: 2 },
    );
    expect(setAside).toEqual([
      { id: 'few', nature: 'too-few' },
      { id: 'same', nature: 'indifferent' },
      { id: 'not', nature: 'refused' },
      { id: 'odd', nature: 'unreadable' },
    ]);
  });

  test('has no seat twice, none empty that could be filled, and does not depend on the order of candidates', () => {
    const count = fc.integer({ min: 0, max: 90 });
    const counts = fc.record(
      Object.fromEntries(kanoCategories.map((category) => [category, count])) as Record<
        KanoCategory,
        typeof count
      >,
    );
    const importance = fc.option(fc.integer({ min: 1, max: 9 }));
    const candidates = fc
      .array(fc.record({ counts, importance }), { maxLength: 14 })
      .map((list) => list.map((each, at): Candidate => ({ id: `p${at}`, ...each })));
    const rule = fc.record({
      seats: fc.integer({ min: 0, max: 9 }),
      reserve: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(candidates, rule, (list, { seats, reserve }) => {
        const drawn = drawCharter(list, { seats, reserve });
        const everyone = [
          ...[...drawn.seated, ...drawn.normsLeftOut, ...drawn.othersLeftOut],
          ...drawn.setAside.map(({ id }) => id),
        ];
        expect(everyone.sort()).toEqual(list.map(({ id }) => id).sort());
        expect(drawn.seated).toHaveLength(Math.min(seats, list.length - drawn.setAside.length));
        const differences = list.filter((one) => readKano(one.counts).nature === 'differentiating');
        const seatedOnes = differences.filter(({ id }) => drawn.seated.includes(id));
        expect(seatedOnes.length).toBeGreaterThanOrEqual(Math.min(reserve, differences.length, seats));
        const { setAside, ...rest } = drawCharter([...list].reverse(), { seats, reserve });
        expect({ ...rest, setAside: [...setAside].reverse() }).toEqual(drawn);
      }),
    );
  });
});
