import { redirect } from '@remix-run/node';
import type { DrawingState } from '#app/commands/surveys/drawing-work.server.ts';
import { isProblem, type Problem } from '#app/domain/problem.ts';
import type { DrawingRule } from '#app/domain/survey/conclude.ts';
import type { Survey } from '#app/domain/survey/survey.ts';
import { languageOf } from '#app/http/language.server.ts';
import type { Args } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readCharterDraft } from '#app/queries/compliance/charter-draft.server.ts';
import { type DrawingShown, drawingShown } from '#app/queries/compliance/drawing-shown.server.ts';
import { readPublishedSurvey } from '#app/queries/compliance/surveys.server.ts';
import type { DraftShown } from '#app/ui/pages/compliance/charter-draft.tsx';
import type { WorkShown } from '#app/ui/pages/compliance/restatement-preview.tsx';

type Named = 'seats' | 'reserve';
/** What the address asks for, as it has it, and what is wrong with it. */
type Asked = {
  answers: Record<Named, string>;
  rule: DrawingRule | null;
  faults: { name: string; id: string; message: string }[];
};

/** The survey of an address, of which a charter can be drawn. @throws Response 404 where none is; a redirect to one that is not closed */
export async function surveyToDraw({ params, context: { kept } }: Args) {
  const survey = await readPublishedSurvey(kept, params.survey ?? '');
  if (!survey || survey.terms.candidates.length === 0) throw new Response(null, { status: 404 });
  if (!survey.closing) throw redirect(paths.staffSurvey(languageOf(params), survey.slug));
  return survey;
}

/** Reads from the address how a charter is to be drawn; nothing is asked where it names no number of seats. */
export function ruleAsked({ request, params }: Args, { terms }: Pick<Survey, 'terms'>): Asked {
  const { t } = translator(languageOf(params));
  const search = new URL(request.url).searchParams;
  const answer = (name: Named) => (search.get(name) ?? '').trim().slice(0, 20);
  const answers = { seats: answer('seats'), reserve: answer('reserve') };
  if (!search.has('seats')) return { answers: { seats: '', reserve: '0' }, rule: null, faults: [] };
  const most = terms.candidates.length;
  const seats = countIn(answers.seats, 1, most);
  const reserve = countIn(answers.reserve, 0, seats ?? most);
  const fault = (name: Named, least: number, atMost: number) => ({
    ...{ name, id: name },
    message:
      answers[name] === ''
        ? t('forms.missing')
        : t('results.drawing.notACount', { least, most: atMost, given: answers[name] }),
  });
  const faults = [
    ...(seats === null ? [fault('seats', 1, most)] : []),
    ...(reserve === null ? [fault('reserve', 0, seats ?? most)] : []),
  ];
  return { answers, rule: seats === null || reserve === null ? null : { seats, reserve }, faults };
}

/** What was worked out, as a page shows it, and which files it makes. */
export async function shownOf(
  state: DrawingState,
  { params, context: { kept, now } }: Args,
): Promise<WorkShown<(DrawingShown & { draft: DraftShown | null }) | Problem>> {
  if (!('report' in state)) return state;
  const { report } = state;
  if (isProblem(report)) return { phase: 'counted', report };
  const language = languageOf(params);
  const { survey, rule } = report;
  const read = await readCharterDraft(kept.db, survey, rule, { now, language });
  const href = paths.charterDraft(language, survey.slug, rule);
  const draft = read && {
    href,
    asTheyStand: read.asTheyStand,
    withGaps: read.withGaps,
    retired: read.retired,
  };
  return { phase: 'counted', report: { ...drawingShown(report, language), draft } };
}

function countIn(given: string, least: number, most: number): number | null {
  const count = /^\d{1,3}$/.test(given) ? Number(given) : -1;
  return count >= least && count <= most ? count : null;
}
