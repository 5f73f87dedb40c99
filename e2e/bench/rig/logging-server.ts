import { randomUUID } from 'node:crypto';
import { serve } from '#app/cli/serve.ts';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { createContext } from '#app/context.server.ts';
import { cast } from '#app/demonstration/scenarios.ts';

/**
 * Kept in production into which a machine logs at a steady pace from the first moment on, in groups of ten events, each
 * group one transaction: `logging-server <events a second>`, the rest by environment as for `kept serve`.
 */
const perSecond = Number(process.argv[2]);
const group = 10;
const { DATABASE_URL = '', HOST, PORT } = process.env;
const context = await createContext(DATABASE_URL);
const { id } = await context.db
  .selectFrom('people')
  .select('id')
  .where('email', '=', cast.agent.email)
  .executeTakeFirstOrThrow();
let turn = 0;
setInterval(
  () => {
    const events = Array.from({ length: group }, () => ({ key: randomUUID(), events: [occurrence()] }));
    void recordEvents(context, { id, role: 'agent' }, events);
  },
  (group * 1_000) / perSecond,
);
await serve({ context, port: Number(PORT), host: HOST });

function occurrence() {
  const what = { charter: 'aurore', commitment: 'named-adviser', unit: 'Lyon', reference: null };
  return { event: 'log' as const, ...what, at: context.now(), kept: turn++ % 20 !== 19 };
}
