import type { ReactElement } from 'react';
import type { NeededAttribute } from '#app/domain/remedy/attributes.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';

/** What a case must say before it is known what its breach owes, and what it says. */
export type DescribingShown = {
  id: string;
  needed: NeededAttribute;
  known: string | null;
  isMissing: boolean;
};

/** Says what is missing, or known, and leads to where it is given; draws nothing where nothing is needed. */
export function DescribingNotice(props: {
  words: Translator;
  describing: DescribingShown | null;
  /** Whether the reader may give it. */
  mayGive: boolean;
}): ReactElement | null {
  const { words, describing, mayGive } = props;
  if (!describing) return null;
  const { t, language } = words;
  const { id, known } = describing;
  return (
    <Notice words={words} kind="info" title={t('remedies.describing.title')}>
      <p>{describingInWords(words, describing)}</p>
      {mayGive && (
        <p className="onward">
          <a href={paths.describeCase(language, id)}>
            {t(known === null ? 'remedies.describing.link' : 'remedies.describing.change')}
          </a>
        </p>
      )}
    </Notice>
  );
}

/** Where it stands, in a sentence. */
export function describingInWords(words: Translator, { needed, known, isMissing }: DescribingShown): string {
  const { t } = words;
  const attribute = needed.name;
  if (known !== null) return t('remedies.describing.known', { attribute, value: valueInWords(words, known) });
  return t(isMissing ? 'remedies.describing.missing' : 'remedies.describing.needed', { attribute });
}

/** `9` or `80 EUR` as people of the language write it. */
function valueInWords(words: Translator, value: string): string {
  const [amount = '', unit] = value.split(' ');
  return unit === undefined ? amount.replace('.', words.decimalSign) : words.money({ amount, unit });
}
