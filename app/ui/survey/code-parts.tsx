import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../forms/button.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Notice } from '../notices/notice.tsx';

type Props = { words: Translator; survey: { slug: string } };

/** Where somebody types the code that they have; `error`: what was wrong with the one before, `typed`. */
export function CodeForm(props: Props & { error?: string | undefined; typed?: string }): ReactElement {
  const { words, survey, error, typed } = props;
  const { t, language } = words;
  return (
    <form method="post" action={paths.survey(language, survey.slug)} className="form" noValidate>
      <input type="hidden" name="act" value="enter" />
      <TextField
        words={words}
        name="code"
        label={t('surveyForm.code.label')}
        hint={t('surveyForm.code.hint')}
        error={error ?? null}
        maxLength={1_000}
        required
        {...(typed === undefined ? {} : { defaultValue: typed })}
      />
      <p>
        <Button>{t('surveyForm.code.enter')}</Button>
      </p>
    </form>
  );
}

/** The button by which a code is taken; sent twice, the same form gets the same code. */
export function TakeForm({ words, draw }: { words: Translator; draw: string }): ReactElement {
  return (
    <form method="post">
      <input type="hidden" name="act" value="take" />
      <input type="hidden" name="draw" value={draw} />
      <p>
        <Button>{words.t('surveyForm.code.take')}</Button>
      </p>
    </form>
  );
}

/** A code that was just taken, shown this once: to keep, and to go on with. */
export function TakenCode(props: Props & { code: string; address: string }): ReactElement {
  const { words, survey, code, address } = props;
  const { t, language } = words;
  const note = `${t('surveyForm.code.saved')}\n\n${code}\n\n${address}\n`;
  return (
    <Notice words={words} kind="done" title={t('surveyForm.code.yours')} live>
      <p>
        <code className="code-line survey-code">{code}</code>
      </p>
      <p>{t('surveyForm.code.keep')}</p>
      <p>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(note)}`}
          download={`${t('surveyForm.code.file')}.txt`}
        >
          {t('surveyForm.code.save')}
        </a>{' '}
        {t('surveyForm.code.print')}
      </p>
      <form method="post" action={paths.survey(language, survey.slug)}>
        <input type="hidden" name="act" value="enter" />
        <input type="hidden" name="code" value={code} />
        <p>
          <Button>{t('surveyForm.code.now')}</Button>
        </p>
      </form>
    </Notice>
  );
}
