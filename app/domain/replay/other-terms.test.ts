import { describe, expect, test } from 'vitest';
import { formatFinding } from '../../i18n/findings.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import { charterOf, france } from '../charter/test-charter.ts';
import { otherBetween, ownTerms, readOtherTerms } from './other-terms.ts';

const promise = charterOf().terms?.commitments[0] as CommitmentTerms;
const calendars = new Map([['france', france]]);
const read = (text: string, terms = promise) =>
  readOtherTerms('terms.yml', text, terms, { first: 'fr', calendars });
const refusals = (text: string, terms = promise) => {
  const { other, findings } = read(text, terms);
  expect(other).toBeNull();
  return findings.map((found) => formatFinding(found, 'en').split('\n')[0]);
};

test('what is named is another, what has no value is taken away, the rest stays', () => {
  const { other } = read('target: 90 %\nremedy:\n');
  expect(other).toEqual({ target: 0.9, remedy: null });
  expect(read('clock: { within: 24 h, calendar: france }').other?.clock).toMatchObject({
    within: { count: 24, unit: 'hours' },
    pauses: [],
  });
});

describe('impossible terms are refused in the words of the linter, at their line', () => {
  test.each([
    ['clock: { within: 0 working days, calendar: france }', /^terms\.yml:1: error: .*within/],
    [
      'target: 90 %\nclock: { within: 5 working days, calendar: mars }',
      /^terms\.yml:2: error: unknown calendar “mars”/,
    ],
    ['target: 110 %', /^terms\.yml:1: error: .*110 %.*share/],
    ['target: 95', /^terms\.yml:1: error: .*share/],
    ['target: 90 %\nremedy: { pays: 30 }', /^terms\.yml:2: error: .*remedy\.pays/],
    ['weight: 2', /^terms\.yml:1: error: .*weight.*clock, target, remedy/],
    ['{}', /^terms\.yml:1: error: .*clock, target, remedy/],
    ['', /^terms\.yml:1: error: /],
    ['clock:', /^terms\.yml:1: error: .*clock/],
    ['target: [90 %\nremedy: {', /^terms\.yml:\d: error: /],
    ['target: &a 90 %', /^terms\.yml:1: error: /],
    ['- target', /^terms\.yml:1: error: /],
  ])('%s', (text, expected) => {
    const [first] = refusals(text);
    expect(first).toMatch(expected);
  });

  test('a clock of a promise that has no cases', () => {
    const rate = { ...promise, measure: 'each-time', clock: null } as const;
    expect(refusals('clock: { within: 5 working days, calendar: france }', rate)[0]).toMatch(
      /measure: deadline/,
    );
    expect(read('clock:\ntarget: 90 %', rate).other).toEqual({ clock: null, target: 0.9 });
  });
});

test('what a file of a promise says of these terms is read back as what it has', () => {
  const keys = `id: call
title: We call # you
clock:
  # as ever
  within: 10 working days
  calendar: france
target: 95 %`;
  const own = ownTerms(keys);
  expect(own).toBe('clock:\n  # as ever\n  within: 10 working days\n  calendar: france\ntarget: 95 %\n');
  expect(read(own).other).toMatchObject({ target: 0.95, clock: { within: { count: 10 } } });
  expect(ownTerms('id: call')).toBe('');
});

test('two versions of a promise differ in what a record can be judged by, or in nothing', () => {
  expect(otherBetween(promise, { ...promise, target: 0.5, weight: 2 })).toEqual({ target: 0.5 });
  expect(otherBetween(promise, { ...promise, weight: 2 })).toBeNull();
  const clock = promise.clock && { ...promise.clock, starts: { fr: 'autrement' } };
  expect(otherBetween(promise, { ...promise, clock })).toBeNull();
  expect(otherBetween(promise, { ...promise, clock: null, measure: 'each-time' })).toBeNull();
});
