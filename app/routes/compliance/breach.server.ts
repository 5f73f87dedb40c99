import type { BreachRecord } from '#app/domain/breach/record.ts';
import { languageOf } from '#app/http/language.server.ts';
import { type Args, type Person, requirePerson } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { readBreach } from '#app/queries/breach.server.ts';

/**
 * What every page about one breach begins with: the officer who asks, and the breach that the address names.
 * @throws Response as requirePerson does, 404 for a number that is no breach's
 */
export async function loadBreach(
  args: Args,
  page: 'breach' | 'analysisTitle' | 'signOffTitle',
): Promise<{ person: Person; breach: BreachRecord; title: string }> {
  const person = await requirePerson(args, 'compliance');
  const words = translator(languageOf(args.params));
  const id = breachId(args);
  const breach = await readBreach(args.context.kept.db, id, person.who, args.context.now);
  if (!breach) throw new Response(null, { status: 404 });
  return { person, breach, title: words.t(`compliance.${page}`, { id: words.n(id) }) };
}

/** The number in the address. @throws Response 404 when it is none */
export function breachId({ params }: Args): number {
  if (!/^\d{1,15}$/.test(params.id ?? '')) throw new Response(null, { status: 404 });
  return Number(params.id);
}
