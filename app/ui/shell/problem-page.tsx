import type { ReactElement } from 'react';
import { paths } from '#app/http/paths.ts';
import type { MessageKey } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { ButtonLink } from '../forms/button.tsx';

/** What happened and what to do, where a page should be. */
export function ProblemPage(props: { words: Translator; title: MessageKey; text: MessageKey }): ReactElement {
  const { t, language } = props.words;
  return (
    <article className="flow">
      <h1>{t(props.title)}</h1>
      <p className="lead">{t(props.text)}</p>
      <p>
        <ButtonLink href={paths.home(language)} kind="second">
          {t('errors.backHome')}
        </ButtonLink>
      </p>
    </article>
  );
}
