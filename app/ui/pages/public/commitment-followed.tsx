import type { ReactElement } from 'react';
import { saidClaims } from '#app/i18n/said-claims.ts';
import { saidExemptions } from '#app/i18n/said-exemptions.ts';
import { remedyMonths, saidRemedies } from '#app/i18n/said-remedies.ts';
import { saidRestated } from '#app/i18n/said-restated.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../../forms/button.tsx';
import { Said } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import type { CommitmentView } from './commitment-view.ts';

type Props = { words: Translator; commitment: CommitmentView };

/** What was owed, paid and not asked for, of the breaches of the period; nothing for a promise that owes nothing. */
export function CommitmentRemedies(props: Props): ReactElement | null {
  const { words, commitment } = props;
  const { id, terms, remedies, period } = commitment;
  const said = saidRemedies(words, id, remedies);
  if (said.length === 0 && !terms.remedy) return null;
  return (
    <section aria-labelledby="remedies">
      <h3 id="remedies">{words.t('owedAndPaid.title')}</h3>
      <p className="note">{remedyMonths(words, period.chosen)}</p>
      {said.length === 0 ? (
        <p>{words.t('owedAndPaid.none')}</p>
      ) : (
        <ul className="bare">
          {said.map((each) => (
            <li key={each.figure}>
              <Said of={each} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How often it was asked that a breach does not count, on which grounds, with what answer, and what the rate were without. */
export function CommitmentExemptions(props: Props): ReactElement {
  const { words, commitment } = props;
  return (
    <>
      <p className="prose">{words.t('exemptions.figures.says')}</p>
      <ul className="entries bare">
        {saidExemptions(words, commitment.id, commitment.exemptions, commitment.figure).map((figure) => (
          <li key={figure.figure}>
            <Said of={figure} />
          </li>
        ))}
      </ul>
      <p className="onward">
        <a href={paths.circumstances(words.language, commitment.head.slug)}>
          {words.t('circumstances.title')}
        </a>
      </p>
    </>
  );
}

/** Periods that were judged anew, with the figures of before and after side by side. */
export function CommitmentRestatements(props: Props): ReactElement {
  const { words, commitment } = props;
  const { t, n, language } = words;
  const { head, id, restated } = commitment;
  const said = saidRestated(words, id, restated, head.zone);
  return (
    <Chapter id="restated" title={t('restatements.heading')}>
      <ul className="entries bare">
        {restated.toReversed().map(({ entry }, place) => {
          const figure = said[place];
          return figure ? (
            <li key={entry}>
              <Said of={figure} />{' '}
              <a href={paths.entry(language, entry)}>{t('restatements.entry', { number: n(entry) })}</a>
            </li>
          ) : null;
        })}
      </ul>
    </Chapter>
  );
}

/** What anybody's claims about a promise add up to, and where one more is filed. */
export function CommitmentClaims(props: Props): ReactElement {
  const { words, commitment } = props;
  const { t, language } = words;
  const { head, id, claims } = commitment;
  return (
    <>
      <p className="prose">{t('claims.chapterSays')}</p>
      <ul className="entries bare">
        {saidClaims(words, id, claims).map((figure) => (
          <li key={figure.figure}>
            <Said of={figure} />
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href={paths.newClaim(language, head.slug, id)} kind="second">
          {t('claims.link')}
        </ButtonLink>
      </p>
    </>
  );
}
