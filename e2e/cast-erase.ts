import { erase } from '#app/cli/erase.ts';
import { terminal } from '#app/cli/output.ts';
import { createContext } from '#app/context.server.ts';
import { castMorning } from './cast-morning.ts';

/**
 * `kept erase <reference> --yes` on the morning of the cast: `tsx e2e/cast-erase.ts <database> <reference>`. The command
 * itself takes the clock of the machine, from which the ledger of a server would go on for all the tests after.
 */
const [database = '', reference = ''] = process.argv.slice(2);
const context = { ...(await createContext(database)), now: () => castMorning };
process.exitCode = await erase(context, reference, { yes: true, language: 'en' }, terminal);
await context.db.destroy();
