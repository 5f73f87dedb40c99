import type { ReactElement } from 'react';
import type { CommitmentChange, TermChange, WordsChange } from '#app/domain/charter/edition.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Remedy } from '#app/domain/remedy/remedy.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Badge } from '../../notices/badge.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { changesInWords } from './changes-in-words.ts';
import { Chapter } from './chapter.tsx';
import type { HeadView } from './charter-parts.tsx';
import { Changes, WholeText } from './comparison-changes.tsx';
import type { Said } from './prose.tsx';

export type CommitmentChangeView = CommitmentChange & {
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

/** How two editions differ: first in short, then term by term and word by word. */
export function ComparisonPage({ words, comparison }: Props): ReactElement {
  const { t, language } = words;
  const { head, before, after, commitments } = comparison;
  const ofCharter = comparison.terms.length + comparison.words.length > 0;
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
        <Ordinals
          text={t('editions.fromTo', {
            before: words.date(before.binding),
            after: words.date(after.binding),
          })}
        />
      </p>
      {!ofCharter && commitments.length === 0 && <EmptyState text={t('editions.identical')} />}
      {commitments.length > 0 && (
        <Chapter id="summary" title={t('editions.inShort')}>
          <Summary words={words} comparison={comparison} />
        </Chapter>
      )}
      {ofCharter && (
        <Chapter id="charter" title={t('editions.charterItself')}>
          <Changes words={words} terms={comparison.terms} prose={comparison.words} />
        </Chapter>
      )}
      {commitments.length > 0 && (
        <Chapter
          id="commitments"
          title={t('home.commitments')}
          wide={
            <ol className="articles bare">
              {commitments.map((commitment) => (
                <Commitment
                  key={commitment.id}
                  words={words}
                  comparison={comparison}
                  commitment={commitment}
                />
              ))}
            </ol>
          }
        >
          <p className="note">{t('editions.howMarked')}</p>
        </Chapter>
      )}
    </article>
  );
}

/** One line for each promise that differs, leading to what is said of it below. */
function Summary({ words, comparison }: Props): ReactElement {
  const { t } = words;
  return (
    <>
      <ul className="changes bare">
        {comparison.commitments.map((commitment) => (
          <li key={commitment.id}>
            <State words={words} commitment={commitment} />
            <div>
              <p>
                <a href={`#${commitment.id}`} lang={langOf(words, commitment.title)}>
                  {commitment.title.text}
                </a>
              </p>
              {commitment.state === 'changed' && <p className="note">{changesInWords(words, commitment)}</p>}
            </div>
          </li>
        ))}
      </ul>
      <p className="note">{t('editions.same', { count: comparison.same })}</p>
    </>
  );
}

function State(props: { words: Translator; commitment: CommitmentChangeView }): ReactElement {
  const { number, state } = props.commitment;
  return (
    <p className="article__number">
      {number}{' '}
      <Badge tone={state === 'retired' ? 'plain' : 'accent'}>
        {props.words.t(`editions.state.${state}`)}
      </Badge>
    </p>
  );
}

function Commitment(props: Props & { commitment: CommitmentChangeView }): ReactElement {
  const { words, comparison, commitment } = props;
  const { id, title } = commitment;
  return (
    <li className="article opening">
      <State words={words} commitment={commitment} />
      <h3 id={id} lang={langOf(words, title)}>
        <a href={paths.commitment(words.language, comparison.head.slug, id)}>{title.text}</a>
      </h3>
      <div className="article__body">
        <CommitmentChanges {...props} />
      </div>
    </li>
  );
}

/** What changed in a promise; one that came or went is told by what it promises. */
function CommitmentChanges(props: Props & { commitment: CommitmentChangeView }): ReactElement {
  const { words, comparison, commitment } = props;
  const { state, terms, remedies } = commitment;
  if (state === 'added' || state === 'retired') {
    const own = commitment.words.filter(({ part }) => part === 'promise');
    const promise = own.find(({ language }) => language === words.language) ?? own[0];
    const values = { before: comparison.before.number, after: comparison.after.number };
    return (
      <>
        <p>{words.t(state === 'added' ? 'editions.addedSays' : 'editions.retiredSays', values)}</p>
        {promise && <WholeText words={words} change={promise} />}
      </>
    );
  }
  return <Changes words={words} terms={terms} remedies={remedies} prose={commitment.words} />;
}
