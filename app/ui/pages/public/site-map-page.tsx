import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { langOf } from '../../text/localised-text.tsx';
import { Chapter } from './chapter.tsx';
import type { Said } from './prose.tsx';

export type MappedCharterView = {
  slug: string;
  name: Said;
  commitments: readonly { id: string; title: Said; retired: boolean }[];
  isPublic: boolean;
};
type Props = {
  words: Translator;
  charters: readonly MappedCharterView[];
  /** Which texts of its own the company has written. */
  texts: { statement: boolean; criteria: boolean; threats: boolean };
};

/** Every page of the site that a reader can go to, under the charter that it is about. */
export function SiteMapPage({ words, charters, texts }: Props): ReactElement {
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{t('siteMap.title')}</h1>
      <p className="lead">{t('siteMap.lede')}</p>
      {charters.map((charter) => (
        <CharterPages key={charter.slug} words={words} charter={charter} />
      ))}
      <Chapter id="ledger" title={t('nav.ledger')}>
        <Entries>
          <Entry href={paths.ledger(language)}>{t('ledger.title')}</Entry>
          <Entry href={paths.kinds(language)}>{t('ledgerKinds.title')}</Entry>
          {texts.threats && <Entry href={paths.threats(language)}>{t('threats.title')}</Entry>}
        </Entries>
      </Chapter>
      {charters.length > 0 && (
        <Chapter id="voice" title={t('siteMap.voice')}>
          <Entries>
            <Entry href={paths.voice(language)}>{t('results.title')}</Entry>
            <Entry href={paths.symmetry(language)}>{t('symmetry.title')}</Entry>
            <Entry href={paths.values(language)}>{t('values.title')}</Entry>
            <Entry href={paths.publicEncounters(language)}>{t('encounters.page.title')}</Entry>
            <Entry href={paths.trustCriteria(language)}>{t('trustCriteria.title')}</Entry>
          </Entries>
        </Chapter>
      )}
      <Chapter id="site" title={t('siteMap.site')}>
        <Entries>
          <Entry href={paths.home(language)}>{t('siteMap.home')}</Entry>
          {texts.statement && <Entry href={paths.accessibility(language)}>{t('accessibility.title')}</Entry>}
          {texts.criteria && <Entry href={paths.criteria(language)}>{t('accessibility.criteria')}</Entry>}
          <Entry href={paths.signIn(language)}>{t('siteMap.staff')}</Entry>
        </Entries>
      </Chapter>
    </article>
  );
}

function CharterPages({ words, charter }: { words: Translator; charter: MappedCharterView }): ReactElement {
  const { t, language } = words;
  const { slug, name, commitments, isPublic } = charter;
  return (
    <Chapter id={`charter-${slug}`} title={name.text} titleLanguage={langOf(words, name)}>
      <Entries>
        <Entry href={paths.charter(language, slug)}>{t('home.wholeCharter')}</Entry>
        {commitments.map(({ id, title, retired }) => (
          <Entry key={id} href={paths.commitment(language, slug, id)} lang={langOf(words, title)}>
            {title.text}
            {retired && <> {t('siteMap.retired')}</>}
          </Entry>
        ))}
        <Entry href={paths.breaches(language, slug)}>{t('nav.breaches')}</Entry>
        <Entry href={paths.method(language, slug)}>{t('nav.method')}</Entry>
        <Entry href={paths.honesty(language, slug)}>{t('honesty.title')}</Entry>
        <Entry href={paths.circumstances(language, slug)}>{t('circumstances.title')}</Entry>
        <Entry href={paths.editions(language, slug)}>{t('editions.title')}</Entry>
        {isPublic && <Entry href={paths.sharing(language, slug)}>{t('sharing.title')}</Entry>}
        {isPublic && <Entry href={paths.feed(language, slug)}>{t('feed.link')}</Entry>}
      </Entries>
    </Chapter>
  );
}

function Entries({ children }: { children: ReactNode }): ReactElement {
  return <ul className="entries bare">{children}</ul>;
}

function Entry(props: { href: string; lang?: Language | undefined; children: ReactNode }): ReactElement {
  return (
    <li>
      <a href={props.href} lang={props.lang}>
        {props.children}
      </a>
    </li>
  );
}
