import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Button } from '../../forms/button.tsx';

/** What somebody who is asked in surveys stops by the link of a mail: one press. */
export function StopSurveyMailsPage({
  words: { t },
  isAsked,
}: {
  words: Translator;
  /** Whether the address that the link was sent to is still asked. */
  isAsked: boolean;
}): ReactElement {
  return (
    <article className="flow">
      <h1>{t('stopSurveyMails.title')}</h1>
      <p className="prose" role={isAsked ? undefined : 'status'}>
        {t(isAsked ? 'stopSurveyMails.ask' : 'stopSurveyMails.done')}
      </p>
      {isAsked && (
        <form method="post">
          <p>
            <Button>{t('stopSurveyMails.submit')}</Button>
          </p>
        </form>
      )}
    </article>
  );
}
