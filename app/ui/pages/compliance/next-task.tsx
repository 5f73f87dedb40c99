import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../../forms/button.tsx';

/** What an officer goes on with; `null` when nothing waits. */
export type NextTask =
  | { task: 'analysis' | 'sign-off'; breach: number }
  | { task: 'request'; request: number }
  | null;

/** After a task was done: the next one, and the way to all that wait. */
export function NextTaskLinks({ words, next }: { words: Translator; next: NextTask }): ReactElement {
  const { t, language } = words;
  const link = next && linkOf(words, next);
  return (
    <p className="cluster onward">
      {link ? (
        <ButtonLink href={link.href} shortcut="s">
          {link.label}
        </ButtonLink>
      ) : (
        t('desk.nothing')
      )}
      <a href={paths.desk(language)}>{t('desk.back')}</a>
    </p>
  );
}

function linkOf(words: Translator, next: NonNullable<NextTask>): { href: string; label: string } {
  const { t, language } = words;
  if (next.task === 'request')
    return {
      href: paths.request(language, next.request),
      label: t('desk.next.request', { id: words.n(next.request) }),
    };
  const href = next.task === 'analysis' ? paths.analysis : paths.signOff;
  return {
    href: href(language, next.breach),
    label: t(`desk.next.${next.task}`, { id: words.n(next.breach) }),
  };
}
