import { serve } from '#app/cli/serve.ts';
import { createContext } from '#app/context.server.ts';
import { castMorning } from './cast-morning.ts';

/**
 * One real server for one worker of the browser tests: `tsx e2e/cast-server.ts <database> [content]`, with the shipped
 * content unless another folder is named. Listens on a free port and prints the address; its clock goes on from the
 * morning of the cast.
 */
const [database, content] = process.argv.slice(2);
if (!database) throw new Error('usage: cast-server <database>');
const started = Math.floor(performance.now() / 1_000);
const now = () => castMorning + Math.floor(performance.now() / 1_000) - started;
const context = { ...(await createContext(database, content)), now, gallery: true, plainHttp: true };
await serve({ context, host: '127.0.0.1', port: 0 });
