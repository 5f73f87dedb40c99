import type { ReactElement } from 'react';
import type { PersonalSpan } from '#app/domain/breach/personal.ts';
import type { BreachRecord, Writer, WrittenAnalysis } from '#app/domain/breach/record.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Written } from '../../text/written.tsx';

type Props = {
  words: Translator;
  analysis: WrittenAnalysis;
  breach: Pick<BreachRecord, 'firstLanguage'>;
  /** What in the apology looks personal, to be marked. */
  personal?: readonly PersonalSpan[];
};

/** An analysis as it was written, in the language that the company writes in. The texts are anybody's: shown as text. */
export function AnalysisFacts({ words, analysis, breach, personal = [] }: Props): ReactElement {
  const { t } = words;
  const language = breach.firstLanguage;
  const other = langOf(words, { language });
  return (
    <KeyValueList
      facts={[
        { name: t('compliance.cause'), value: t(`causes.${analysis.cause}`) },
        { name: t('compliance.severity'), value: t(`severities.${analysis.severity}`) },
        {
          name: t('compliance.apology'),
          value: analysis.apology ? (
            <>
              {other && <p className="note">{t('common.writtenIn', { language: words.nameOf(other) })}</p>}
              <Written {...{ words, language }} text={analysis.apology} marks={personal} />
            </>
          ) : (
            t('compliance.noApology')
          ),
        },
        ...(analysis.note
          ? [{ name: t('compliance.note'), value: <Written {...{ words, language }} text={analysis.note} /> }]
          : []),
      ]}
    />
  );
}

/** Who wrote something: the name, the role of a machine, or that the name was erased. */
export function writerInWords(words: Translator, { name, role }: Writer): string {
  if (name !== null) return name;
  return role === 'system' || role === 'import' || role === 'demonstration' || role === 'customer'
    ? words.named('roles', role)
    : words.t('compliance.someone');
}
