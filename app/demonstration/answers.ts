import { recordEvents } from '#app/commands/events/record-events.server.ts';
import type { Context } from '#app/context.server.ts';
import { customer } from '#app/domain/feedback/decide.ts';
import type { Answer } from '#app/domain/feedback/kinds.ts';
import { formatInstant } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import type { Chance } from './chance.ts';

const day = 86_400;
/** One case in so many has a customer who answers, and of one promise they are harder to please than the log. */
const answering = 0.12;
const strict = 'complaint-answer';

/** Customers of cases that ended on the day before say whether their promise was kept; most agree with the log. */
export async function answerSome(context: Context, chance: Chance): Promise<void> {
  const now = context.now();
  const ended = await context.db
    .selectFrom('cases')
    .select(['id', 'commitment', 'breached'])
    .where('charter', '=', 'aurore')
    .where('state', '=', 'fulfilled')
    .where('closed', '>', formatInstant(now - 2 * day))
    .where('closed', '<=', formatInstant(now - day))
    .orderBy('closed')
    .orderBy('id')
    .execute();
  const groups = ended
    .filter(() => chance.happens(answering))
    .map(({ id, commitment, breached }) => {
      const kept = answerOf(chance, { isKept: breached === null, isStrict: commitment === strict });
      return { events: [{ event: 'answer', case: id, kept } as const] };
    });
  const results = await recordEvents(context, customer, groups);
  const refused = results.find(isProblem);
  if (refused) throw new Error(`No customer could answer: ${JSON.stringify(refused)}`);
}

function answerOf(chance: Chance, { isKept, isStrict }: { isKept: boolean; isStrict: boolean }): Answer {
  if (chance.happens(0.06)) return 'cannot-say';
  if (!isKept) return chance.happens(0.15) ? 'yes' : 'no';
  return chance.happens(isStrict ? 0.2 : 0.03) ? 'no' : 'yes';
}
