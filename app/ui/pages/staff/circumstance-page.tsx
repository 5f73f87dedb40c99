import type { ReactElement, ReactNode } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import { daysInWords } from '#app/i18n/said-circumstances.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { nameOrRole } from './case-words.ts';
import { type CircumstanceShown, citedInWords, unitsInList } from './declared-circumstances-page.tsx';

/** What was just done, as the address says it. */
export const circumstanceDone = ['declare', 'agree'] as const;

type Props = {
  words: Translator;
  title: string;
  circumstance: CircumstanceShown;
  standing: 'offered' | 'own' | 'agent' | 'agreed';
  /** Whether the reader may open the register. */
  sees: { register: boolean };
  done: (typeof circumstanceDone)[number] | null;
  form: { id: string; errors: readonly FormFault[] };
  secrets: ReactNode;
};

/** One circumstance with all that was declared of it, and the button that agrees to it, or why there is none. */
export function CircumstancePage(props: Props): ReactElement {
  const { words, title, circumstance, standing, done, form } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('circumstances.staff.title'), href: paths.declaredCircumstances(language) },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      <p className="lede">
        <LocalisedText words={words} text={circumstance.name} />
      </p>
      {done && (
        <Notice words={words} kind="done" live>
          {t(`circumstances.${done}.done`)}
        </Notice>
      )}
      <Facts words={words} circumstance={circumstance} />
      <Onward {...props} />
      {standing === 'offered' && (
        <>
          <FormErrors words={words} errors={form.errors} labels={{}} />
          <form method="post" id={form.id} className="form" noValidate>
            {props.secrets}
            <p>{t('circumstances.agree.says')}</p>
            <div>
              <Button>{t('circumstances.agree.submit')}</Button>
            </div>
          </form>
        </>
      )}
      {(standing === 'own' || standing === 'agent') && (
        <Notice words={words} kind="info">
          {t(`circumstances.agree.${standing}`)}
        </Notice>
      )}
    </article>
  );
}

function Facts({ words, circumstance }: Pick<Props, 'words' | 'circumstance'>): ReactElement {
  const { t } = words;
  const { ground, source, zone, at, by, agreed } = circumstance;
  const said = (when: Instant, who: CircumstanceShown['by']) =>
    `${words.dateTime(when, zone)}, ${t('common.by', { who: nameOrRole(words, who) })}`;
  return (
    <KeyValueList
      facts={[
        { name: t('exemptions.ground'), value: words.named('grounds', ground) },
        { name: t('circumstances.days'), value: daysInWords(words, circumstance) },
        { name: t('circumstances.units'), value: unitsInList(words, circumstance) },
        {
          name: t('circumstances.source'),
          value: (
            <a className="entry-about" href={source} rel="nofollow noopener">
              {source}
            </a>
          ),
        },
        {
          name: t('circumstances.staff.state'),
          value: t(`circumstances.staff.${agreed ? 'isAgreed' : 'isWaiting'}`),
        },
        { name: t('circumstances.staff.declared'), value: said(at, by) },
        ...(agreed
          ? [
              { name: t('circumstances.staff.agreedBy'), value: said(agreed.at, agreed.by) },
              { name: t('circumstances.requests'), value: citedInWords(words, circumstance) },
            ]
          : []),
      ]}
    />
  );
}

/** What the public reads of it, and the breaches that may cite it. */
function Onward({ words, circumstance, sees }: Props): ReactElement | null {
  const { t, language } = words;
  const { charter, from, to, agreed } = circumstance;
  if (!agreed) return null;
  return (
    <p className="cluster sans screen-only">
      <a href={paths.circumstances(language, charter)}>{t('circumstances.staff.seePublic')}</a>
      {sees.register && (
        <a href={`${paths.register(language)}?${new URLSearchParams({ charter, from, to })}`}>
          {t('circumstances.staff.register')}
        </a>
      )}
    </p>
  );
}
