import { readFileSync } from 'node:fs';
import { chooseContent } from '#app/commands/charters/publish-content.server.ts';
import { publishMethod } from '#app/commands/charters/publish-method.server.ts';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import { orderRestatement } from '#app/commands/restatements/restate.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { decideClaims, fileClaims } from '#app/demonstration/claims.ts';
import { publishEasing } from '#app/demonstration/easing-edition.ts';
import { playMeetings } from '#app/demonstration/meetings.ts';
import {
  type Cast,
  type CastName,
  cast,
  castCases,
  castPassword,
  seedCast,
} from '#app/demonstration/scenarios.ts';
import { askMadeUp, seedSurveys } from '#app/demonstration/surveys.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import type { EventInput } from '#app/domain/event.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { translator } from '#app/i18n/translator.ts';
import { importFile } from '#app/import/import-file.server.ts';
import { parseMapping } from '#app/import/mapping.ts';
import { askCast, type CastSurveys } from './cast-answering.ts';
import { eraseSomebody } from './cast-erased.ts';
import { castMorning } from './cast-morning.ts';

/** Who signs in with what, and what the pages are about: cases and their breaches by what is particular about them. */
export type Stage = {
  people: Record<CastName, { email: string; password: string }>;
  /** `erased`: of somebody whose data were erased, so that no reference finds it. */
  cases: Record<keyof typeof castCases | 'erased', string>;
  /** `personal`: analysed too, with an apology that names somebody. */
  breaches: Record<'overdue' | 'keptLate' | 'analysed' | 'signedOff' | 'personal', number>;
  /** Occurrences that were logged, by the numbers of their entries; nobody asked to correct the broken one. */
  occurrence: number;
  broken: number;
  /** The one that the request `waiting` asks to correct. */
  askedAbout: number;
  /**
   * Corrections that somebody asked for, by the numbers of the entries that ask: `waiting`, of an agent; `own`, of the
   * officer `compliance`, waiting too; `declined`.
   */
  requests: Record<'waiting' | 'own' | 'declined', number>;
  /** `waiting`: the number of a claim that waits, of what the record has a kept case; `code`: of the page of one that was refused. */
  claims: { waiting: number; code: string };
  /** The numbers of a request for an exemption that waits, and of a circumstance that nobody has agreed to, of an agent. */
  exemption: number;
  circumstance: number;
  /** Encounters by the numbers of the entries that planned them: one that is planned, and one that took place. */
  encounters: { planned: number; held: number };
  /** The number of an order to restate a period, of the officer `compliance`, which waits. */
  restatement: number;
  /** What is asked that morning. */
  surveys: CastSurveys;
  /** The pseudonym of the agent. */
  person: string;
  /** A file that was imported, with rows that were rejected. */
  import: string;
};

/**
 * Plays the cast of app/demonstration/scenarios.ts into a new database: `tsx e2e/cast-database.ts <database>`. All of it on one
 * morning, so that what pages say of it is the same whenever tests run. Prints one JSON line, its stage.
 */
const [database] = process.argv.slice(2);
if (!database) throw new Error('usage: cast-database <database>');
const context = { ...(await createContext(database)), now: () => castMorning };
await seedSurveys(context);
const over = await askUnclosed(context);
const people = await seedCast(context);
await importSample(context);
const askedFor = await askForCorrections(context, people);
const personal = await nameSomebody(context, people);
const stage = await setStage(context, people.agent.id, askedFor);
stage.breaches.personal = personal;
stage.cases.erased = await eraseSomebody(context);
await publishEasing(context);
await publishLongerNotice(context);
stage.claims = await claimSomething(context, people);
const day = dayOf(castMorning, 'Europe/Paris');
const asking = { event: 'request-exemption', ground: 'third-party', dated: day } as const;
stage.exemption = await said(context, people.secondAgent, {
  ...{ ...asking, breach: stage.breaches.keptLate, note: 'Le prestataire reconnaît sa panne par courrier.' },
});
stage.circumstance = await said(context, people.secondAgent, {
  ...{ event: 'declare-circumstance', charter: 'aurore', ground: 'severe-weather', from: day, to: day },
  ...{ units: ['Lyon'], source: 'https://vigilance.example/bulletins' },
});
stage.restatement = await orderSomething(context, people);
stage.surveys = { ...(await askCast(context)), over };
stage.encounters = await playMeetings(context, people.agent);
await context.db.destroy();
console.log(JSON.stringify(stage));

/** A survey whose last day is over, with its answers, that nobody has closed. @returns its name */
async function askUnclosed(context: Context): Promise<string> {
  const days = { published: '2024-03-01T09:00:00Z', opens: '2024-03-02', closes: '2024-03-21' };
  const { slug } = await askMadeUp(context, { of: 'expectations', slug: 'expectations-spring', ...days });
  return slug;
}

async function setStage(
  { db }: Context,
  person: string,
  asked: Pick<Stage, 'broken' | 'askedAbout' | 'requests'>,
): Promise<Stage> {
  const cases: Record<string, string> = {};
  const breaches: Record<string, number> = {};
  for (const [name, reference] of Object.entries(castCases)) {
    const { id } = await db
      .selectFrom('cases')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow();
    cases[name] = id;
    const breach = await db.selectFrom('breaches').select('id').where('case_id', '=', id).executeTakeFirst();
    if (breach) breaches[name] = breach.id;
  }
  const { seq } = await db.selectFrom('occurrences').select('seq').orderBy('seq').executeTakeFirstOrThrow();
  const imported = await db.selectFrom('imports').select('id').executeTakeFirstOrThrow();
  const people = Object.fromEntries(
    Object.entries(cast).map(([name, { email }]) => [name, { email, password: castPassword }]),
  ) as Stage['people'];
  return {
    people,
    ...{ cases: cases as Stage['cases'], breaches: breaches as Stage['breaches'] },
    occurrence: seq,
    ...asked,
    ...{ claims: { waiting: -1, code: '' }, encounters: { planned: -1, held: -1 } },
    surveys: {} as CastSurveys,
    ...{ exemption: -1, circumstance: -1, restatement: -1 },
    ...{ person, import: Buffer.from(imported.id, 'base64').toString('base64url') },
  };
}

type Numbers = [number, number, number, number, number];

/** Corrections of broken occurrences that are asked for; of one an officer wants none, one is made. */
async function askForCorrections(
  context: Context,
  people: Cast,
): Promise<Pick<Stage, 'broken' | 'askedAbout' | 'requests'>> {
  const rows = await context.db
    .selectFrom('occurrences')
    .select('seq')
    .where('kept', '=', 0)
    .orderBy('seq', 'desc')
    .limit(5)
    .execute();
  const [askedAbout, second, third, broken, fifth] = rows.map(({ seq }) => seq) as Numbers;
  const ask = (who: Who, corrects: number, note: string) =>
    said(context, who, {
      event: 'ask',
      corrects,
      replacement: { kept: true },
      because: 'typing-error',
      note,
    });
  const waiting = await ask(
    people.agent,
    askedAbout,
    'Mauvaise case cochée. Le client avait bien son conseiller.',
  );
  const own = await ask(people.compliance, second, 'Le compte rendu dit le contraire.');
  const declined = await ask(people.secondAgent, third, 'Le client n’a rien remarqué.');
  const note = 'Rien ne le montre, et l’appel du client dit le contraire.';
  await said(context, people.secondOfficer, { event: 'decline', request: declined, note });
  const request = await ask(people.secondAgent, fifth, 'Le rendez-vous a bien été tenu.');
  await said(context, people.compliance, { event: 'grant', request, note: 'Vérifié.' });
  return { broken, askedAbout, requests: { waiting, own, declined } };
}

/** A second version of the method, by which editions that ease are announced longer before. */
async function publishLongerNotice(context: Context): Promise<void> {
  const chosen = chooseContent(context.content, undefined);
  if ('findings' in chosen || !chosen.method) throw new Error('The method cannot be read');
  const sources = chosen.method.sources.map(({ path, text }) => {
    return { path, text: text.replace(/^notice: .*$/m, 'notice: 45 days') };
  });
  const method = { ...chosen.method.method, notice: 45 };
  await publishMethod(context, { id: 'command-line', role: 'system' }, { method, sources });
}

/** An analysis whose apology names a customer, which whoever wrote it confirmed. @returns its breach */
async function nameSomebody(context: Context, people: Cast): Promise<number> {
  const { id } = await context.db
    .selectFrom('breaches')
    .innerJoin('cases', 'cases.id', 'breaches.case_id')
    .select('breaches.id')
    .where('cases.reference', '=', 'AUR-2030')
    .executeTakeFirstOrThrow();
  const apology = 'Madame Durand, nous vous avons rappelée trop tard au 06 12 34 56 78. Nous le regrettons.';
  const confirmed = ['Madame Durand', '06 12 34 56 78'].join('\n');
  const analysis = { cause: 'workload', severity: 'minor', apology, note: null, confirmed } as const;
  await said(context, people.compliance, { event: 'analyse', breach: id, ...analysis });
  return id;
}

async function said(context: Context, who: Who, event: EventInput): Promise<number> {
  const recorded = await recordEvent(context, who, event);
  if (isProblem(recorded)) throw new Error(JSON.stringify(recorded));
  return recorded.seq ?? 0;
}

/** Claims, of which one is refused, one upheld and two wait. */
async function claimSomething(context: Context, people: Cast): Promise<Stage['claims']> {
  const claims = await fileClaims(context);
  await decideClaims(context, people, claims, { corrects: false });
  return { waiting: claims.saidKept.seq, code: claims.kept.code };
}

async function importSample(context: Context): Promise<void> {
  const mapped = 'content/imports/boston-311.yml';
  const parsed = parseMapping(mapped, readFileSync(mapped, 'utf8'), 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  const imported = await importFile(
    context,
    { id: 'tester', role: 'import' },
    {
      path: 'app/import/cases/boston-311.csv',
      mapping: parsed.mapping,
      language: 'en',
      say: translator('en').reason,
    },
  );
  if ('refused' in imported) throw new Error(imported.refused);
  await sweep(context, null);
}

async function orderSomething(context: Context, { compliance }: Cast): Promise<number> {
  const period = { charter: 'aurore', commitment: 'final-bill-refund', from: '2026-01-01', to: '2026-03-01' };
  const note = 'Le calendrier a peut-être oublié un jour.';
  const ordered = await orderRestatement(context, compliance, { ...period, because: 'calendar-wrong', note });
  if (isProblem(ordered)) throw new Error(JSON.stringify(ordered));
  return ordered.request;
}
