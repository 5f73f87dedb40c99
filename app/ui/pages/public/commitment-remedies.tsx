import type { ReactElement } from 'react';
import { remedyMonths, saidRemedies } from '#app/i18n/said-remedies.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Said } from '../../trust/said.tsx';
import type { CommitmentView } from './commitment-view.ts';

/** What was owed, paid and not asked for, of the breaches of the period; nothing for a promise that owes nothing. */
export function CommitmentRemedies(props: {
  words: Translator;
  commitment: CommitmentView;
}): ReactElement | null {
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
