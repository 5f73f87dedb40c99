import type { ReactElement, ReactNode } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language, Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { OutcomeMark } from '../../case/outcome-mark.tsx';
import { Timeline } from '../../case/timeline.tsx';
import { ButtonLink } from '../../forms/button.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { type EntryShown, timelineEntryOf } from './entry-words.tsx';

type Shown = {
  seq: number;
  promise: string;
  title: Localised;
  zone: string;
  firstLanguage: Language;
  at: Instant;
  kept: boolean;
  struck: boolean;
  unit: UnitShown | null;
  reference: string | null;
  breach: number | null;
  entries: readonly EntryShown[];
};

/** One occurrence as it stands, with the way to correct it. */
export function OccurrencePage(props: {
  words: Translator;
  shown: Shown;
  /** Whether the reader may open the register, and ask for an exemption. */
  sees: { register: boolean; exemption: boolean };
  /** What was just recorded. */
  children?: ReactNode;
}): ReactElement {
  const { words, shown, sees, children } = props;
  const { t, language } = words;
  const title = t('occurrence.title', { number: words.n(shown.seq) });
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('queue.title'), href: paths.queue(language) },
          { label: t('occurrence.newTitle'), href: paths.newOccurrence(language) },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      {children}
      {shown.struck && (
        <Notice words={words} kind="info">
          {t('occurrence.struck')}
        </Notice>
      )}
      {!shown.struck && !shown.kept && <Broken words={words} shown={shown} sees={sees} />}
      <Facts words={words} shown={shown} />
      <p>
        <ButtonLink href={paths.newOccurrence(language, shown.promise)}>{t('occurrence.another')}</ButtonLink>
      </p>
      <section aria-labelledby="history">
        <h2 id="history">{t('case.timeline')}</h2>
        <Timeline
          words={words}
          zone={shown.zone}
          entries={shown.entries.map((entry) => timelineEntryOf(words, shown, entry))}
        />
      </section>
    </article>
  );
}

function Broken(props: {
  words: Translator;
  shown: Shown;
  sees: { register: boolean; exemption: boolean };
}): ReactElement {
  const { words, shown, sees } = props;
  const { t, language } = words;
  return (
    <Notice words={words} kind="error" title={words.named('kinds', 'breach.declared')}>
      <p>{t('occurrence.broken', { date: words.dateTime(shown.at, shown.zone) })}</p>
      {sees.register && shown.breach !== null && (
        <p className="onward">
          <a href={paths.breach(language, shown.breach)}>{t('occurrence.seeBreach')}</a>
        </p>
      )}
      {sees.exemption && shown.breach !== null && (
        <p className="onward">
          <a href={paths.exemptionRequest(language, shown.breach)}>{t('exemptions.request.link')}</a>
        </p>
      )}
    </Notice>
  );
}

function Facts({ words, shown }: { words: Translator; shown: Shown }): ReactElement {
  const { t } = words;
  const { kept, struck, unit, reference, zone } = shown;
  return (
    <KeyValueList
      facts={[
        { name: t('case.promise'), value: <LocalisedText words={words} text={shown.title} /> },
        { name: t('occurrence.at'), value: words.dateTime(shown.at, zone) },
        {
          name: t('case.outcome'),
          value: <OutcomeMark words={words} of={kept ? 'kept' : 'breached'} struck={struck} />,
        },
        ...(unit ? [{ name: t('case.unit'), value: <UnitName words={words} unit={unit} /> }] : []),
        ...(reference ? [{ name: t('case.reference'), value: <bdi>{reference}</bdi> }] : []),
      ]}
    />
  );
}
