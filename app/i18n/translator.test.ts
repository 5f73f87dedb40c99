import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { breachFinders, causes, severities } from '#app/domain/breach/kinds.ts';
import { outcomes } from '#app/domain/case/kinds.ts';
import { correctedBecause } from '#app/domain/correction/kinds.ts';
import { parseInstant } from '#app/domain/instant.ts';
import { kinds } from '#app/domain/ledger/kinds.ts';
import { problemCodes } from '#app/domain/problem.ts';
import { languages } from '#app/languages/language.ts';
import { findMessage, formatChosen, messagesOf } from './messages.ts';
import { translator } from './translator.ts';

const fr = translator('fr');
const en = translator('en');
const at = (text: string) => parseInstant(text) as number;
const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

describe('the two catalogues', () => {
  type Element = { type: number; value: string; options?: Record<string, { value: Element[] }> };
  const isText = (element: Element) => element.type === 0 || element.type === 7;
  const argumentsOf = (elements: Element[]): string[] =>
    elements.flatMap((element) => [
      ...(isText(element) ? [] : [element.value]),
      ...Object.values(element.options ?? {}).flatMap((option) => argumentsOf(option.value)),
    ]);
  const namesIn = (message: string) => [
    ...new Set(
      argumentsOf(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as Element[]),
    ),
  ];

  test('take the same values for every message', () => {
    for (const [key, message] of messagesOf('fr')) {
      const inEnglish = messagesOf('en').get(key) ?? '';
      expect([key, ...namesIn(inEnglish).sort()]).toEqual([key, ...namesIn(message).sort()]);
    }
  });

  test.each([
    ['problems', problemCodes],
    ['kinds', Object.keys(kinds)],
    ['causes', causes],
    ['severities', severities],
    ['correctionReasons', correctedBecause],
    ['breachFinders', breachFinders],
    ['outcomes', outcomes],
  ])('say all %s of the domain', (area, ids) => {
    for (const id of ids) {
      expect(findMessage('fr', `${area}.${id}`)).toBeTruthy();
      expect(findMessage('en', `${area}.${id}`)).toBeTruthy();
    }
  });

  test('in French, have their spaces set', () => {
    expect(fr.t('scores.unmeasured')).toBe(
      `Le socle est présumé${NO_BREAK}: trop peu de cas pour le mesurer.`,
    );
    for (const [key, message] of messagesOf('fr'))
      expect([key, / [;!?:»](?!:)|« /.test(message)]).toEqual([key, false]);
  });

  test('are ICU that compiles', () => {
    for (const [key, message] of messagesOf('fr')) {
      const values = Object.fromEntries(namesIn(message).map((name) => [name, 2]));
      expect(formatChosen('fr', key, values)).not.toBe('');
      expect(formatChosen('en', key, values)).not.toBe('');
    }
  });

  test('never use the straight apostrophe, which quotes in ICU', () => {
    for (const language of languages) {
      for (const [key, message] of messagesOf(language))
        expect([key, message.includes("'")]).toEqual([key, false]);
    }
  });
});

test('numbers and percentages', () => {
  expect(fr.n(12345.5)).toBe(`12${NARROW}345,5`);
  expect(en.n(12345.5)).toBe('12,345.5');
  expect(fr.percent(0.968)).toBe(`96,8${NARROW}%`);
  expect(en.percent(0.968)).toBe('96.8%');
  expect(fr.rate('99.9')).toBe(`99,9${NARROW}%`);
  expect(en.rate('99.9')).toBe('99.9%');
  expect(fr.score(86.94)).toBe('86,9');
  expect([fr.score(99.97), fr.score(100)]).toEqual(['99,9', '100,0']);
  expect(en.rateBounds({ low: 0.94951, high: 0.98 })).toEqual({ low: '94.9%', high: '98.0%' });
  expect(fr.scoreBounds({ low: 79.98, high: 91.01 })).toEqual({ low: '79,9', high: '91,1' });
  expect(fr.scoreBounds({ low: 80, high: 100 })).toEqual({ low: '80,0', high: '100,0' });
  expect(fr.scoreBounds({ low: 86.9, high: 86.9 })).toEqual({ low: '86,9', high: '86,9' });
});

test('dates in words', () => {
  expect(fr.date('2026-04-01')).toBe(`1er${NO_BREAK}avril 2026`);
  expect(fr.date('2026-04-11', { weekday: true })).toBe(`samedi 11${NO_BREAK}avril 2026`);
  expect(en.date('2026-04-01')).toBe(`1${NO_BREAK}April 2026`);
  expect(fr.month('2026-02')).toBe('février 2026');
  expect(en.month('2026-02', 'name')).toBe('Feb');
  expect(fr.date('0999-01-02', { year: false })).toBe(`2${NO_BREAK}janvier`);
});

test('times are those of the zone', () => {
  const instant = at('2026-04-01T22:30:05Z');
  expect(fr.dateTime(instant, 'Europe/Paris')).toBe(
    `2${NO_BREAK}avril 2026 à${NO_BREAK}0${NO_BREAK}h${NO_BREAK}30`,
  );
  expect(en.dateTime(instant, 'Europe/London')).toBe(`1${NO_BREAK}April 2026 at${NO_BREAK}23:30`);
  expect(fr.time(at('2026-04-01T15:00:00Z'), 'Europe/Paris')).toBe(`17${NO_BREAK}h`);
  expect(en.time(instant, 'Europe/Paris', true)).toBe('00:30:05');
  expect(fr.time(instant, 'Europe/Paris', true)).toBe(
    `0${NO_BREAK}h${NO_BREAK}30${NO_BREAK}min${NO_BREAK}05${NO_BREAK}s`,
  );
  // A second that says nothing is left out.
  expect(fr.time(at('2026-04-01T09:00:00Z'), 'Europe/Paris', true)).toBe(`11${NO_BREAK}h`);
  expect(en.time(at('2026-04-01T09:30:00Z'), 'Europe/Paris', true)).toBe('11:30');
});

test('a pattern of times that was expected has the letters of the language', () => {
  const reason = (expected: string) =>
    ({ code: 'not-a-time', values: { column: 'C', value: 'x', expected } }) as const;
  expect(fr.reason(reason('DD/MM/YYYY [à D] HH:mm'))).toContain('JJ/MM/AAAA [à D] HH:mm');
  expect(en.reason(reason('DD/MM/YYYY [à D] HH:mm'))).toContain('DD/MM/YYYY [à D] HH:mm');
  expect(fr.reason(reason('iso'))).toContain('iso');
});

test('money and things', () => {
  expect(fr.money({ amount: '1234.5', unit: 'EUR' })).toBe(`1${NARROW}234,50${NO_BREAK}€`);
  expect(en.money({ amount: '20', unit: 'GBP' })).toBe('£20');
  expect(fr.money({ amount: '10000', unit: 'litres' })).toBe(`10${NARROW}000${NO_BREAK}litres`);
  expect(en.money({ amount: '0.30', unit: 'EUR' })).toBe('€0.30');
  expect(en.money({ amount: '90071992547409.93', unit: 'EUR' })).toBe('€90,071,992,547,409.93');
});

test('ordinals, lists, small numbers, plurals', () => {
  expect([1, 2, 3].map(fr.ordinal)).toEqual(['1er', '2e', '3e']);
  expect([1, 2, 3, 11, 22].map(en.ordinal)).toEqual(['1st', '2nd', '3rd', '11th', '22nd']);
  expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c');
  expect(en.list(['a', 'b'], 'or')).toBe('a or b');
  expect(fr.inWords(8, { capital: true })).toBe('Huit');
  expect(en.inWords(13)).toBe('13');
  expect([0, 1, 2].map((count) => fr.t('common.cases', { count }))).toEqual([
    'aucun dossier',
    '1 dossier',
    '2 dossiers',
  ]);
  expect(fr.term({ count: 10, unit: 'working days' })).toBe(`10${NO_BREAK}jours ouvrés`);
  expect(en.term({ count: 1, unit: 'open days' })).toBe('1 open day');
});

describe('what people typed', () => {
  const apart = (text: string) => `\u2068${text}\u2069`;

  test('is set apart where it runs against the sentence, and nowhere else', () => {
    expect(fr.t('case.title', { reference: 'AUR-1' })).toBe('Dossier AUR-1');
    expect(en.t('case.title', { reference: 'AUR-1' })).toBe('Case AUR-1');
    expect(fr.t('case.title', { reference: 'מ-12' })).toBe(`Dossier ${apart('מ-12')}`);
    expect(en.t('events.recordedOf', { reference: 'مركز 3', what: 'closed' })).toBe(
      `${apart('مركز 3')}: closed`,
    );
    expect(fr.list(['Lille', 'חיפה'])).toBe(`Lille et ${apart('חיפה')}`);
    expect(en.money({ amount: '3', unit: 'لتر' })).toBe(`3${NO_BREAK}${apart('لتر')}`);
    expect(fr.typed('חיפה')).toBe(apart('חיפה'));
  });

  test('is the same within a sentence that was put into another', () => {
    const inner = en.t('case.title', { reference: 'א' });
    expect(en.t('events.recordedOf', { reference: 'B', what: inner })).toBe(`B: Case ${apart('א')}`);
  });

  test('is as it was in reasons, which reports and files keep', () => {
    const values = { column: 'date', value: 'א\u202E', expected: 'iso' };
    expect(en.reason({ code: 'not-a-time', values })).toContain('“א\u202E”');
  });
});

test('a ground that only a charter knows is said as it is written', () => {
  expect(fr.named('grounds', 'strike')).toBe('grève');
  expect(fr.named('grounds', 'panne-de-courant')).toBe('panne de courant');
});

describe('a due time, in words', () => {
  const now = at('2026-04-01T08:00:00Z');
  const zone = 'Europe/Paris';
  const said = (due: string) => [fr.due(at(due), now, zone), en.due(at(due), now, zone)];

  test.each([
    ['2026-03-30T07:00:00Z', `en retard de 2${NO_BREAK}jours`, `2${NO_BREAK}days late`],
    ['2026-04-01T07:59:59Z', `en retard de 1${NO_BREAK}seconde`, `1${NO_BREAK}second late`],
    ['2026-04-01T08:45:30Z', `il reste 45${NO_BREAK}min`, `45${NO_BREAK}min left`],
    ['2026-04-01T11:59:59Z', `il reste 3${NO_BREAK}h`, `3${NO_BREAK}h left`],
    [
      '2026-04-01T21:59:59Z',
      `aujourd’hui à${NO_BREAK}23${NO_BREAK}h${NO_BREAK}59`,
      `today at${NO_BREAK}23:59`,
    ],
    ['2026-04-02T15:00:00Z', `demain à${NO_BREAK}17${NO_BREAK}h`, `tomorrow at${NO_BREAK}17:00`],
    ['2026-04-05T08:00:00Z', `il reste 4${NO_BREAK}jours`, `4${NO_BREAK}days left`],
  ])('%s', (due, french, english) => {
    expect(said(due)).toEqual([french, english]);
  });

  test('working time and time gone', () => {
    expect(en.workingTime(3 * 3600 + 59)).toBe('3 working hours');
    expect(fr.workingTime(3600)).toBe(`1${NO_BREAK}heure ouvrée`);
    expect(fr.ago(now - 30, now)).toBe('à l’instant');
    expect(fr.ago(now - 240, now)).toBe(`il y a 4${NO_BREAK}min`);
    expect(en.ago(now - 800 * 86400, now)).toBe(`2${NO_BREAK}years ago`);
  });
});

test('what is refused says when a case was closed on the wall of its charter', () => {
  const values = { closed: '2026-02-03T11:00:00Z', zone: 'Europe/Paris' };
  const moved = { problem: 'closing-moved', field: 'at', values } as const;
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  expect(plain(translator('fr').problem(moved))).toContain('(3 février 2026 à 12 h)');
  expect(plain(translator('en').reason(moved))).toContain('(3 February 2026 at 12:00)');
});
