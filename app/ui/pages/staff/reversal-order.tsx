import type { ReactElement } from 'react';
import type { CorrectionReason } from '#app/domain/correction/kinds.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';

type Act = { at: Instant; note?: string | undefined };
export type ReversalShown = {
  reversal:
    | (Act & {
        seq: number;
        because: CorrectionReason;
        state: 'open' | 'approved' | 'declined';
        byName: string | null;
        decided: Act | null;
        decidedName: string | null;
      })
    | null;
  may: 'order' | 'decide' | 'same-person' | 'role-missing' | 'untraced' | 'nothing';
  zone: string;
};
/** Who ordered it and who decided, once somebody did. */
export function ReversalOrder({
  words,
  shown,
}: {
  words: Translator;
  shown: ReversalShown;
}): ReactElement | null {
  const { t } = words;
  const { reversal, zone } = shown;
  if (!reversal) return null;
  const said = ({ at }: Act, name: string | null) =>
    `${words.dateTime(at, zone)}${name ? `, ${t('common.by', { who: name })}` : ''}`;
  const { decided } = reversal;
  const note = (name: string, { note: text }: Act) =>
    text
      ? [
          {
            name,
            value: (
              <span className="written" dir="auto">
                {text}
              </span>
            ),
          },
        ]
      : [];
  return (
    <KeyValueList
      facts={[
        { name: t('reversal.orderedOn'), value: said(reversal, reversal.byName) },
        { name: t('correction.because'), value: t(`correctionReasons.${reversal.because}`) },
        ...note(t('events.note'), reversal),
        ...(decided
          ? [
              {
                name: t(`reversal.decided.${reversal.state === 'approved' ? 'approved' : 'declined'}`),
                value: said(decided, reversal.decidedName),
              },
              ...note(t('requests.settledNote'), decided),
            ]
          : []),
      ]}
    />
  );
}
