import type { ReactElement } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import { findMessage } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Ordinals } from '../../text/ordinals.tsx';

export type PeriodView = { key: string; from: PlainDate; to: PlainDate };
export type PeriodChoiceView = { chosen: PeriodView; choices: readonly PeriodView[]; misread: boolean };

/** `12 derniers mois`, `Tout le bilan`, or the year. */
export function periodName(words: Translator, { key }: PeriodView): string {
  return findMessage(words.language, `periods.${key}`) ?? key;
}

/** Links to the same page with figures of another period; the chosen one says its days. */
export function PeriodLinks(props: {
  words: Translator;
  period: PeriodChoiceView;
  /** The page without its period. */
  href: string;
  /** The part of the page that the figures stand in, when they do not begin it. */
  fragment?: string;
}): ReactElement {
  const { words, period, href } = props;
  const to = props.fragment ? `#${props.fragment}` : '';
  const { chosen, choices, misread } = period;
  return (
    <div className="periods">
      {misread && <p className="note">{words.t('periods.misread')}</p>}
      <nav aria-label={words.t('periods.label')}>
        <ul className="bare">
          {choices.map((choice) => (
            <li key={choice.key}>
              <a
                href={(choice.key === choices[0]?.key ? href : `${href}?period=${choice.key}`) + to}
                aria-current={choice.key === chosen.key ? 'page' : undefined}
              >
                {periodName(words, choice)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="note">
        <Ordinals
          text={words.t('common.fromTo', { from: words.date(chosen.from), to: words.date(chosen.to) })}
        />
      </p>
    </div>
  );
}
