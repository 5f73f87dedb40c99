import { formKey } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { type Args, payers, requirePerson } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { type EncounterView, readEncounter } from '#app/queries/staff/encounters.server.ts';

/** The encounter that an address names, and who asks. @throws Response 404 where there is none, and as requirePerson does */
export async function encounterOf(args: Args) {
  const person = await requirePerson(args, payers);
  const seq = /^\d{1,15}$/.test(args.params.encounter ?? '') ? Number(args.params.encounter) : -1;
  const encounter = await readEncounter(args.context.kept, seq, person.who, args.context.now);
  if (!encounter) throw new Response(null, { status: 404 });
  return { person, encounter };
}

/** The same for a form about it, which is there while the encounter stands so. @throws Response as encounterOf does */
export async function loadEncounterForm(
  args: Args,
  title: 'report' | 'judge' | 'followUp' | 'callOff',
  isMeant: (encounter: EncounterView) => boolean,
) {
  const { person, encounter } = await encounterOf(args);
  if (!isMeant(encounter)) throw new Response(null, { status: 404 });
  const { t } = translator(languageOf(args.params));
  return { title: t(`encounters.${title}.title`), encounter, secrets: formKey(args, person) };
}

/** Where a form about an encounter leads: to its page, which says what was done. */
export function doneAt(args: Args, seq: number, done: string): string {
  return `${paths.encounter(languageOf(args.params), seq)}?done=${done}`;
}
