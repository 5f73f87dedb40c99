import type { ReactElement } from 'react';
import { saidExemptions } from '#app/i18n/said-exemptions.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Said } from '../../trust/said.tsx';
import type { CommitmentView } from './commitment-view.ts';

/** How often it was asked that a breach does not count, on which grounds, with what answer, and what the rate were without. */
export function CommitmentExemptions(props: { words: Translator; commitment: CommitmentView }): ReactElement {
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
