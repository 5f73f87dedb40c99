import type { ReactElement } from 'react';
import type { Problem } from '#app/domain/problem.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors } from '../../forms/form-errors.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Notice } from '../../notices/notice.tsx';
import { ProgressBar } from '../../notices/progress-bar.tsx';
import { type DrawnShown, SurveyDrawn } from '../public/survey/survey-drawn.tsx';
import { CharterDraft, type DraftShown } from './charter-draft.tsx';
import type { WorkShown } from './restatement-preview.tsx';
import { type FormProps, Head } from './survey-forms.tsx';

type Name = 'seats' | 'reserve';
type SurveyDrawingPageProps = Omit<FormProps<never>, 'fields'> & {
  answers: Record<Name, string>;
  faults: readonly { name: string; id: string; message: string }[];
  state: WorkShown<(DrawnShown & { draft: DraftShown | null }) | Problem> | null;
};

/** How many promises a charter is to have, which would find a seat, and the press that writes it. */
export function SurveyDrawingPage(props: SurveyDrawingPageProps): ReactElement {
  const { words, survey, form } = props;
  const { t } = words;
  return (
    <article className="flow">
      <Head words={words} survey={survey} title={t('results.drawing.title')} />
      <FormErrors words={words} errors={form.errors} labels={{}} />
      <p className="lede">{t('results.drawing.lede')}</p>
      <Ask {...props} />
      <Found {...props} />
    </article>
  );
}

function Ask({ words, survey, answers, faults }: SurveyDrawingPageProps): ReactElement {
  const { t, language } = words;
  const most = survey.terms.candidates.length;
  const labels = { seats: t('results.drawing.seats'), reserve: t('results.drawing.reserve') };
  const count = (name: Name, least: number) => {
    const messages = faults.flatMap((fault) => (fault.name === name ? [fault.message] : []));
    return {
      ...{ words, name, label: labels[name], defaultValue: answers[name] },
      hint: t('results.drawing.count', { least, most }),
      error: messages.length > 0 ? messages : null,
      ...({ inputMode: 'numeric', short: true, required: true } as const),
    };
  };
  return (
    <>
      <FormErrors words={words} errors={faults} labels={labels} />
      <form
        method="get"
        action={paths.staffSurveyEvent(language, survey.slug, 'drawing')}
        className="form"
        noValidate
      >
        <TextField {...count('seats', 1)} />
        <TextField {...count('reserve', 0)} />
        <p>
          <Button kind="second">{t('results.drawing.look')}</Button>
        </p>
      </form>
    </>
  );
}

function Found({ words, form, secrets, state }: SurveyDrawingPageProps): ReactElement | null {
  const { t } = words;
  if (!state) return null;
  if (state.phase === 'counting' || state.phase === 'working')
    return (
      <section className="flow" aria-live="polite">
        <h2>{t('results.drawing.counting')}</h2>
        <ProgressBar label={t('results.drawing.counting')} done={state.done} total={state.of} />
        <p className="note">{t('restatements.underway')}</p>
      </section>
    );
  if (state.phase === 'broken' || 'problem' in state.report)
    return (
      <Notice words={words} kind="error" live>
        {state.phase === 'broken' ? t('results.drawing.broken') : words.problem(state.report as Problem)}
      </Notice>
    );
  return (
    <>
      <SurveyDrawn words={words} {...state.report} />
      {state.report.draft && <CharterDraft words={words} draft={state.report.draft} />}
      <form method="post" id={form.id} className="form" noValidate>
        {secrets}
        <p>{t('results.kano.proposal')}</p>
        <div>
          <Button>{t('results.drawing.submit')}</Button>
        </div>
      </form>
    </>
  );
}
