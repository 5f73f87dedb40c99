import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { leadership } from '#app/domain/survey/leadership.ts';
import { lagsInWords } from '#app/i18n/lags-in-words.ts';
import { translator } from '#app/i18n/translator.ts';
import { sampleLags } from '../gallery/fixtures/lags.ts';
import { layOutLags } from './lag-plan.ts';
import { LagPlot } from './lag-plot.tsx';

const [first, after, none] = sampleLags.map(({ of }) => of);
const words = translator('en');
const known = { units: 12, months: 24 };
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the plot of lags', () => {
  test('has a point for each lag, nought in view, and marks what is established', () => {
    const plan = layOutLags(first?.lags ?? []);
    expect(plan.columns.map(({ lag }) => lag)).toEqual([-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]);
    expect(plan.points).toHaveLength(13);
    expect(plan.points.filter(({ established }) => established).map(({ lag }) => lag)).toEqual([2]);
    expect(plan.nought).toBeGreaterThanOrEqual(plan.top);
    expect(plan.nought).toBeLessThanOrEqual(plan.bottom);
    for (const { y, top, bottom } of plan.points) {
      expect(top).toBeLessThanOrEqual(y);
      expect(bottom).toBeGreaterThanOrEqual(y);
    }
  });

  test.each(['fr', 'en'] as const)(
    'says its numbers in a table too, with both directions alike: %s',
    (lang) => {
      const markup = renderToStaticMarkup(
        <LagPlot words={translator(lang)} of={first ?? leadership([])} known={known} />,
      );
      expect(markup.match(/<tr/g)).toHaveLength(14);
      expect(markup).toContain('role="img"');
      expect(markup).not.toContain('style=');
    },
  );

  test('is not there where too little is known, and says what it takes', () => {
    const markup = renderToStaticMarkup(
      <LagPlot words={words} of={leadership([])} known={{ units: 9, months: 1 }} />,
    );
    expect(markup).not.toContain('<svg');
    expect(plain(markup)).toContain(
      'Known of both sides so far: 9 units, 1 month. It takes 10 units and 12 months',
    );
  });
});

describe('what is said of leadership and satisfaction', () => {
  test('goes as far as the verdict, with how much at the clearest lag', () => {
    const said = lagsInWords(words, first ?? leadership([])).map(plain);
    expect(said[0]).toBe(
      'A link is established in one direction only: leadership first, satisfaction after.',
    );
    expect(said[1]).toMatch(
      /above their own usual were, two months later, .*: 0\.\d\d points per point \(0\.\d\d to 0\.\d\d\)/,
    );
    expect(said.at(-1)).toBe('Order in time is not a cause.');
  });

  test('gives the other direction the same weight', () => {
    const said = lagsInWords(words, after ?? leadership([])).map(plain);
    expect(said[0]).toContain('satisfaction first');
    expect(said[1]).toMatch(/customers marked above their own usual had, three months later/);
  });

  test('is nothing more where nothing is established', () => {
    expect(lagsInWords(words, none ?? leadership([]))).toEqual([
      'No link is established at any number of months.',
    ]);
  });
});
