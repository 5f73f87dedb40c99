import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';

/** The keys of staff pages and what they do, as text: shown with or without the script that they need. */
export function KeysList({ words }: { words: Translator }): ReactElement {
  const { t } = words;
  const keys: { keys: string[]; does: string }[] = [
    { keys: ['/'], does: t('keys.list.find') },
    { keys: ['↓', '↑', 'j', 'k'], does: t('keys.list.rows') },
    { keys: [t('keys.enter')], does: t('keys.list.open') },
    { keys: ['f'], does: t('keys.list.fulfil') },
    { keys: ['u'], does: t('keys.list.undo') },
    { keys: ['s'], does: t('keys.list.next') },
    { keys: ['n'], does: t('keys.list.add') },
    { keys: [t('keys.escape')], does: t('keys.list.leave') },
    { keys: ['?'], does: t('keys.list.show') },
  ];
  return (
    <dl className="keys">
      {keys.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
