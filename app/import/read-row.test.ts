import { describe, expect, test } from 'vitest';
import { parseMapping } from './mapping.ts';
import { rowReader } from './read-row.ts';

function readerOf(source: string, columns: string[]) {
  const parsed = parseMapping('m.yml', source, 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return rowReader(parsed.mapping, columns);
}

const cases = readerOf(
  `name: m
charter: c
time: { format: YYYY-MM-DD HH:mm, zone: UTC }
reference: id
unit: team
skip: [{ column: state, is: [void, ''], because: withdrawn }]
case:
  commitment: { column: type, values: { repair: repair-in-time } }
  opened: from
  fulfilled: to
expect: { due: due, verdict: said, kept: [yes], breached: [no] }
`,
  ['due', 'id', 'type', 'from', 'to', 'team', 'state', 'said'],
);
const good = [
  '2026-01-03 08:00',
  ' A-1 ',
  'repair',
  '2026-01-01 08:00',
  '2026-01-02 08:00',
  'north',
  'ok',
  'yes',
];
const changed = (place: number, value: string) => good.map((text, at) => (at === place ? value : text));

describe('rows of cases', () => {
  test('an opening and a fulfilment, with what the source says beside it', () => {
    const [opened, fulfilled] = [Date.UTC(2026, 0, 1, 8) / 1000, Date.UTC(2026, 0, 2, 8) / 1000];
    const named = { charter: 'c', reference: 'A-1' };
    expect(cases(good)).toEqual({
      reference: 'A-1',
      expected: {
        due: Date.UTC(2026, 0, 3, 8) / 1000,
        verdict: 'kept',
        opened,
        fulfilled,
        commitment: 'repair-in-time',
      },
      events: [
        { event: 'open', ...named, commitment: 'repair-in-time', at: opened, unit: 'north' },
        { event: 'fulfil', ...named, at: fulfilled },
      ],
      leftOut: [],
    });
  });

  test('not fulfilled yet: an opening alone', () => {
    const reading = cases(changed(4, ''));
    expect('events' in reading && reading.events.map(({ event }) => event)).toEqual(['open']);
  });

  test.each([
    [1, '', 'column-empty', 'id'],
    [3, '', 'column-empty', 'from'],
    [3, 'soon', 'not-a-time', 'from'],
    [4, '2026-02-30 08:00', 'not-a-time', 'to'],
    [2, 'garden', 'value-unknown', 'type'],
    [1, 'x'.repeat(201), 'value-too-long', 'id'],
    [5, 'x'.repeat(201), 'value-too-long', 'team'],
  ])('column %i as "%s" is refused: %s', (place, value, code, column) => {
    expect(cases(changed(place, value))).toMatchObject({ reason: { code, values: { column } } });
  });

  test('a time that no wall showed is refused, and says what clocks skipped', () => {
    const paris = readerOf(
      'name: m\ncharter: c\ntime: { format: YYYY-MM-DD HH:mm, zone: Europe/Paris }\nreference: id\n' +
        'case: { commitment: repair-in-time, opened: from }\n',
      ['id', 'from'],
    );
    expect(paris(['A-1', '2026-03-29 02:30'])).toMatchObject({
      reason: {
        code: 'time-skipped',
        values: {
          column: 'from',
          value: '2026-03-29 02:30',
          zone: 'Europe/Paris',
          from: '02:00',
          to: '03:00',
        },
      },
    });
    expect(paris(['A-1', '2026-03-29 03:00'])).toHaveProperty('events');
  });

  test.each(['void', ''])('state "%s" is skipped, and still compared', (state) => {
    const reading = cases(changed(6, state));
    expect(reading).toMatchObject({ skip: { en: 'withdrawn' }, expected: { verdict: 'kept' } });
  });
});

describe('rows of occurrences', () => {
  const read = readerOf(
    `name: m
charter: c
time: { format: M/D/YYYY, zone: UTC }
occurrences:
  - { commitment: in-time, at: on, kept: { column: timely, values: { Y: true, N: false } } }
  - { commitment: liked, at: on, kept: { column: liked, values: { Y: true, N: false }, others: not asked } }
`,
    ['on', 'timely', 'liked'],
  );
  const kept = (values: string[]) => {
    const reading = read(values);
    return 'events' in reading
      ? reading.events.map((event) =>
          'commitment' in event && 'kept' in event ? [event.commitment, event.kept] : event,
        )
      : reading;
  };

  test('one row, several promises', () => {
    expect(kept(['1/2/2026', 'Y', 'N'])).toEqual([
      ['in-time', true],
      ['liked', false],
    ]);
  });

  test('what is not known of one promise does not lose the other', () => {
    expect(read(['1/2/2026', 'N', ''])).toMatchObject({
      leftOut: [{ en: 'not asked' }],
      events: [{ kept: false }],
    });
  });

  test('a word that is neither is refused', () => {
    expect(read(['1/2/2026', 'perhaps', 'Y'])).toMatchObject({
      reason: { code: 'value-unknown', values: { value: 'perhaps', expected: 'Y, N' } },
    });
  });
});

describe('words of a mapping', () => {
  const written = (is: string) =>
    readerOf(
      `name: m
charter: c
time: { format: iso, zone: UTC }
reference: Référence
skip: [{ column: A, is: ${is}, because: skipped }]
case: { commitment: { column: B, values: { TRUE: yes-it-is, 1e3: a-thousand, ~: nothing } }, opened: At }
empty: ['\\N', 'NULL']
`,
      ['Re\u0301fe\u0301rence\u00A0', 'A', 'B', ' At'],
    );
  const row = (a: string, b = 'TRUE', reference = 'R') => [reference, a, b, '2026-03-02T09:00:00Z'];

  test.each([
    ...['TRUE', 'true', '007', '1e3', '0x10', '0o7', '1_000', '12:30', '~', 'null', 'yes', 'No', '.5', '-0'],
    ...['2026-03-02', '2026-03-02T09:00:00Z', '.inf', '1.10', '[a, 007]'],
  ])('%s is what is written', (word) => {
    const text = word.replace('[a, ', '').replace(']', '');
    expect(written(word)(row(text))).toMatchObject({ skip: expect.anything() });
    expect(written(word)(row(`${text}0`))).toMatchObject({ events: [{ commitment: 'yes-it-is' }] });
  });

  test('stand as keys too, and for what is empty', () => {
    expect(written('x')(row('', '1e3'))).toMatchObject({ events: [{ commitment: 'a-thousand' }] });
    expect(written('x')(row('', '1000'))).toMatchObject({ reason: { code: 'value-unknown' } });
    expect(written('x')(row('', '~'))).toMatchObject({ events: [{ commitment: 'nothing' }] });
    expect(written("''")(row('\\N'))).toMatchObject({ skip: expect.anything() });
    expect(written('x')(row('', 'TRUE', 'NULL'))).toMatchObject({ reason: { code: 'column-empty' } });
    expect(() => written('NULL')).toThrow('empty.1: “NULL” is compared with elsewhere');
  });
});

describe('in the hour that clocks show twice', () => {
  const twice = readerOf(
    `name: m
charter: c
time: { format: YYYY-MM-DD HH:mm, zone: Europe/Paris }
reference: id
case: { commitment: c, opened: from, fulfilled: to }
`,
    ['id', 'from', 'to'],
  );
  const at = (time: string) => Date.parse(`2025-10-26T${time}Z`) / 1000;

  test('the reading that makes sense is taken, and said', () => {
    expect(twice(['1', '2025-10-26 02:50', '2025-10-26 02:10'])).toMatchObject({
      events: [{ at: at('00:50') }, { at: at('01:10') }],
      remark: { code: 'time-shown-twice', values: { column: 'to', value: '2025-10-26 02:10' } },
    });
  });

  test('the earlier one where both do, which is said too, and none where neither does', () => {
    expect(twice(['1', '2025-10-26 02:10', '2025-10-26 02:50'])).toMatchObject({
      events: [{ at: at('00:10') }, { at: at('00:50') }],
      remark: { code: 'time-read-earlier', values: { column: 'to', value: '2025-10-26 02:50' } },
    });
    expect(twice(['1', '2025-10-26 02:10', ''])).toMatchObject({
      remark: { code: 'time-read-earlier', values: { column: 'from', value: '2025-10-26 02:10' } },
    });
    expect(twice(['1', '2025-10-26 01:59', '2025-10-26 03:00'])).not.toHaveProperty('remark');
    expect(twice(['1', '2025-10-26 03:50', '2025-10-26 02:10'])).toMatchObject({
      reason: { problem: 'closed-before-opened' },
    });
  });
});
