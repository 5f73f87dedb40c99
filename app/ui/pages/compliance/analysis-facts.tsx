import type { ReactElement } from 'react';
import type { Writer, WrittenAnalysis } from '#app/domain/breach/record.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';

/** An analysis as it was written. The texts are anybody's: they are shown as text. */
export function AnalysisFacts(props: { words: Translator; analysis: WrittenAnalysis }): ReactElement {
  const { words, analysis } = props;
  const { t } = words;
  return (
    <KeyValueList
      facts={[
        { name: t('compliance.cause'), value: t(`causes.${analysis.cause}`) },
        { name: t('compliance.severity'), value: t(`severities.${analysis.severity}`) },
        {
          name: t('compliance.apology'),
          value: <span className="written">{analysis.apology ?? t('compliance.noApology')}</span>,
        },
        ...(analysis.note
          ? [{ name: t('compliance.note'), value: <span className="written">{analysis.note}</span> }]
          : []),
      ]}
    />
  );
}

/** Who wrote something: the name, the role of a machine, or that the name was erased. */
export function writerInWords(words: Translator, { name, role }: Writer): string {
  if (name !== null) return name;
  return role === 'system' || role === 'import' || role === 'demonstration'
    ? words.named('roles', role)
    : words.t('compliance.someone');
}
