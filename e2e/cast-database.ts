import { readFileSync } from 'node:fs';
import { erasePerson } from '#app/commands/events/erase-person.server.ts';
import { recordEvent, recordEvents } from '#app/commands/events/record-events.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { type CastName, cast, castCases, castPassword, seedCast } from '#app/demonstration/scenarios.ts';
import { isProblem } from '#app/domain/problem.ts';
import { translator } from '#app/i18n/translator.ts';
import { importFile } from '#app/import/import-file.server.ts';
import { parseMapping } from '#app/import/mapping.ts';
import { castMorning } from './cast-morning.ts';

/** Who signs in with what, and what the pages are about: cases and their breaches by what is particular about them. */
export type Stage = {
  people: Record<CastName, { email: string; password: string }>;
  /** `erased`: of somebody whose data were erased, so that no reference finds it. */
  cases: Record<keyof typeof castCases | 'erased', string>;
  breaches: Record<'overdue' | 'keptLate' | 'analysed' | 'signedOff', number>;
  /** An occurrence that was logged, by the number of its entry. */
  occurrence: number;
  /** A correction that somebody asked for, by the number of the entry that asks; nobody has decided on it. */
  request: number;
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
await seedCast(context);
await importSample(context);
const stage = await setStage(context, await askForCorrection(context));
stage.cases.erased = await eraseSomebody(context);
await context.db.destroy();
console.log(JSON.stringify(stage));

async function setStage({ db }: Context, request: number): Promise<Stage> {
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
    cases: cases as Stage['cases'],
    breaches: breaches as Stage['breaches'],
    occurrence: seq,
    request,
    import: Buffer.from(imported.id, 'base64').toString('base64url'),
  };
}

/** An agent asks for the correction of a broken occurrence. @returns the number of the entry that asks */
async function askForCorrection(context: Context): Promise<number> {
  const { seq: corrects } = await context.db
    .selectFrom('occurrences')
    .select('seq')
    .where('kept', '=', 0)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  const { id } = await context.db
    .selectFrom('people')
    .select('id')
    .where('email', '=', cast.agent.email)
    .executeTakeFirstOrThrow();
  const asked = await recordEvent(
    context,
    { id, role: 'agent' },
    {
      event: 'ask',
      corrects,
      replacement: { kept: true },
      because: 'typing-error',
      note: 'Mauvaise case cochée : le client avait bien son conseiller.',
    },
  );
  if (isProblem(asked)) throw new Error(asked.problem);
  return asked.seq;
}

/** A case that was kept, of somebody who was then erased. @returns its id */
async function eraseSomebody(context: Context): Promise<string> {
  const who = { id: 'command-line', role: 'system' } as const;
  const about = { charter: 'aurore', reference: 'AUR-3001' };
  const at = (daysAgo: number) => context.now() - daysAgo * 86_400;
  const opening = {
    event: 'open',
    commitment: 'complaint-answer',
    unit: 'Lille',
    at: at(20),
    ...about,
  } as const;
  const fulfilment = { event: 'fulfil', at: at(14), ...about } as const;
  const [recorded] = await recordEvents(context, who, [{ events: [opening, fulfilment] }]);
  if (!recorded || isProblem(recorded)) throw new Error(JSON.stringify(recorded));
  const { id } = await context.db
    .selectFrom('cases')
    .select('id')
    .where('reference', '=', about.reference)
    .executeTakeFirstOrThrow();
  const erased = await erasePerson(context, who, about);
  if (erased.status !== 'erased') throw new Error(erased.status);
  return id;
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
}
