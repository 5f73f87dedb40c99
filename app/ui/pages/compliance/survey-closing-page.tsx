import type { ReactElement } from 'react';
import type { Problem } from '#app/domain/problem.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors } from '../../forms/form-errors.tsx';
import { Notice } from '../../notices/notice.tsx';
import { ProgressBar } from '../../notices/progress-bar.tsx';
import type { WorkShown } from './restatement-preview.tsx';
import { type FormProps, Head } from './survey-forms.tsx';

type Closing = WorkShown<object | Problem> | null;

/** What closing a survey does, the press that does it, and how far that has come. */
export function SurveyClosingPage(props: Omit<FormProps<never>, 'fields'> & { work: Closing }): ReactElement {
  const { words, survey, form, secrets, work } = props;
  const { t } = words;
  const isWorking = work?.phase === 'working' || work?.phase === 'counting';
  return (
    <article className="flow">
      <Head words={words} survey={survey} title={t('results.close.title')} />
      <FormErrors words={words} errors={form.errors} labels={{}} />
      {isWorking ? (
        <section className="flow" aria-live="polite">
          <h2>{t('results.close.working')}</h2>
          <ProgressBar label={t('results.close.working')} done={work.done} total={work.of} />
          <p className="note">{t('restatements.underway')}</p>
        </section>
      ) : (
        <>
          {work?.phase === 'broken' && (
            <Notice words={words} kind="error" live>
              {t('results.close.broken')}
            </Notice>
          )}
          {work?.phase === 'done' && 'problem' in work.report && form.errors.length === 0 && (
            <Notice words={words} kind="error" live>
              {words.problem(work.report)}
            </Notice>
          )}
          <p className="lede">{t('results.close.does')}</p>
          <form method="post" id={form.id} className="form" noValidate>
            {secrets}
            <div>
              <Button>{t('results.close.submit')}</Button>
            </div>
          </form>
        </>
      )}
    </article>
  );
}
