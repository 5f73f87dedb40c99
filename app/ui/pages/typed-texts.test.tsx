import type { ComponentProps, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { newestFirst, registerColumns } from '#app/domain/breach/register.ts';
import { titleTag } from '#app/http/page-title.ts';
import { translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { csvOf } from '#app/routes/compliance/register-export-csv.server.ts';
import { RegisterPage } from './compliance/register-page.tsx';
import { ImportReportTables } from './staff/import-report.tsx';
import { recordedInWords } from './staff/recorded-notice.tsx';

/** What people typed from right to left, as pages, titles and files show it. */
const reference = 'תיק-12';
const unit = 'مركز 3';
const apart = (text: string) => `\u2068${text}\u2069`;
const drawn = (page: ReactElement) => renderToStaticMarkup(page);
const row = {
  id: 7,
  at: 1_790_000_000,
  zone: 'Europe/Paris',
  charter: { en: 'Charter', fr: 'Charte' },
  commitment: { id: 'a', number: 1, title: { en: 'Promise', fr: 'Promesse' } },
  unit: { key: unit, name: null },
  reference,
  erased: false,
  state: 'declared',
  cause: null,
  severity: null,
  late: null,
  apology: null,
  note: null,
};

test.each(languages)('in %s, a title keeps its parts in their places', (language) => {
  const { t } = translator(language);
  const title = t('case.title', { reference });
  expect(titleTag([title, 'Aurore'])).toEqual({ title: `${title} – Aurore` });
  expect(title).toMatch(/^(Dossier|Case) \u2068תיק-12\u2069$/);
  expect(titleTag(['קובץ.csv', 'Aurore'])).toEqual({ title: `${apart('קובץ.csv')} – Aurore` });
  expect(titleTag(['a.csv', undefined, 'Aurore'])).toEqual({ title: 'a.csv – Aurore' });
});

test.each(languages)('in %s, what was recorded names its case without moving its words', (language) => {
  const recorded = {
    entry: { seq: 1, kind: 'case.opened', correctable: true },
    breach: null,
    zone: 'Europe/Paris',
    case: { id: 'x', reference },
  };
  expect(recordedInWords(translator(language), recorded)).toMatch(
    /^\u2068תיק-12\u2069\u00a0?: \p{Lu}?\p{L}+/u,
  );
});

test.each(languages)(
  'in %s, the register isolates references, units and what it is narrowed to',
  (language) => {
    const props = {
      words: translator(language),
      rows: [row],
      count: { exactly: 1 },
      order: newestFirst,
      orderHrefs: Object.fromEntries(registerColumns.map((column) => [column, '/x'])),
      filter: { charter: null, commitment: null, from: null, to: null, unit, state: null, text: reference },
      choices: { charters: [], units: [row.unit, { key: 'Lille', name: null }] },
      days: { from: null, to: null },
      errors: {},
      now: row.at,
      exportHref: '/x',
      newerHref: null,
      olderHref: null,
    } as unknown as ComponentProps<typeof RegisterPage>;
    const page = drawn(<RegisterPage {...props} />);
    expect(page).toContain(`<bdi>${unit}</bdi>`);
    expect(page).toContain(`<bdi class="register-table__reference">${reference}</bdi>`);
    expect(page).toContain(`${apart(unit)}, `);
    expect(page).toContain(`<option value="${unit}"`);
    expect(page).toMatch(/[“«]\s?\u2068תיק-12\u2069\s?[”»]/);
  },
);

test('the reasons of an import run their own way', () => {
  const report = {
    rows: 1,
    skipped: {},
    leftOut: {},
    rejected: [{ line: 2, reason: unit }],
    rejectedMore: 0,
  };
  const same = { same: 0, of: 0 };
  const of = { ...report, language: 'en', agreement: { due: same, verdict: same, outcome: same } };
  const props = { words: translator('en'), token: 'x', report: of, correctable: false };
  const page = drawn(
    <ImportReportTables {...(props as unknown as ComponentProps<typeof ImportReportTables>)} />,
  );
  expect(page).toContain(`<bdi>${unit}</bdi>`);
});

test.each(languages)('in %s, the register as a file has them as they were typed', async (language) => {
  async function* parts() {
    yield [row] as never;
  }
  const written: Uint8Array[] = [];
  for await (const part of csvOf(translator(language), parts())) written.push(part);
  const text = Buffer.concat(written).toString();
  expect(text).toMatch(new RegExp(`[,;]${unit}[,;]${reference}[,;]`));
  expect(text).not.toMatch(/[\u2066-\u2069]/);
});
