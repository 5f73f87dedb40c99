import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';

/** Links to the newer and the older page of a list; nothing when there is only one page. */
export function Pagination(props: {
  words: Translator;
  newerHref: string | null;
  olderHref: string | null;
}): ReactElement | null {
  const { words, newerHref, olderHref } = props;
  if (!newerHref && !olderHref) return null;
  return (
    <nav className="pagination" aria-label={words.t('common.pages')}>
      {newerHref && (
        <a rel="prev" href={newerHref}>
          {words.t('common.newer')}
        </a>
      )}
      {olderHref && (
        <a rel="next" href={olderHref} className="pagination__older">
          {words.t('common.older')}
        </a>
      )}
    </nav>
  );
}
