import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';

/** What a customer stops by the link of a mail: one press. */
export function StopMailsPage(props: {
  words: Translator;
  id: string;
  /** Whether the address that the link was sent to is told of the case. */
  isTold: boolean;
}): ReactElement {
  const { words, id, isTold } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{t('stopMails.title')}</h1>
      <p className="prose" role={isTold ? undefined : 'status'}>
        {t(isTold ? 'stopMails.lede' : 'stopMails.ended')}
      </p>
      {isTold && (
        <form method="post">
          <p>
            <Button>{t('stopMails.submit')}</Button>
          </p>
        </form>
      )}
      <p className="onward">
        <a href={paths.receipt(language, id)}>{t('stopMails.receipt')}</a>
      </p>
    </article>
  );
}
