import type { ReactElement } from 'react';
import type { CommitmentChange, TermChange, WordsChange } from '#app/domain/charter/edition.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Remedy } from '#app/domain/remedy/remedy.ts';
import { paths } from '#app/http/paths.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Badge } from '../../notices/badge.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import type { HeadView } from './charter-parts.tsx';
import { langOf, type Said } from './prose.tsx';
import { remedyInWords } from './remedy-words.ts';
import { termName, termValue } from './term-words.ts';

type CommitmentChangeView = CommitmentChange & {
  number: number;
  title: Said;
  remedies: { before: Remedy | null; after: Remedy | null };
};
type EditionName = { number: number; binding: PlainDate };
export type ComparisonView = {
  head: HeadView;
  before: EditionName;
  after: EditionName;
  terms: readonly TermChange[];
  words: readonly WordsChange[];
  /** Those that differ. */
  commitments: readonly CommitmentChangeView[];
  /** How many do not. */
  same: number;
};
type Props = { words: Translator; comparison: ComparisonView };

/** How two editions differ, terms and words. */
export function ComparisonPage({ words, comparison }: Props): ReactElement {
  const { t, language, date } = words;
  const { head, before, after, commitments, same } = comparison;
  const ofCharter = comparison.terms.length + comparison.words.length > 0;
  const when = ({ number, binding }: EditionName) =>
    `${t('editions.number', { number })}, ${t('common.from', { from: date(binding) })}`;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('editions.title'), href: paths.editions(language, head.slug) },
          { label: t('editions.comparison', { before: before.number, after: after.number }) },
        ]}
      />
      <h1>{t('editions.comparison', { before: before.number, after: after.number })}</h1>
      <p className="lead">
        {when(before)} → {when(after)}
      </p>
      {!ofCharter && commitments.length === 0 && <p>{t('editions.identical')}</p>}
      {ofCharter && (
        <section className="flow" aria-labelledby="charter">
          <h2 id="charter">{t('editions.charterItself')}</h2>
          <Changes words={words} terms={comparison.terms} prose={comparison.words} />
        </section>
      )}
      {commitments.map((commitment) => (
        <section key={commitment.id} className="flow ruled" aria-labelledby={commitment.id}>
          <h2 id={commitment.id}>
            <a
              href={paths.commitment(language, head.slug, commitment.id)}
              lang={langOf(words, commitment.title)}
            >
              {t('register.about', { number: commitment.number, title: commitment.title.text })}
            </a>{' '}
            <Badge tone="accent">{t(`editions.state.${commitment.state}`)}</Badge>
          </h2>
          <CommitmentChanges words={words} comparison={comparison} commitment={commitment} />
        </section>
      ))}
      {commitments.length > 0 && <p className="note">{t('editions.same', { count: same })}</p>}
    </article>
  );
}

/** What changed in a promise; one that came or went is told by what it promises. */
function CommitmentChanges(props: Props & { commitment: CommitmentChangeView }): ReactElement {
  const { words, comparison, commitment } = props;
  const { state, terms, remedies } = commitment;
  if (state === 'added' || state === 'retired') {
    const own = commitment.words.filter(({ part }) => part === 'promise');
    const prose = own.find(({ language }) => language === words.language) ?? own[0];
    const values = { before: comparison.before.number, after: comparison.after.number };
    return (
      <>
        <p>{words.t(state === 'added' ? 'editions.addedSays' : 'editions.retiredSays', values)}</p>
        {prose && <WordsDiff words={words} change={prose} />}
      </>
    );
  }
  const ofRemedy = ({ key }: TermChange) => key.split('.')[0] === 'remedy';
  return (
    <Changes
      words={words}
      terms={terms.filter((change) => !ofRemedy(change))}
      remedies={terms.some(ofRemedy) ? remedies : null}
      prose={commitment.words}
    />
  );
}

function Changes(props: {
  words: Translator;
  terms: readonly TermChange[];
  remedies?: CommitmentChangeView['remedies'] | null;
  prose: readonly WordsChange[];
}): ReactElement {
  const { words, terms, remedies, prose } = props;
  const { t } = words;
  const remedy = (of: Remedy | null) => (of ? remedyInWords(words, of).join(', ') : t('commitment.noRemedy'));
  const rows = [
    ...terms.map(({ key, before, after }) => ({
      id: key,
      cells: {
        term: termName(words, key),
        before: termValue(words, key, before),
        after: termValue(words, key, after),
      },
    })),
    ...(remedies
      ? [
          {
            id: 'remedy',
            cells: {
              term: t('commitment.term.remedy'),
              before: remedy(remedies.before),
              after: remedy(remedies.after),
            },
          },
        ]
      : []),
  ];
  // The page's own language first.
  const ordered = [...prose].sort(
    (one, other) => Number(one.language !== words.language) - Number(other.language !== words.language),
  );
  return (
    <>
      {rows.length > 0 && (
        <DataTable
          caption={t('commitment.terms')}
          captionHidden
          columns={[
            { key: 'term', label: t('editions.term') },
            { key: 'before', label: t('editions.before') },
            { key: 'after', label: t('editions.after') },
          ]}
          rows={rows}
        />
      )}
      {ordered.map((change) => (
        <WordsDiff key={change.part + change.language} words={words} change={change} />
      ))}
    </>
  );
}

/** What was taken out and put in, word by word; said as well as coloured. */
function WordsDiff({ words, change }: { words: Translator; change: WordsChange }): ReactElement {
  const { t } = words;
  const { part, language, pieces } = change;
  const other = langOf(words, change);
  let place = 0;
  return (
    <div className="diff">
      <h3>
        {t(`editions.words.${part}`)}
        {other && ` (${t(`editions.inLanguage.${language}`)})`}
      </h3>
      <p className="diff__text" lang={other}>
        {pieces.map(({ kind, text }) => {
          place += text.length;
          if (kind === 'removed')
            return (
              <del key={place}>
                <span className="visually-hidden">{t('editions.removed')} </span>
                {text}
              </del>
            );
          if (kind === 'added')
            return (
              <ins key={place}>
                <span className="visually-hidden">{t('editions.addedWords')} </span>
                {text}
              </ins>
            );
          return <span key={place}>{text}</span>;
        })}
      </p>
    </div>
  );
}
