import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { instantOf } from '../domain/instant.ts';
import { noUnits } from '../domain/unit/unit.ts';
import { columnsOf, parseMapping } from './mapping.ts';
import { templateOf } from './mapping-template.ts';
import { loadMappings } from './mappings.server.ts';
import { rowReader } from './read-row.ts';

const now = instantOf('2026-03-18T09:00:00Z');
const shipped = loadMappings('content', 'en').mappings.map((mapping) => [mapping.name, mapping] as const);

test.each(shipped)('the template of %s has its columns, and a row that it reads', (_, mapping) => {
  const { name, text } = templateOf(mapping, 'fr', now, noUnits);
  expect(name).toBe(`${mapping.name}.csv`);
  const [columns = [], row = [], ...more] = parse(text, {
    bom: true,
    delimiter: mapping.delimiter,
  }) as string[][];
  expect(columns).toEqual(columnsOf(mapping));
  expect(more).toEqual([]);
  const reading = rowReader(mapping, columns)(row);
  expect(reading).toHaveProperty('events');
});

test.each([
  ['iso', 'UTC'],
  ['D/M/YYYY h:mm A', 'Europe/Paris'],
  ['YYYY-MM-DD', 'America/New_York'],
  ['DD.MM.YYYY HH:mm:ss', 'Europe/Paris'],
])('times are written as %s, and JSON where the mapping says so', (format, zone) => {
  const source = `name: desk\ncharter: aurore\nformat: ndjson\ntime: { format: '${format}', zone: ${zone} }\nreference: id\ncase: { commitment: call-back, opened: a, fulfilled: b }\n`;
  const parsed = parseMapping('desk.yml', source, 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join());
  const row = JSON.parse(templateOf(parsed.mapping, 'en', now, noUnits).text);
  const columns = Object.keys(row);
  expect(rowReader(parsed.mapping, columns)(Object.values(row))).toMatchObject({ events: [{}, {}] });
});
