/** A file that is imported logs what happened; it takes nothing back, whatever it says (content/decisions/asked-corrections.md). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventInput } from '../domain/event.ts';
import { type Mapping, parseMapping } from './mapping.ts';
import { rowReader } from './read-row.ts';
import { fileOf, freshContext, imported, prepareImports, reportOf, requestFor } from './test-import.ts';

prepareImports();

/** Every event there is, and whether a file can say it. A new one must be decided on here, or it does not compile. */
const inFiles: { [Each in EventInput['event']]: boolean } = {
  ...{ open: true, fulfil: true, log: true, receive: true },
  ...{ pause: false, resume: false, withdraw: false, reopen: false },
  ...{ report: false, discharge: false, 'ask-remedy': false, describe: false, pay: false },
  ...{ correct: false, ask: false, grant: false, decline: false },
  ...{ analyse: false, 'sign-off': false, 'send-back': false },
  ...{ 'request-exemption': false, 'decide-exemption': false },
  ...{ 'request-exemptions': false, 'decide-exemptions': false },
  ...{ 'plan-encounter': false, 'hold-encounter': false, 'call-off-encounter': false },
  ...{ 'follow-up': false, 'judge-encounter': false, 'code-contact': false },
  ...{ 'declare-circumstance': false, 'agree-to-circumstance': false, 'begin-initiative': false },
  ...{ 'file-claim': false, 'decide-claim': false, answer: false },
};
const others = Object.entries(inFiles).flatMap(([name, so]) => (so ? [] : [name]));
/** What somebody might hope to be understood: names of events, of kinds, of fields. */
const hopeful = fc.oneof(
  fc.constantFrom(...others, 'entry.corrected', 'corrects', 'replacement', 'because', '{"event":"correct"}'),
  fc.string({ maxLength: 12 }),
);

const mappingOf = (source: string): Mapping => {
  const parsed = parseMapping('m.yml', source, 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return parsed.mapping;
};
const head = 'name: m\ncharter: c\ntime: { format: iso, zone: UTC }\nreference: id\n';
const cases = `${head}case: { commitment: answer, opened: from, fulfilled: to }\n`;
const occurrences = `${head}occurrences: [{ commitment: visit, at: from, kept: { column: to, values: { yes: true, no: false } } }]\n`;

test.each([
  ['cases', cases],
  ['occurrences', occurrences],
])('no row of %s becomes another event than those of files, whatever its columns and cells', (_, source) => {
  const time = fc.constantFrom('2026-01-01T08:00:00Z', '2026-01-02T08:00:00Z', 'yes', 'no', '');
  const row = fc.record(
    Object.fromEntries(['event', 'corrects', 'because', 'kind', 'note'].map((name) => [name, hopeful])),
  );
  fc.assert(
    fc.property(row, hopeful, time, time, (more, id, from, to) => {
      const columns = ['id', 'from', 'to', ...Object.keys(more)];
      const reading = rowReader(mappingOf(source), columns)([id, from, to, ...Object.values(more)]);
      for (const { event } of 'events' in reading ? reading.events : []) expect(inFiles[event]).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ...others.map((name) => [name, `${cases}${name}: { column: from }\n`]),
  ...others.map((name) => [`${name} of a case`, cases.replace('fulfilled:', `'${name}':`)]),
  ['corrects', `${cases}corrects: id\n`],
  ['a kind', `${cases}kind: entry.corrected\n`],
  ['an event', `${occurrences}event: correct\n`],
])('no mapping has a key for %s', (_, source) => {
  const parsed = parseMapping('m.yml', source, 'en');
  expect('faults' in parsed && parsed.faults.length).toBeGreaterThan(0);
});

const [opened, closed] = ['2016-03-02T08:00:00Z', '2016-03-03T08:00:00Z'];
const later = {
  id: 'A-1',
  from: opened,
  to: '2016-03-05T08:00:00Z',
  corrects: 3,
  event: 'correct',
  replacement: null,
};

test.each(['csv', 'ndjson'] as const)(
  'a %s that says a fact otherwise is refused: the first stands',
  async (format) => {
    const context = await freshContext();
    const mapping = mappingOf(
      `name: m\ncharter: boston-311\nformat: ${format}\ntime: { format: iso, zone: UTC }\nreference: id\n` +
        'case: { commitment: pick-up-dead-animal, opened: from, fulfilled: to }\n',
    );
    const columns = Object.keys(later) as (keyof typeof later)[];
    const written = (rows: object[]) =>
      format === 'ndjson'
        ? rows.map((row) => `${JSON.stringify(row)}\n`).join('')
        : [columns.join(), ...rows.map((row) => columns.map((name) => `${row[name as never] ?? ''}`).join())]
            .map((line) => `${line}\n`)
            .join('');
    const first = requestFor(fileOf(written([{ ...later, to: closed }]), `rows.${format}`), mapping);
    const again = requestFor(fileOf(written([later]), `rows.${format}`), mapping);
    const entries = () => context.db.selectFrom('entries').select('kind').execute();
    reportOf(await imported(context, first));
    const before = await entries();
    const report = reportOf(await imported(context, again));
    expect(report.rejected).toMatchObject([{ code: 'closing-moved' }]);
    expect(await entries()).toEqual(before);
    expect(before.map(({ kind }) => kind)).not.toContain('entry.corrected');
  },
);
