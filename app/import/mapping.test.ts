import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnsOf, commitmentsOf, parseMapping } from './mapping.ts';

const shipped = (name: string) => {
  const path = `content/imports/${name}.yml`;
  const parsed = parseMapping(path, readFileSync(path, 'utf8'), 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return parsed.mapping;
};
const faultsOf = (source: string) => {
  const parsed = parseMapping('m.yml', source, 'en');
  return 'faults' in parsed ? parsed.faults : [];
};

const occurrences = `name: complaints
charter: some-charter
time: { format: M/D/YYYY, zone: America/New_York }
occurrences:
  - commitment: timely-response
    at: Date
    kept: { column: Timely, values: { Yes: true, No: false } }
`;

describe('mappings', () => {
  test('those that ship are read, with the columns and commitments they name', () => {
    const boston = shipped('boston-311');
    expect(columnsOf(boston)).toEqual([
      'case_enquiry_id',
      'sla_target_dt',
      'type',
      'open_dt',
      'closed_dt',
      'neighborhood',
      'on_time',
    ]);
    expect(commitmentsOf(boston)).toEqual(['pick-up-dead-animal', 'bed-bugs', 'pest-infestation']);
    expect(commitmentsOf(shipped('cfpb-complaints'))).toEqual(['timely-response', 'undisputed-answer']);
  });

  test('a good one has no faults', () => {
    expect(faultsOf(occurrences)).toEqual([]);
  });

  test.each([
    [
      'colour: red\n',
      'm.yml:8: error: this mapping cannot be read: unknown key “colour”: expected name, charter,',
    ],
    [
      'skip: [{ column: A, is: x, becuase: y }]\n',
      'skip.0.because: expected a text, or one text per language',
    ],
    ['case: { commitment: c, opened: A }\n', 'expected either “case:” or “occurrences:”'],
    [
      'expect: { due: A, verdict: B, kept: k, breached: b }\n',
      'expect: this key is expected beside “case:” only',
    ],
    ['delimiter: ab\n', 'm.yml:8: error: this mapping cannot be read: delimiter: expected one character'],
    ['name: again\n', 'm.yml:8: error: a key is written twice'],
  ])('%s is a fault with its place', (line, fault) => {
    expect(faultsOf(`${occurrences}${line}`).join('\n')).toContain(fault);
  });

  test.each([
    ['M/D/YYYY', 'MM.YY', 'time.format: “YY” is unknown here: expected iso, or a pattern of YYYY'],
    ['America/New_York', 'Boston', 'time.zone: unknown time zone “Boston”: expected an IANA zone'],
    ['No: false', 'No: perhaps', 'occurrences.0.kept.values.No: expected true or false'],
    ['charter: some-charter\n', '', 'm.yml:1: error: this mapping cannot be read: charter: expected an id'],
  ])('%s changed to "%s" is a fault with its place', (from, to, fault) => {
    expect(faultsOf(occurrences.replace(from, to)).join('\n')).toContain(fault);
  });

  test('a case needs the column that tells it from others', () => {
    const source = occurrences.replace(/occurrences:[\s\S]*/, 'case: { commitment: c, opened: A }\n');
    expect(faultsOf(source)).toEqual([
      'm.yml:1: error: this mapping cannot be read: reference: expected the column that tells one case from another',
    ]);
  });
});
