import { data, redirect } from '@remix-run/node';
import { recordAboutEntry } from '#app/commands/events/record-events.server.ts';
import { isProblem, type Problem } from '#app/domain/problem.ts';
import type { Answers } from '#app/http/answers.server.ts';
import { readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import type { Args, Person } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { readCaseAlikeAfter } from '#app/queries/staff/case-alike.server.ts';
import { type CorrectableEntry, readCorrectable } from '#app/queries/staff/entry.server.ts';
import { askInstead } from './ask-instead.ts';
import { correctionSchema } from './correction-form.server.ts';

type Sources = Parameters<typeof readCorrectable>[0];

/** The entry that an address names. @throws Response 404 */
export async function entryOf({ params, context }: Args, { who }: Person, sources: Sources) {
  const seq = Number(params.seq);
  const shown = Number.isSafeInteger(seq) ? await readCorrectable(sources, seq, who, context.now) : null;
  if (!shown) throw new Response(null, { status: 404 });
  return shown;
}

/** Records the correction that a form describes, or that it is asked for, and goes to where it is seen. */
export async function recordCorrection(args: Args, person: Person, body: Answers) {
  const { kept } = args.context;
  const language = languageOf(args.params);
  const formAbout = async (sources: Sources) => {
    const shown = await entryOf(args, person, sources);
    const form = await readForm(args, person, correctionSchema(shown), body);
    if ('reply' in form) return { instead: form.reply } as const;
    const { replacement, another: seen } = form.value;
    const readAlike = async () =>
      shown.case && (await readCaseAlikeAfter(sources.db, shown.case.id, replacement));
    // Whoever says that it is another has seen the one there is.
    const another = seen !== undefined && (await readAlike())?.id === seen;
    const event = { corrects: shown.line.seq, ...form.value, another };
    const refuse = async (problem: Problem) => {
      const instead = askInstead(problem, shown, event.event, translator(language));
      const { data: refused, init } = instead ? form.refuseWith({ '': [instead] }) : form.refuse(problem);
      const taken = problem.problem === 'reference-taken' ? await readAlike() : null;
      return data({ ...refused, taken }, init ?? undefined);
    };
    return { event, key: form.key, refuse, page: pageAbout(shown, language) };
  };
  let page = '';
  const result = await recordAboutEntry(kept, person.who, async ({ trx, units, cases }) => {
    const said = await formAbout({ db: trx, units, cases });
    page = 'instead' in said ? '' : said.page;
    return said;
  }).catch(hindered);
  if (isProblem(result)) {
    const said = await formAbout(kept);
    return 'instead' in said ? said.instead : said.refuse(result);
  }
  return 'instead' in result ? result.instead : redirect(`${page}?recorded=${result.seq}`);
}

/** Where what was corrected is seen. */
function pageAbout({ case: subject, facts, line, encounter }: CorrectableEntry, language: Language): string {
  if (subject) return paths.case(language, subject.id);
  if (encounter !== null) return paths.encounter(language, encounter);
  if (facts.strikeOnly === 'initiative') return paths.initiatives(language);
  if (facts.strikeOnly === 'rate') return paths.newRate(language);
  if (facts.strikeOnly === 'duty') return paths.newDischarge(language);
  return paths.occurrence(language, line.seq);
}
