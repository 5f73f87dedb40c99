import { createInterface } from 'node:readline';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { recordEvent, recordEvents } from '#app/commands/events/record-events.server.ts';
import { seal } from '#app/commands/ledger/seal.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import { carryOutRestatement } from '#app/commands/restatements/restate.server.ts';
import { holidayOn } from '#app/commands/restatements/test-restatement.ts';
import {
  agent,
  type Company,
  charterToPublish,
  emptyCompany,
  opening,
  publisher,
  visit,
} from '#app/commands/test-company.ts';
import type { EventGroup } from '#app/domain/event.ts';
import { isProblem } from '#app/domain/problem.ts';

/**
 * A process that a test kills: `killed-process <database> <instant> write|seal|sweep|pay|restate|publish`. A writer records the events whose numbers
 * it reads, some at once and a few calls concurrently, and prints each number with the number of its entry (or -1
 * when it was there already) once they are on disk. A sealer signs the ledger again and again and prints the sizes,
 * until its input ends. A sweeper says that it begins, and sweeps once. A payer pays what the breaches whose numbers it
 * reads owe, and prints each number once that is on disk. A restater carries out the order whose number it reads, and prints after
 * each turn how many cases it has looked at. A publisher publishes the calendar with a holiday more, and says so at each turn.
 */
const [database = '', morning = '', role] = process.argv.slice(2);
const company = await emptyCompany(morning, database);
/** Events of one call, by turns. */
const together = [1, 2, 5, 12, 40];
const callsAtOnce = 4;

if (role === 'write') await write(await numbers());
else if (role === 'pay') await pay(await numbers());
else if (role === 'sweep') await sweepOnce();
else if (role === 'publish') await publish();
else if (role === 'restate') await restate(await numbers());
else await sealOn(company);
await company.db.destroy();

async function numbers(): Promise<number[]> {
  for await (const line of createInterface({ input: process.stdin })) return JSON.parse(line) as number[];
  return [];
}

async function write(all: number[]): Promise<void> {
  let turn = 0;
  const next = () => all.splice(0, together[turn++ % together.length]);
  const worker = async () => {
    for (let some = next(); some.length > 0; some = next()) {
      const results = await recordEvents(company, agent, some.map(groupOf));
      const lines = results.map((result, at) => {
        if (isProblem(result)) throw new Error(JSON.stringify(result));
        return `${some[at]} ${result.status === 'recorded' ? result.seq : -1}\n`;
      });
      process.stdout.write(lines.join(''));
    }
  };
  await Promise.all(Array.from({ length: callsAtOnce }, worker));
}

async function pay(breaches: readonly number[]): Promise<void> {
  const paid = { amount: '10', unit: 'EUR' };
  for (const breach of breaches) {
    const event = { event: 'pay', breach, at: company.now(), paid } as const;
    const result = await recordEvent(company, agent, event, `payment-${breach}`);
    if (isProblem(result)) throw new Error(JSON.stringify(result));
    process.stdout.write(`${breach}\n`);
  }
}

async function sweepOnce(): Promise<void> {
  process.stdout.write('sweeping\n');
  await sweep(company, null);
}

async function restate([request = 0]: readonly number[]): Promise<void> {
  await carryOutRestatement(company, request, (done) => process.stdout.write(`${done}\n`));
}

async function publish(): Promise<void> {
  const othersTurn = async () => {
    process.stdout.write('turn\n');
    // Time in which it is killed.
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const charter = charterToPublish({ calendars: [holidayOn('2026-03-04')] });
  const published = await publishCharter({ ...company, othersTurn }, publisher, charter);
  if (isProblem(published)) throw new Error(JSON.stringify(published));
}

/** The same number is always the same event under the same key. */
function groupOf(number: number): EventGroup {
  const reference = `append-${number}`;
  const event =
    number % 3 === 0 ? opening(reference, morning) : { ...visit(morning, number % 2 === 0), reference };
  return { events: [event], key: reference };
}

async function sealOn(of: Company): Promise<void> {
  let ended = false;
  process.stdin.once('end', () => {
    ended = true;
  });
  process.stdin.resume();
  for (let last = false; !last; ) {
    last = ended;
    const { size } = await seal(of);
    process.stdout.write(`${size}\n`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
