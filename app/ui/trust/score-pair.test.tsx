import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Scores } from '#app/domain/trust/scores.ts';
import { translator } from '#app/i18n/translator.ts';
import { ScorePair } from './score-pair.tsx';

const normative = { score: 84.2, low: 80, high: 88, measured: true, weakest: 'p1' };
const differentiating = { score: 40, low: 35, high: 45, measured: true, supported: true, reason: null };
const shown = (scores: Scores) =>
  renderToStaticMarkup(<ScorePair words={translator('en')} scores={scores} />).replace(/<[^>]+>/g, ' ');

describe('both scores', () => {
  test('stand side by side, each with its interval', () => {
    const text = shown({ normative, differentiating });
    expect(text).toMatch(
      /Differentiating score .*between 35\.0 and 45\.0.*Normative score .*between 80\.0 and 88\.0/,
    );
  });

  test('say in words that they are not measured', () => {
    const text = shown({
      normative: { ...normative, measured: false },
      differentiating: { ...differentiating, measured: false, supported: false },
    });
    expect(text).toContain('Nothing earned yet');
    expect(text).toContain('Presumed, not measured');
    expect(text).not.toMatch(/\d|not supported/);
  });
});

describe('a score that no promise gives', () => {
  test('of going beyond is not there', () => {
    expect(shown({ normative, differentiating: null })).not.toMatch(/differentiating|earned/i);
  });

  test('of what is normal is not presumed', () => {
    expect(shown({ normative: null, differentiating })).not.toMatch(/normative|presumed/i);
  });
});
