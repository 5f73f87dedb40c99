import type { ReactElement } from 'react';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { Select } from '../../forms/select.tsx';
import { Badge } from '../../notices/badge.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { AnnouncedLess, type AnnouncedView } from './announced.tsx';
import { Chapter } from './chapter.tsx';
import type { HeadView } from './charter-parts.tsx';

type EditionView = {
  number: number;
  binding: PlainDate;
  /** The last day on which it binds, when another follows it; before `binding` when that one took its place. */
  until: PlainDate | null;
  /** It says that it was promised before it was published. */
  since: boolean;
  published: Instant;
  /** Hash of the sources, in base64. */
  sources: string;
  /** The ledger entry that published it. */
  entry: number;
  promises: number;
  inForce: boolean;
  before: number | null;
  changes: { added: number; changed: number; retired: number } | null;
};
export type EditionsView = {
  head: HeadView;
  announced: readonly AnnouncedView[];
  editions: readonly EditionView[];
};
type Props = { words: Translator; page: EditionsView };

/** Every edition of a charter, newest first, with what it changed. */
export function EditionsPage({ words, page }: Props): ReactElement {
  const { t } = words;
  return (
    <article className="flow">
      <h1>{t('editions.title')}</h1>
      <p className="lead">{t('editions.lede')}</p>
      <AnnouncedLess words={words} slug={page.head.slug} announced={page.announced} />
      <ol className="editions bare">
        {page.editions.map((edition) => (
          <li key={edition.number}>
            <Edition words={words} head={page.head} edition={edition} />
          </li>
        ))}
      </ol>
      {page.editions.length > 2 && <CompareForm words={words} page={page} />}
    </article>
  );
}

function Edition(props: { words: Translator; head: HeadView; edition: EditionView }): ReactElement {
  const { words, head, edition } = props;
  const { t, date, language } = words;
  const { number, binding, before, published, entry, inForce } = edition;
  const bound = binding <= head.asOf;
  const state = inForce ? 'inForce' : bound ? null : 'toCome';
  return (
    <Chapter
      id={`edition-${number}`}
      title={t('editions.number', { number })}
      margin={
        state && (
          <p>
            <Badge tone={inForce ? 'accent' : 'plain'}>{t(`editions.${state}`)}</Badge>
          </p>
        )
      }
    >
      <p>
        <Ordinals
          text={`${t('common.commitments', { count: edition.promises })}, ${bindsInWords(words, edition, head.asOf)}.`}
        />{' '}
        {changesInWords(words, edition)}
      </p>
      {before !== null && (
        <p className="onward">
          <a href={paths.comparison(language, head.slug, before, number)}>
            {t('editions.compareWith', { number: before })}
          </a>
        </p>
      )}
      <p className="note">
        <Ordinals
          text={t(edition.since ? 'editions.publishedSince' : 'editions.published', {
            since: date(binding),
            date: words.dateOf(published, head.zone),
            entry: words.n(entry),
          })}
        />{' '}
        {t('editions.fingerprint')} <code className="code-line">{edition.sources}</code>
      </p>
    </Chapter>
  );
}

function bindsInWords({ t, date }: Translator, { binding, until }: EditionView, asOf: PlainDate): string {
  if (until !== null && until < binding) return t('editions.neverBound');
  if (until !== null && until < asOf) return t('editions.bound', { from: date(binding), to: date(until) });
  return t(binding <= asOf ? 'editions.binding' : 'editions.bindsFrom', { date: date(binding) });
}

function changesInWords({ t }: Translator, { before, changes }: EditionView): string {
  if (before === null || !changes) return t('editions.first');
  const some = changes.added + changes.changed + changes.retired > 0;
  return some ? t('editions.counts', changes) : t('editions.noChanges');
}

function CompareForm({ words, page }: Props): ReactElement {
  const { t } = words;
  const { head, editions } = page;
  const [newest, second] = editions;
  const options = editions.map(({ number }) => ({
    value: String(number),
    label: t('editions.number', { number }),
  }));
  const choose = (name: 'before' | 'after', number: number | undefined) => (
    <Select
      words={words}
      name={name}
      label={t(`editions.${name}`)}
      required
      noEmpty
      defaultValue={String(number)}
      options={options}
    />
  );
  return (
    <Chapter id="compare" title={t('editions.compare')}>
      <form className="form form--row" action={paths.editions(words.language, head.slug)}>
        {choose('before', second?.number)}
        {choose('after', newest?.number)}
        <Button kind="second">{t('editions.show')}</Button>
      </form>
    </Chapter>
  );
}
