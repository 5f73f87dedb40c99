import { countBreachesByCause } from '#db/stores/breaches-by-cause.server.ts';
import { trustCriteria } from '../../content/trust-criteria.server.ts';
import type { Context } from '../../context.server.ts';
import { breachesByCriterion } from '../../domain/criterion/criterion.ts';

/** How many breaches were analysed, and how many of them touch each criterion of trust by their cause. */
export async function readBreachesByCriterion({ db, content }: Pick<Context, 'db' | 'content'>) {
  const byCause = await countBreachesByCause(db);
  return {
    analysed: [...byCause.values()].reduce((sum, count) => sum + count, 0),
    criteria: breachesByCriterion(trustCriteria(content), byCause),
  };
}
