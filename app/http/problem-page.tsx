import { isRouteErrorResponse, type MetaDescriptor, useRouteError } from '@remix-run/react';
import type { ReactElement } from 'react';
import type { MessageKey } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { ButtonLink } from '#app/ui/forms/button.tsx';
import { paths } from './paths.ts';
import { useWords } from './words.ts';

type Said = { title: MessageKey; text: MessageKey };
const broken: Said = { title: 'errors.brokenTitle', text: 'errors.broken' };
const said: Record<number, Said> = {
  400: { title: 'errors.misreadTitle', text: 'errors.misread' },
  403: { title: 'errors.forbiddenTitle', text: 'errors.forbidden' },
  404: { title: 'errors.notFoundTitle', text: 'errors.notFound' },
  405: { title: 'errors.misreadTitle', text: 'errors.misread' },
  411: { title: 'errors.misreadTitle', text: 'errors.misread' },
  413: { title: 'errors.tooLargeTitle', text: 'errors.tooLarge' },
  429: { title: 'errors.tooManyTitle', text: 'errors.tooMany' },
};
/** A form sent from elsewhere is refused as a 403 too, and needs other words than a missing role. */
const foreign: Said = { title: 'errors.foreignTitle', text: 'errors.foreign' };

function saidOf(error: unknown): Said {
  if (!isRouteErrorResponse(error)) return broken;
  return error.data === 'foreign' ? foreign : (said[error.status] ?? broken);
}

/**
 * What happened and what to do, where a page should be. The layouts show it inside their shells, so that a page needs
 * no ErrorBoundary of its own: it throws `new Response(null, { status: 404 })` and is done.
 */
export function ProblemPage(): ReactElement {
  const words = useWords();
  const { title, text } = saidOf(useRouteError());
  return (
    <article className="flow">
      <h1>{words.t(title)}</h1>
      <p className="lead">{words.t(text)}</p>
      <p>
        <ButtonLink href={paths.home(words.language)} kind="second">
          {words.t('errors.backHome')}
        </ButtonLink>
      </p>
    </article>
  );
}

/** The title of a page that could not be shown; for the `meta` of a route that has an ErrorBoundary. */
export function problemTitle(error: unknown, words: Translator): MetaDescriptor {
  return { title: words.t(saidOf(error).title) };
}
