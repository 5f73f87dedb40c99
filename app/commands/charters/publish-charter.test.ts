import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDocument, readPublications } from '#db/stores/publications.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { france } from '../../domain/charter/test-charter.ts';
import { defaultMethod } from '../../domain/trust/method.ts';
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
import { publishMethod } from './publish-method.server.ts';

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
    agreed(await publish({ preamble: ['2026-01-01', '2026-06-01'] }));
    expect(await publish({ preamble: ['2026-01-01', '2026-05-31'] })).toEqual({
      problem: 'binds-before-earlier',
      field: 'binding',
      values: { earliest: '2026-06-01' },
    });
  });

  test('is refused when its terms do not fit into an entry, and nothing is written', async () => {
    const charter = charterToPublish({ preamble: ['2026-01-01', '2026-04-01'] });
    const [first] = charter.terms.commitments;
    if (!first) throw new Error('The charter promises nothing');
    const source = { fr: 'mot '.repeat(20_000) };
    const terms = { ...charter.terms, commitments: [{ ...first, source }] };
    const refused = await publishCharter(company, publisher, { ...charter, terms });
    expect(refused).toEqual({ problem: 'too-long', field: 'terms' });
    expect((await readPublications(company.db)).editions).toHaveLength(1);
  });

  test('judges the cases opened while it is in force, and no others', async () => {
    const before = '2026-04-01T08:00:00Z';
    const then = '2026-04-02T08:00:00Z';
    const shorter = {
      '01-answer': 'measure: deadline\nclock: { starts: x, within: 1 working days, calendar: france }',
    };
    agreed(
      await publish({ preamble: ['2026-01-01', '2026-04-02'], terms: { ...shorter, '04-visit': null } }),
    );
    company.at(before);
    await play(company, agent, opening('A', before));
    const results = await play(
      company,
      agent,
      pausing('A', then),
      opening('B', then),
      pausing('B', then),
      visit(then, true),
    );
    expect(results).toMatchObject([
      { status: 'recorded' },
      { status: 'recorded' },
      { problem: 'unknown-pause-ground' },
      { problem: 'unknown-commitment' },
    ]);
    expect(await standing(company, 'A')).toMatchObject({ edition: 1, state: 'paused' });
    expect(await standing(company, 'B')).toMatchObject({ edition: 2, due: '2026-04-03T21:59:59Z' });
  });

  test('that ended the record takes what happened until then and nothing after', async () => {
    agreed(await publish({ preamble: ['binding: 2026-01-01', 'binding: 2026-04-01\nended: 2026-04-02'] }));
    company.at('2026-04-04T08:00:00Z');
    const results = await play(
      company,
      agent,
      opening('A', '2026-04-02T08:00:00Z'),
      opening('B', '2026-04-02T22:00:00Z'),
      visit('2026-04-03T08:00:00Z', true),
      later('fulfil', 'A', '2026-04-03T08:00:00Z'),
    );
    expect(results).toMatchObject([
      { status: 'recorded' },
      { problem: 'charter-ended' },
      { problem: 'charter-ended' },
      { problem: 'charter-ended', values: { ended: '2026-04-02' } },
    ]);
  });
});

describe('the day from which an edition binds', () => {
  const refusal = (problem: string, earliest: string) => ({
    problem,
    field: 'binding',
    values: { earliest },
  });

  test('may lie before the publication of a first edition, whose entry says both days', async () => {
    const { body } = await company.db
      .selectFrom('entries')
      .select('body')
      .where('kind', '=', 'edition.published')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(body).public).toMatchObject({ binding: '2026-01-01', published: '2026-03-02' });
  });

  test('of any other is that of its publication at the earliest', async () => {
    const stricter = { '06-review': 'measure: duty\nevery: quarter' };
    expect(await publish({ preamble: ['2026-01-01', '2026-03-01'], terms: stricter })).toEqual(
      refusal('binds-in-the-past', '2026-03-02'),
    );
    expect(await publish({ preamble: ['2026-01-01', '2026-03-02'], terms: stricter })).toMatchObject({
      status: 'published',
      number: 2,
    });
  });

  test('of one that eases is a month later, the last day included', async () => {
    const eased = { '06-review': null };
    expect(await publish({ preamble: ['2026-01-01', '2026-03-31'], terms: eased })).toEqual(
      refusal('binds-before-notice', '2026-04-01'),
    );
    agreed(await publish({ preamble: ['2026-01-01', '2026-04-01'], terms: eased }));
  });

  test('is no sooner by a method that was published meanwhile to shorten the notice', async () => {
    agreed(await publishMethod(company, publisher, { method: defaultMethod, sources: [] }));
    company.at('2026-03-12T08:00:00Z');
    const hasty = { method: { ...defaultMethod, notice: 0 }, sources: [{ path: 'method.fr.md', text: '0' }] };
    agreed(await publishMethod(company, publisher, hasty));
    const eased = { '06-review': null };
    expect(await publish({ preamble: ['2026-01-01', '2026-03-12'], terms: eased })).toEqual(
      refusal('binds-before-notice', '2026-04-11'),
    );
    company.at('2026-04-11T08:00:00Z');
    agreed(await publish({ preamble: ['2026-01-01', '2026-04-11'], terms: eased }));
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
