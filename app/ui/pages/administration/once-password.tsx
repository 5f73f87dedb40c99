import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Notice } from '../../notices/notice.tsx';

/** A password that was made for somebody: on this page, and never again. */
export function OncePassword(props: {
  words: Translator;
  email: string;
  password: string;
  /** It takes the place of one they had. */
  replaces?: boolean;
}): ReactElement {
  const { words, email, password, replaces } = props;
  const { t } = words;
  return (
    <Notice words={words} kind="done" title={t('people.once.title')} live>
      <p>
        <bdi>{email}</bdi>
        <br />
        <code>{password}</code>
      </p>
      <p>{t('people.once.says')}</p>
      {replaces && <p>{t('people.once.replaced')}</p>}
    </Notice>
  );
}
