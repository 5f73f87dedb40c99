import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../forms/button.tsx';

/**
 * Where a browser takes a code that the server signs without seeing it. Every word is in the page already, by what happened; the script
 * (blind-code.ts) shows the one that fits. Without it, what to do is what stands there.
 */
export function BlindCode(props: {
  words: Translator;
  survey: { slug: string };
  /** The invitation, and whether it has taken its code. */
  id: string;
  taken: boolean;
  address: string;
  /** Base64 of the SPKI. */
  publicKey: string;
}): ReactElement {
  const { words, survey, id, taken, address, publicKey } = props;
  const { t, language } = words;
  return (
    <div
      className="flow"
      data-blind={publicKey}
      data-sign={paths.blindSignature(language, survey.slug, id)}
      data-taken={taken ? 'yes' : undefined}
      aria-live="polite"
    >
      <div data-step="without" className="flow">
        <p>{t('surveyForm.blind.without')}</p>
        <p>{t('surveyForm.blind.instead')}</p>
      </div>
      <div data-step="taken" hidden>
        <p>{t('problems.code-taken')}</p>
        <p>
          <a href={paths.survey(language, survey.slug)}>{t('surveyForm.code.haveOne')}</a>
        </p>
      </div>
      <div data-step="ready" hidden className="flow">
        <p>{t('surveyForm.blind.ready')}</p>
        <p>
          <button type="button" className="button" data-take>
            {t('surveyForm.code.take')}
          </button>
        </p>
      </div>
      <p data-step="working" hidden>
        {t('surveyForm.blind.working')}
      </p>
      <div data-step="failed" hidden className="flow">
        <p className="field__error" data-problem>
          {t('surveyForm.blind.failed')}
        </p>
        <p>{t('surveyForm.blind.again')}</p>
      </div>
      <div data-step="signed" hidden className="flow">
        <Signed {...{ words, survey, address }} />
      </div>
    </div>
  );
}

function Signed(props: { words: Translator; survey: { slug: string }; address: string }): ReactElement {
  const { words, survey, address } = props;
  const { t, language } = words;
  return (
    <form method="post" action={paths.survey(language, survey.slug)} className="form">
      <input type="hidden" name="act" value="enter" />
      <div className="field">
        <label className="field__label" htmlFor="signed-code">
          {t('surveyForm.blind.code')}
        </label>
        <p className="field__hint" id="signed-code-description">
          {t('surveyForm.blind.keep')}
        </p>
        <textarea
          id="signed-code"
          name="code"
          className="control"
          rows={6}
          readOnly
          aria-describedby="signed-code-description"
          data-token
        />
      </div>
      <p>
        <a
          href={address}
          download={`${t('surveyForm.code.file')}.txt`}
          data-save={`${t('surveyForm.code.saved')}\n\n{code}\n\n${address}\n`}
        >
          {t('surveyForm.code.save')}
        </a>
      </p>
      <p className="note">{t('surveyForm.blind.later')}</p>
      <p>
        <Button>{t('surveyForm.code.now')}</Button>
      </p>
    </form>
  );
}
