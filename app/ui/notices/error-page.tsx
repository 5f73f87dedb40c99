import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';

export type PageError = 'notFound' | 'forbidden' | 'tooMany' | 'broken';

/** What is wrong with a page that status stands for. */
export function pageErrorOf(status: number): PageError {
  if (status === 404 || status === 410) return 'notFound';
  if (status === 401 || status === 403) return 'forbidden';
  return status === 429 ? 'tooMany' : 'broken';
}

/** The body of a page that cannot be shown: what happened, what is safe, where to go. */
export function ErrorPage(props: { words: Translator; error: PageError; homeHref: string }): ReactElement {
  const { words, error, homeHref } = props;
  return (
    <>
      <h1>{words.t(`errors.${error}Title`)}</h1>
      <p className="lede">{words.t(`errors.${error}`)}</p>
      <p>
        <a href={homeHref}>{words.t('errors.backHome')}</a>
      </p>
    </>
  );
}
