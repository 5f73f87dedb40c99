import { isPlainDate, type PlainDate } from '#app/domain/instant.ts';
import { languageOf } from '#app/http/language.server.ts';
import { type Args, registerReaders, requirePerson } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { readPromise } from '#app/queries/compliance/replay-promise.server.ts';
import { readRestatement } from '#app/queries/compliance/restatements.server.ts';

type Named = 'commitment' | 'from' | 'to';
/** Which promise and which days the address asks for, as it has them, and what is wrong with them. */
type Asked = {
  answers: Record<Named, string>;
  asked: { charter: string; commitment: string; from: PlainDate; to: PlainDate } | null;
  faults: { name: string; id: string; message: string }[];
  zone: string;
};

/** Reads the period from the address; nothing is asked where it names none. */
export async function periodAsked({ request, params, context }: Args): Promise<Asked> {
  const { t } = translator(languageOf(params));
  const search = new URL(request.url).searchParams;
  const answer = (name: Named) => (search.get(name) ?? '').trim().slice(0, 200);
  const answers = { commitment: answer('commitment'), from: answer('from'), to: answer('to') };
  const none: Asked = { answers, asked: null, faults: [], zone: 'UTC' };
  if (!search.has('commitment')) return none;
  const promise = answers.commitment === '' ? null : await readPromise(context.kept, answers.commitment);
  const faults: Asked['faults'] = (['from', 'to'] as const).flatMap((name) =>
    isPlainDate(answers[name])
      ? []
      : [{ name, id: name, message: t(answers[name] === '' ? 'forms.missing' : 'forms.badDate') }],
  );
  if (!promise) faults.unshift({ name: 'commitment', id: 'commitment', message: t('forms.missing') });
  const zone = promise?.edition.terms.zone ?? 'UTC';
  if (!promise || faults.length > 0) return { ...none, faults, zone };
  const { from, to, commitment } = answers;
  return { answers, asked: { charter: promise.charter, commitment, from, to }, faults, zone };
}

/** The order that the address names, and who reads it. @throws Response where there is none */
export async function orderOf(args: Args) {
  const person = await requirePerson(args, registerReaders);
  const seq = /^\d{1,15}$/.test(args.params.request ?? '') ? Number(args.params.request) : -1;
  const shown = await readRestatement(args.context.kept.db, seq, person.who);
  if (!shown) throw new Response(null, { status: 404 });
  return { person, shown };
}
