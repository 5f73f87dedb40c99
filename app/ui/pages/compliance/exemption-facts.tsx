import type { ReactElement } from 'react';
import type { Circumstance } from '#app/domain/circumstance/circumstance.ts';
import type { ExemptionState } from '#app/domain/exemption/exemption.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language, Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { Written } from '../../text/written.tsx';
import { circumstanceInWords } from '../public/circumstance-words.ts';
import { nameOrRole } from '../staff/case-words.ts';

type Author = { name: string | null; role: Who['role'] };
export type ExemptionShown = {
  seq: number;
  breach: { id: number; at: Instant; unit: UnitShown | null };
  title: Localised;
  zone: string;
  firstLanguage: Language;
  ground: string;
  dated: PlainDate | null;
  circumstance: number | null;
  at: Instant;
  by: Author;
  note: string | null;
  due: Instant | null;
  overdue: boolean;
  state: ExemptionState;
  decided: { at: Instant; by: Author; note: string | null } | null;
};

/** What was asked of a breach, by whom, on what evidence, and what became of it. */
export function ExemptionFacts(props: {
  words: Translator;
  exemption: ExemptionShown;
  /** What it cites, where that is known. */
  cited?: Circumstance | null;
}): ReactElement {
  const { words, exemption, cited } = props;
  const { t, n, language } = words;
  const { zone, firstLanguage, ground, dated, at, by, note, due, state, decided } = exemption;
  const written = (text: string) => <Written words={words} language={firstLanguage} text={text} />;
  const said = (when: Instant, who: Author) =>
    `${words.dateTime(when, zone)}, ${t('common.by', { who: nameOrRole(words, who) })}`;
  return (
    <KeyValueList
      facts={[
        { name: t('exemptions.ground'), value: words.named('grounds', ground) },
        { name: t('requests.asked'), value: said(at, by) },
        ...(dated ? [{ name: t('exemptions.dated'), value: words.date(dated) }] : []),
        ...(note ? [{ name: t('exemptions.evidence'), value: written(note) }] : []),
        ...(exemption.circumstance === null
          ? []
          : [
              {
                name: t('exemptions.circumstance'),
                value: (
                  <a
                    className="entry-about"
                    href={(cited ? paths.circumstance : paths.entry)(language, exemption.circumstance)}
                  >
                    {cited ? circumstanceInWords(words, cited) : n(exemption.circumstance)}
                  </a>
                ),
              },
            ]),
        ...(due === null || state !== 'open'
          ? []
          : [{ name: t('exemptions.due'), value: words.dateTime(due, zone) }]),
        { name: t('exemptions.state'), value: t(`exemptions.states.${state}`) },
        ...(decided ? [{ name: t('requests.settledBy'), value: said(decided.at, decided.by) }] : []),
        ...(decided?.note ? [{ name: t('exemptions.why'), value: written(decided.note) }] : []),
      ]}
    />
  );
}
