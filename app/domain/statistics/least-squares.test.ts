import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coefficient, cr1, designOf, determination, hc3, leastSquares, leftOf } from './least-squares.ts';

const ones = [1, 1, 1, 1, 1, 1, 1, 1];
const x = [1, 2, 3, 4, 5, 6, 7, 8];
const z = [1, 0, 0, 1, 1, 0, 1, 0];
const y = [2.1, 3.9, 6.2, 7.8, 10.5, 11.7, 14.9, 15.2];
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 8));

/** A fit of what can be fitted. */
function fitted(columns: number[][], values: number[] = y) {
  const fit = leastSquares(columns, values);
  if (!fit) throw new Error('nothing to fit');
  return fit;
}

describe('against values worked out apart (NumPy)', () => {
  const fit = fitted([ones, x, z]);
  const errors = (covariance: { diagonal: () => number[] }) => covariance.diagonal().map(Math.sqrt);

  test('coefficients and what they explain', () => {
    expect(fit.coefficients).toEqual(near([-0.19563253, 1.98855422, 0.56927711]));
    expect(determination(fit, y)).toBeCloseTo(0.9926842564, 9);
  });

  test('errors that do not all vary alike', () => {
    expect(errors(hc3(fit))).toEqual(near([0.51430207, 0.1193637, 0.46838583]));
  });

  test('errors that go together', () => {
    const clusters = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'c'];
    expect(errors(cr1(fit, clusters))).toEqual(near([0.30738312, 0.01238434, 0.52673399]));
  });
});

test('a column that follows from those before it has no coefficient and changes nothing', () => {
  const follows = x.map((value, at) => 3 * value - 2 + (z[at] ?? 0));
  const fit = fitted([ones, x, z, follows]);
  expect(fit.coefficients).toEqual([...near([-0.19563253, 1.98855422, 0.56927711]), null]);
  expect(fit.places).toEqual([0, 1, 2]);
  expect(fitted([ones, x.map(() => 0), z]).coefficients[1]).toBeNull();
});

test('nothing is fitted on nothing, nor on as many columns as values', () => {
  expect(leastSquares([[0, 0]], [1, 2])).toBeNull();
  expect(
    leastSquares(
      [
        [1, 1],
        [1, 2],
      ],
      [1, 2],
    ),
  ).toBeNull();
  expect(leastSquares([], [1, 2])).toBeNull();
});

test('a value that alone decides a coefficient leaves it without an error', () => {
  const alone = x.map((_, at) => (at === 7 ? 1 : 0));
  const fit = fitted([ones, x, alone]);
  expect(coefficient(fit.coefficients[2] ?? null, hc3(fit).get(2, 2), 5)).toBeNull();
  expect(coefficient(null, 1, 5)).toBeNull();
});

test('what is left leans on no column, and is nought where a column says it all', () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(numbers, numbers, numbers, (one, two, values) => {
      const design = designOf([ones, one, two]);
      if (!design) return;
      const left = leftOf(design, values);
      for (const column of [ones, one, two])
        expect(column.reduce((sum, value, at) => sum + value * (left[at] ?? 0), 0)).toBeCloseTo(0, 6);
      expect(
        leftOf(
          design,
          one.map((value) => 2 * value + 1),
        ).every((value) => value === 0),
      ).toBe(true);
    }),
  );
});
