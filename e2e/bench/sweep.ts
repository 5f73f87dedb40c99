/**
 * `npm run bench -- sweep`: ten thousand cases of a promise that pays when it is late fall due before one sweep. It declares
 * each breach with its true time, and what each owes, in the same transactions; beside it the same number of cases of a
 * promise that owes nothing.
 */
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import {
  agent,
  agreed,
  charterToPublish,
  emptyCompany,
  opening,
  publisher,
} from '#app/commands/test-company.ts';
import { formatInstant, instantOf } from '#app/domain/instant.ts';

const cases = 10_000;
const monday = instantOf('2026-03-02T08:00:00Z');
const week = 7 * 86_400;
const clock = 'clock: { starts: la réception, calendar: france, within: 4 hours }';
const terms = {
  '01-answer': `measure: deadline\n${clock}\nremedy: { pays: 30 EUR, within: 30 calendar days, late: 30 EUR }`,
  '02-call': `measure: deadline\n${clock}`,
};

const seconds: Record<string, number> = {};
for (const promise of ['call', 'answer']) {
  const company = await emptyCompany(formatInstant(monday));
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  company.at(monday + cases);
  const groups = Array.from({ length: cases }, (_, number) => ({
    events: [opening(`C${number}`, formatInstant(monday + number), promise)],
  }));
  await recordEvents(company, agent, groups);
  company.at(monday + week);
  const began = performance.now();
  const { declared } = await sweep(company, null);
  seconds[promise] = (performance.now() - began) / 1_000;
  const { owed, times } = await company.db
    .selectFrom('breaches')
    .leftJoin('remedies', 'remedies.breach', 'breaches.id')
    .select(({ fn }) => [
      fn.count<number>('remedies.id').as('owed'),
      fn.count<number>('breaches.at').distinct().as('times'),
    ])
    .executeTakeFirstOrThrow();
  console.log(
    `${promise}: ${declared} declared in ${seconds[promise].toFixed(2)} s, at ${times} different times, with ${owed} remedies`,
  );
  await company.db.destroy();
}
const { call = 0, answer = 0 } = seconds;
console.log(
  JSON.stringify({ bench: 'sweep', cases, seconds: answer, ratio: Number((answer / call).toFixed(2)) }),
);
