import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDocument } from '#db/stores/documents.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { france } from '../../domain/charter/test-charter.ts';
import { sweep } from '../ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  companyOn,
  later,
  opening,
  pausing,
  play,
  publisher,
  register,
  standing,
  visit,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { publishCharter } from './publish-charter.server.ts';

const monday = '2026-03-02T08:00:00Z';
const tuesday = '2026-03-03T08:00:00Z';
const due = '2026-03-04T22:59:59Z';
let company: Company;

beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const holidayOn = (...dates: string[]): Calendar => ({
  ...france,
  holidays: dates.map((date) => ({ date, name: { fr: 'Fête' } })),
});
const publish = (changes: Parameters<typeof charterToPublish>[0]) =>
  publishCharter(company, publisher, charterToPublish(changes));
const size = async () => (await company.db.selectFrom('ledger_head').selectAll().execute())[0]?.size;

describe('an edition', () => {
  test('whose sources are unchanged is not published again', async () => {
    const before = await size();
    expect(await publish({})).toEqual({
      status: 'unchanged',
      number: 1,
      calendars: [],
      redated: 0,
      public: true,
    });
    const { terms, sources, calendars } = charterToPublish();
    const elsewhere = sources.map(({ path, text }) => ({ path: `elsewhere/${path}`, text })).reverse();
    expect(await publishCharter(company, publisher, { terms, sources: elsewhere, calendars })).toMatchObject({
      status: 'unchanged',
    });
    expect(await size()).toBe(before);
  });

  test('is kept as a document that its entry proves', async () => {
    const [edition] = (await readPublications(company.db)).editions;
    const body = await readDocument(company.db, edition?.sources ?? '');
    expect(createHash('sha256').update(body).digest('base64')).toBe(edition?.sources);
    const names = (JSON.parse(body) as { path: string }[]).map(({ path }) => path);
    expect(names).toEqual([...names].sort());
    expect(names).toContain('01-answer.fr.md');
  });

  test('does not bind before the one before', async () => {
    expect(await publish({ preamble: ['2026-01-01', '2025-12-01'] })).toMatchObject({
      problem: 'not-in-force',
      field: 'binding',
    });
  });

  test('is refused when its terms do not fit into an entry, and nothing is written', async () => {
    const charter = charterToPublish({ preamble: ['2026-01-01', '2026-03-01'] });
    const [first] = charter.terms.commitments;
    if (!first) throw new Error('The charter promises nothing');
    const source = { fr: 'mot '.repeat(20_000) };
    const terms = { ...charter.terms, commitments: [{ ...first, source }] };
    const refused = await publishCharter(company, publisher, { ...charter, terms });
    expect(refused).toEqual({ problem: 'too-long', field: 'terms' });
    expect((await readPublications(company.db)).editions).toHaveLength(1);
  });

  test('judges the cases opened while it is in force, and no others', async () => {
    await play(company, agent, opening('A', monday));
    const shorter = {
      '01-answer': 'measure: deadline\nclock: { starts: x, within: 1 working days, calendar: france }',
    };
    agreed(
      await publish({ preamble: ['2026-01-01', '2026-03-03'], terms: { ...shorter, '04-visit': null } }),
    );
    const results = await play(
      company,
      agent,
      pausing('A', tuesday),
      opening('B', tuesday),
      pausing('B', tuesday),
      visit(tuesday, true),
    );
    expect(results).toMatchObject([
      { status: 'recorded' },
      { status: 'recorded' },
      { problem: 'unknown-pause-ground' },
      { problem: 'unknown-commitment' },
    ]);
    expect(await standing(company, 'A')).toMatchObject({ edition: 1, state: 'paused' });
    expect(await standing(company, 'B')).toMatchObject({ edition: 2, due });
  });

  test('that ended the record takes what happened until then and nothing after', async () => {
    agreed(await publish({ preamble: ['binding: 2026-01-01', 'binding: 2026-03-01\nended: 2026-03-02'] }));
    company.at('2026-03-04T08:00:00Z');
    const results = await play(
      company,
      agent,
      opening('A', monday),
      opening('B', '2026-03-02T23:00:00Z'),
      visit(tuesday, true),
      later('fulfil', 'A', tuesday),
    );
    expect(results).toMatchObject([
      { status: 'recorded' },
      { problem: 'charter-ended' },
      { problem: 'charter-ended' },
      { status: 'recorded' },
    ]);
  });
});

describe('a holiday added late', () => {
  test('gives open cases another due time, each with an entry, and leaves closed and breached ones alone', async () => {
    await play(
      company,
      agent,
      opening('breached', '2026-02-23T08:00:00Z'),
      ...['open', 'paused', 'closed', 'hours'].map((name) =>
        opening(name, monday, name === 'hours' ? 'call' : 'answer'),
      ),
    );
    await sweep(company, null);
    await play(
      company,
      agent,
      later('fulfil', 'closed', tuesday),
      pausing('paused', tuesday),
      opening('late', tuesday),
    );
    const breachedBefore = await standing(company, 'breached');
    // Working days of the open case: the third and now the fifth of March; of the late one the fifth and the sixth.
    const published = agreed(await publish({ calendars: [holidayOn('2026-02-24', '2026-03-04')] }));
    expect(published).toEqual({
      status: 'published',
      number: 1,
      calendars: ['france'],
      redated: 2,
      public: true,
    });
    expect(await standing(company, 'open')).toMatchObject({ due: '2026-03-05T22:59:59Z' });
    expect(await standing(company, 'late')).toMatchObject({ due: '2026-03-06T22:59:59Z' });
    expect(await standing(company, 'breached')).toEqual(breachedBefore);
    expect(await standing(company, 'closed')).toMatchObject({ due });
    await play(company, agent, later('resume', 'paused', '2026-03-03T09:00:00Z'));
    expect(await standing(company, 'paused')).toMatchObject({ due: '2026-03-05T22:59:59Z' });
    const redated = await company.db
      .selectFrom('entries')
      .select('case_id')
      .where('kind', '=', 'case.redated')
      .execute();
    expect(redated).toHaveLength(2);
  });

  test('does not acquit a case that was overdue when nobody had swept yet', async () => {
    await play(company, agent, opening('A', monday));
    company.at('2026-03-05T08:00:00Z');
    expect(await publish({ calendars: [holidayOn('2026-03-04')] })).toMatchObject({ redated: 0 });
    expect(await register(company)).toEqual([`A ${due} declared`]);
  });

  test('is refused when the calendar no longer covers the due time of an open case', async () => {
    await play(company, agent, opening('A', monday));
    const before = await size();
    const short = { ...france, covers: { from: '2000-01-01', to: '2026-03-03' } };
    expect(await publish({ calendars: [short] })).toMatchObject({ problem: 'calendar-ends' });
    expect(await size()).toBe(before);
  });
});
