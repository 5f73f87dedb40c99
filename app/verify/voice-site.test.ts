/** What a site might show of encounters, of both sides and of values that does not follow from its ledger and its surveys. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordEvent, recordEvents } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { type AnswersSource, closeSurvey } from '../commands/surveys/close-survey.server.ts';
import { publishSurvey } from '../commands/surveys/publish-survey.server.ts';
import { agreed } from '../commands/test-company.ts';
import { loadContent } from '../content/content.server.ts';
import { playMeetings } from '../demonstration/meetings.ts';
import { seedCast } from '../demonstration/scenarios.ts';
import { makeUpAnswers } from '../demonstration/survey-answers.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import type { EventInput } from '../domain/event.ts';
import { instantOf } from '../domain/instant.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isProblem } from '../domain/problem.ts';
import { packGiven } from '../domain/survey/packed.ts';
import { madeUpCodes } from '../domain/survey/results/test-answers.ts';
import type { SurveyTerms } from '../domain/survey/terms.ts';
import { paths } from '../paths.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import type { SiteSource } from './site-source.ts';
import { VerifierState } from './state.ts';
import { urlSource } from './url-source.ts';
import { type VerifiedSite, verifySite } from './verify-site.ts';

const encounters = paths.publicEncounters('fr');
const symmetry = paths.symmetry('fr');
const values = paths.values('fr');
let house: TestSite;
let folder: string;
/** As the site shows them: every lie changes one. */
let honest: SiteSource;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-voice-'));
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  for (const language of ['fr', 'en'])
    openToAll(join(content, `charters/aurore-employees/charter.${language}.md`));
  house = await startTestSite(testBuild(), ':memory:', content);
  const { context } = house;
  const people = await seedCast(context);
  house.clock.now = instantOf('2026-11-23T09:00:00Z');
  const surveys = [
    await ask('expectations', people.compliance),
    await ask('working-here', people.compliance),
  ];
  house.clock.now = instantOf('2026-12-02T09:00:00Z');
  for (const terms of surveys) agreed(await closeSurvey(context, people.compliance, terms.slug, made(terms)));
  const say = async (who: Who, event: EventInput) => agreed(await recordEvent(context, who, event)).seq ?? 0;
  await playMeetings(context, people.agent);
  for (let number = 0; number < 12; number++) await meet(say, people.agent, number);
  await keepBoth(people.agent);
  const begin = (what: 'training' | 'tools') => {
    const said = { what, charter: 'aurore', from: '2026-11-02', units: ['Agence de Lyon'] };
    return say(people.compliance, { event: 'begin-initiative', ...said });
  };
  await begin('training');
  const mistaken = await begin('tools');
  await say(people.compliance, {
    ...{ event: 'correct', corrects: mistaken, replacement: null, because: 'wrong-case', note: 'non' },
  });
  await sweep(context, house.clock.now - 600);
  await seal(context);
  honest = keeping(inFrench(urlSource(house.site)));
}, 300_000);
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true });
});

/** Publishes a survey of the shipped content, which anybody may answer until the end of November. */
async function ask(of: string, who: Who): Promise<SurveyTerms> {
  const shipped = loadContent(house.context.content).surveys.find(({ terms }) => terms?.slug === of);
  if (!shipped?.terms) throw new Error(`The shipped content has no survey ${of}`);
  const days = { opens: '2026-11-24', closes: '2026-11-30' };
  const terms: SurveyTerms = { ...shipped.terms, ...days, slug: `${of}-2026`, codes: 'open' };
  agreed(await publishSurvey(house.context, who, { terms, sources: [...shipped.sources] }));
  return terms;
}

/** What six hundred people made up of Aurore say. */
function made(terms: SurveyTerms): AnswersSource {
  const given = makeUpAnswers(terms, { seed: terms.slug, count: 600, wave: 0 }).map((each, at) => ({
    ...each,
    key: at.toString(16).padStart(32, '0'),
  }));
  return {
    end: async () => undefined,
    given: async function* () {
      yield packGiven(terms, given);
    },
    spent: async () => madeUpCodes(given.length),
  };
}

function openToAll(path: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace('public: false', 'public: true'));
}

/** One encounter of whom both sides speak; of the ninth the customer says that it was not. */
async function meet(
  say: (who: Who, event: EventInput) => Promise<number>,
  who: Who,
  number: number,
): Promise<void> {
  const encounter = await say(who, {
    ...{ event: 'plan-encounter', charter: 'aurore-meetings', objective: 'motivation' },
    ...{ on: dayOf(house.clock.now, 'Europe/Paris'), reference: `C-${number}`, aim: 'Voir.' },
  });
  await say(who, {
    ...{ event: 'hold-encounter', encounter, at: house.clock.now, means: 'phone', unit: 'Lyon' },
    ...{ people: { ours: 1, theirs: 1 }, adviser: number < 8 ? 'same' : 'other', contact: 'relational' },
    followUps: [],
  });
  const verdict = number === 8 ? 'not' : 'reached';
  for (const side of ['ours', 'theirs'] as const)
    await say(who, { event: 'judge-encounter', encounter, side, verdict });
}

/** Two promises that mirror each other, each kept to forty and broken once. */
async function keepBoth(who: Who): Promise<void> {
  const at = house.clock.now - 86_400;
  const said = (charter: string, commitment: string) =>
    Array.from({ length: 41 }, (_, number) => ({
      events: [
        {
          ...({ event: 'log', charter, commitment, at, unit: 'Lyon', reference: null } as const),
          kept: number > 0,
        },
      ],
    }));
  const results = await recordEvents(house.context, who, [
    ...said('aurore', 'appointment-slot'),
    ...said('aurore-employees', 'schedule-notice'),
  ]);
  expect(results.filter(isProblem)).toEqual([]);
}

/** The same source without its English pages: half as much to read. */
function inFrench(source: SiteSource): SiteSource {
  return {
    ...source,
    page: async (address) => (address.startsWith('/en') ? null : source.page(address)),
  };
}

/** The same, each page asked for once. */
function keeping(source: SiteSource): SiteSource {
  const pages = new Map<string, Promise<Buffer | null>>();
  return {
    ...source,
    page(address) {
      const known = pages.get(address) ?? source.page(address);
      pages.set(address, known);
      return known;
    },
  };
}

async function verified(source: SiteSource): Promise<VerifiedSite> {
  const state = new VerifierState(mkdtempSync(join(folder, 'state-')));
  const moment = { now: house.clock.now, onProgress: () => undefined };
  return verifySite(source, { state, key: null, policy: null, ...moment });
}

async function findingsOf(address: string, from: RegExp, to: string): Promise<string[]> {
  const { findings } = await verified({
    ...honest,
    async page(asked) {
      const bytes = await honest.page(asked);
      if (asked !== address || bytes === null) return bytes;
      const changed = bytes.toString().replace(from, to);
      expect(changed).not.toBe(bytes.toString());
      return Buffer.from(changed);
    },
  });
  return findings.map(({ code, what }) => `${code} ${what}`);
}

test('honest pages hold, in both languages', async () => {
  const { findings } = await verified(urlSource(house.site));
  expect(findings).toEqual([]);
}, 60_000);

const text = (figure: string) => new RegExp(`(data-figure="${figure}"[^>]*>)[^<]+(<)`);
const better = 'page-figures-differ';
const gone = 'page-figures-missing';

describe.each<[string, string, [string, string, RegExp, string][]]>([
  [
    'encounters',
    encounters,
    [
      ['more objectives reached', better, text('encounters.aurore-meetings.reached'), '$1atteint 100 %$2'],
      ['the same person more often', better, text('encounters.aurore-meetings.adviser'), '$1100 %$2'],
      [
        'a figure that is said to be of too few',
        better,
        text('encounters.aurore-meetings.reached'),
        '$1Non affiché$2',
      ],
      ['other months', better, text('encounters.aurore-meetings.year'), '$1Douze mois$2'],
      ['agreement of both sides', better, text('encounters.aurore-meetings.agreement'), '$1Kappa 1,00$2'],
      ['no follow-ups', gone, / data-figure="encounters.aurore-meetings.followUps"/, ''],
    ],
  ],
  [
    'symmetry',
    symmetry,
    [
      [
        'another verdict',
        better,
        text('symmetry.aurore-employees.schedule-notice.verdict'),
        '$1Tenu autant.$2',
      ],
      ['another gap', better, text('symmetry.aurore-employees.schedule-notice.gap'), '$10,0 point$2'],
      ['more kept', better, text('symmetry.aurore-employees.schedule-notice.kept'), '$1100 % sur 41 cas$2'],
      [
        'more in the picture',
        better,
        text('symmetry.aurore-employees.schedule-notice.drawn'),
        '$1Salariés 100 %$2',
      ],
      ['fewer cases', better, text('symmetry.aurore-employees.schedule-notice.cases'), '$1aucun cas$2'],
      ['a better mark', better, text('symmetry.cultures.managerial.mark'), '$199,0$2'],
      ['more answers', better, text('symmetry.cultures.client.answers'), '$19 999$2'],
      ['a label that is passed', better, text('symmetry.label'), '$1La règle est respectée.$2'],
      ['no word that answers are made up', gone, / data-figure="symmetry.madeUp"/, ''],
      ['an initiative of another day', better, text('initiatives.\\d+.from'), '$1Depuis le 1er mai 2026 :$2'],
      ['an initiative that was never taken back', gone, / data-figure="initiatives.\d+.struck"/, ''],
    ],
  ],
  [
    'values',
    values,
    [
      ['more acts', better, text('acts.aurore.kept'), '$18$2'],
      ['more kept', better, text('values.respecting-time.employees.[\\w+-]+'), '$1100 % sur 41 cas$2'],
      ['a better verdict', better, text('values.respecting-time.gap.[\\w+.-]+'), '$1Aucun écart.$2'],
      ['a better mark', better, text('values.keeping-our-word.item.client.word-kept'), '$199,0 sur 100$2'],
      [
        'other promises counted',
        better,
        /values\.respecting-time\.customers\.[\w+-]+/,
        'values.respecting-time.customers.nothing',
      ],
      ['no acts', gone, / data-figure="acts.aurore.firm"/, ''],
    ],
  ],
])('on the page of %s', (_page, address, lies) => {
  test.each(lies)('%s is found: %s', async (_what, code, from, to) => {
    expect(await findingsOf(address, from, to)).toEqual([`${code} ${address}`]);
  });

  test('nothing said of what it is made of is found', async () => {
    expect(await findingsOf(address, / data-charter="\*"/, '')).toEqual([`page-unread ${address}`]);
  });
});
