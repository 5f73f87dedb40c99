/**
 * What a page of the breach register costs at 1,000 and at 100,000 breaches, with each filter, with all of them and
 * far down the list: pages are read from one place of one index, so the time must not grow with the register. Every
 * breach goes through the ledger as a real one does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordEvent, recordEvents } from '#app/commands/events/record-events.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { type Cast, seedPeople, seedPublications } from '#app/demonstration/scenarios.ts';
import { causes, severities } from '#app/domain/breach/kinds.ts';
import type { RegisterFilter } from '#app/domain/breach/register.ts';
import type { EventGroup } from '#app/domain/event.ts';
import { isProblem } from '#app/domain/problem.ts';
import { type RegisterPlace, readRegister } from '#app/queries/compliance/register.server.ts';
import { readRegisterChoices } from '#app/queries/compliance/register-choices.server.ts';
import { figuresOf } from './rig/figures.ts';

const [few, many] = [1_000, 100_000];
const readings = 200;
const batch = 2_000;
/** The charter binds since April 2025: 250 days that are all within it, and time to be late after them. */
const first = Date.UTC(2025, 5, 2, 8) / 1_000;
const days = 250;
const day = 86_400;
const units = Array.from({ length: 40 }, (_, number) => `Agence ${String(number + 1).padStart(2, '0')}`);

const nothing: RegisterFilter = {
  charter: null,
  commitment: null,
  from: null,
  to: null,
  unit: null,
  state: null,
  text: null,
};
const commitment = { charter: 'aurore', id: 'complaint-answer' };
const dates = { from: '2025-09-01', to: '2025-10-31' };
const pages: Record<string, Partial<RegisterFilter>> = {
  everything: {},
  charter: { charter: 'aurore' },
  commitment: { commitment },
  dates,
  unit: { unit: 'Agence 07' },
  state: { state: 'signed-off' },
  all: { charter: 'aurore', commitment, ...dates, unit: 'Agence 07', state: 'declared' },
  'a reference': { text: 'BEN-777' },
  'a text of some': { text: 'exceptionnelle' },
  'a text of nearly all': { text: 'BEN' },
  'a text of nearly all, in a unit': { text: 'BEN', unit: 'Agence 07' },
  deep: {},
  'deep in a unit': { unit: 'Agence 07' },
};
/** Nearly at the end, whatever the size: nine tenths of the way back. */
const deep: RegisterPlace = { at: first + (days / 10) * day, id: 0, group: '', going: 'older' };

const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
const [small, large] = [await fill(few), await fill(many)];
const now = small.now();
const figures: Record<string, Awaited<ReturnType<typeof measure>>> = {};
for (const [name, filter] of Object.entries(pages))
  figures[name] = await measure(name, { ...nothing, ...filter });
await small.db.destroy();
await large.db.destroy();
rmSync(folder, { recursive: true });
console.log(
  JSON.stringify({ bench: 'register', unit: 'ms', breaches: { few, many }, readings, pages: figures }),
);

async function measure(name: string, filter: RegisterFilter) {
  const place = name.startsWith('deep') ? deep : null;
  const times: Record<'few' | 'many', number[]> = { few: [], many: [] };
  // Turn by turn, so that whatever else the machine does slows both.
  for (let reading = 0; reading < readings; reading++) {
    times.few.push(await timed(small, filter, place));
    times.many.push(await timed(large, filter, place));
  }
  const rows = {
    few: (await readRegister(small, filter, place, now)).rows.length,
    many: (await readRegister(large, filter, place, now)).rows.length,
  };
  const of = { few: figuresOf(times.few), many: figuresOf(times.many) };
  const ratio = Number((of.many.median / of.few.median).toFixed(2));
  console.log(
    `${name}: ${of.many.median} ms (p99 ${of.many.p99}) at ${many}, ${of.few.median} ms (p99 ${of.few.p99}) at ${few}: ${ratio} times, for ${rows.many} rows beside ${rows.few}`,
  );
  return { ...of, rows, ratio };
}

/** All that the page reads. */
async function timed(context: Context, filter: RegisterFilter, place: RegisterPlace | null): Promise<number> {
  const start = performance.now();
  await Promise.all([readRegister(context, filter, place, now), readRegisterChoices(context)]);
  return performance.now() - start;
}

async function fill(breaches: number): Promise<Context> {
  const now = first + (days + 60) * day;
  const context = { ...(await createContext(join(folder, `${breaches}.sqlite`))), now: () => now };
  await seedPublications(context);
  const people = await seedPeople(context);
  const began = performance.now();
  for (let from = 0; from < breaches; from += batch) {
    const groups = Array.from({ length: Math.min(batch, breaches - from) }, (_, index) =>
      broken(from + index, breaches),
    );
    const results = await recordEvents(context, people.agent, groups);
    const refused = results.find(isProblem);
    if (refused) throw new Error(JSON.stringify(refused));
  }
  await review(context, people);
  const seconds = (performance.now() - began) / 1_000;
  const { count } = await context.db
    .selectFrom('breaches')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count !== breaches) throw new Error(`${count} breaches were made instead of ${breaches}`);
  console.log(`${breaches} breaches made in ${seconds.toFixed(1)} s`);
  return context;
}

/** Three of four are complaints answered too late, one an appointment that was missed. */
function broken(number: number, of: number): EventGroup {
  const at = first + Math.floor((number / of) * days * day);
  const unit = units[(number * 7) % units.length] ?? null;
  if (number % 4 === 3) {
    const log = { event: 'log', charter: 'aurore', commitment: 'appointment-slot', at, kept: false } as const;
    return { events: [{ ...log, unit, reference: null }] };
  }
  const reference = `BEN-${number}`;
  return {
    events: [
      { event: 'open', charter: 'aurore', commitment: 'complaint-answer', reference, unit, at },
      { event: 'fulfil', charter: 'aurore', reference, at: at + 30 * day },
    ],
  };
}

/** Analyses one breach in a hundred, at least as many as a page has, and signs off half of those. */
async function review(context: Context, people: Cast): Promise<void> {
  const rows = await context.db.selectFrom('breaches').select('id').orderBy('id').execute();
  const step = Math.min(100, Math.floor(rows.length / 100));
  for (let place = 0; place < rows.length; place += step) {
    const breach = rows[place]?.id ?? 0;
    const turn = place / step;
    const analysed = await recordEvent(context, people.compliance, {
      event: 'analyse',
      breach,
      cause: causes[turn % causes.length] ?? 'process',
      severity: severities[turn % severities.length] ?? 'minor',
      apology: `Nous vous avons fait attendre, et nous le regrettons.${turn % 5 ? '' : ' Une panne exceptionnelle.'}`,
      note: null,
    });
    const signed =
      turn % 2 ? null : await recordEvent(context, people.secondOfficer, { event: 'sign-off', breach });
    if (isProblem(analysed) || isProblem(signed)) throw new Error(JSON.stringify([analysed, signed]));
  }
}
