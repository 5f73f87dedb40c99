import type { ReactElement } from 'react';
import { paths } from '#app/http/paths.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { CommitmentRecord } from './commitment-record.tsx';
import { CommitmentTerms } from './commitment-terms.tsx';
import type { CommitmentView } from './commitment-view.ts';
import { langOf, Prose, type Words } from './prose.tsx';

type Props = { words: Translator; commitment: CommitmentView };

/** One promise: what it says, how it has been kept, its terms, what it does not cover, and its editions. */
export function CommitmentPage({ words, commitment }: Props): ReactElement {
  const { t, date, language } = words;
  const { head, title, terms, retiredAfter, promise, howWeMeasure, notCovered } = commitment;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: head.name.text, href: paths.charter(language, head.slug) },
          { label: t('commitment.number', { number: terms.number }) },
        ]}
      />
      <h1 lang={langOf(words, title)}>{title.text}</h1>
      <p className="note">
        {t(`commitment.ofNature.${commitment.nature}`)}{' '}
        {head.ended
          ? t('home.recordEnded', { date: date(head.asOf) })
          : t('common.figuresAsOf', { date: date(head.asOf) })}
      </p>
      {retiredAfter !== null && <p>{t('commitment.retired', { edition: retiredAfter })}</p>}
      {promise && <Prose words={words} text={promise} />}
      <CommitmentRecord words={words} commitment={commitment} />
      <section className="flow" aria-labelledby="terms">
        <h2 id="terms">{t('commitment.terms')}</h2>
        <CommitmentTerms words={words} commitment={commitment} />
      </section>
      <Part words={words} id="measured" title={t('commitment.howWeMeasure')} text={howWeMeasure} />
      <Part words={words} id="not-covered" title={t('commitment.notCovered')} text={notCovered} />
      <Changes words={words} commitment={commitment} />
    </article>
  );
}

function Part(props: {
  words: Translator;
  id: string;
  title: string;
  text: Words | null;
}): ReactElement | null {
  const { words, id, title, text } = props;
  if (!text) return null;
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Prose words={words} text={text} />
    </section>
  );
}

function Changes({ words, commitment }: Props): ReactElement {
  const { t, date, language } = words;
  const { head, changes } = commitment;
  return (
    <section className="flow" aria-labelledby="changes">
      <h2 id="changes">{t('commitment.changes')}</h2>
      <ul>
        {changes.map(({ edition, before, binding, state }) => (
          <li key={edition}>
            {t('commitment.changeOf', {
              edition,
              date: date(binding),
              state: t(`commitment.change.${state}`),
            })}
            {before !== null && (
              <>
                {', '}
                <a href={paths.comparison(language, head.slug, before, edition)}>{t('commitment.compare')}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
