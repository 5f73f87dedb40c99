import type { ReactElement } from 'react';
import { saidClaims } from '#app/i18n/said-claims.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../../forms/button.tsx';
import { Said } from '../../trust/said.tsx';
import type { CommitmentView } from './commitment-view.ts';

/** What anybody's claims about a promise add up to, and where one more is filed. */
export function CommitmentClaims(props: { words: Translator; commitment: CommitmentView }): ReactElement {
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
