import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Button } from '../forms/button.tsx';
import { KeysList } from './keys-list.tsx';

/** The keys over any staff page, with the switch that turns those of one character off; opened by the script alone. */
export function KeysDialog({ words }: { words: Translator }): ReactElement {
  const { t } = words;
  return (
    <dialog className="keys-dialog" aria-labelledby="keys-title" data-keys>
      <form method="dialog" className="flow">
        <h2 id="keys-title">{t('keys.title')}</h2>
        <KeysList words={words} />
        <div className="choice">
          <input
            type="checkbox"
            id="keys-single"
            defaultChecked
            aria-describedby="keys-single-hint"
            data-keys-single
          />
          <label htmlFor="keys-single">{t('keys.single')}</label>
          <p className="field__hint" id="keys-single-hint">
            {t('keys.singleHint')}
          </p>
        </div>
        <Button kind="second">{t('keys.close')}</Button>
      </form>
    </dialog>
  );
}
