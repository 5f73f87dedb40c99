import type { ReactElement, ReactNode } from 'react';
import type { Measure } from '#app/domain/charter/terms.ts';
import type { RefusalReason, UpheldReason } from '#app/domain/claim/kinds.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { Written } from '../../text/written.tsx';
import { DecideClaimForm, type DecideFormProps, FindEvidence } from './claim-form.tsx';
import type { ClaimShown } from './claims-page.tsx';

export type ClaimToDecide = ClaimShown & {
  charter: string;
  commitment: string;
  case: string | null;
  measure: Measure;
  firstLanguage: Language;
  decided: { reason: UpheldReason | RefusalReason; at: number } | null;
};
type Said = {
  what: string | null;
  reference: string | null;
  contact: string | null;
  language: Language | null;
};
type ClaimPageProps = DecideFormProps & {
  title: string;
  claim: ClaimToDecide;
  said: Said;
  /** What the claimant was told. */
  note: string | null;
  /** Whoever reads logged the case that it is about. */
  samePerson: boolean;
  find: string | null;
  secrets: ReactNode;
};

/** One claim: what somebody says, what the record has of it, and the form that decides. */
export function ClaimPage(props: ClaimPageProps): ReactElement {
  const { words, claim, title } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('claims.desk.title'), href: paths.claims(language) }, { label: title }]}
      />
      <h1>{title}</h1>
      <ClaimFacts {...props} />
      {claim.decided ? (
        <Notice words={words} kind="info">
          {t('claims.desk.settled')}
        </Notice>
      ) : props.samePerson ? (
        <Notice words={words} kind="info">
          {t('claims.desk.samePerson')}
        </Notice>
      ) : (
        <>
          <FindEvidence {...props} />
          <DecideClaimForm {...props} />
        </>
      )}
    </article>
  );
}

function ClaimFacts({ words, claim, said, note }: ClaimPageProps): ReactElement {
  const { t, language } = words;
  const { zone, firstLanguage, decided } = claim;
  const state =
    decided &&
    t('claims.desk.stateOf', {
      state: t(`claimStates.${claim.state}`),
      reason: t(`claimReasons.${decided.reason}`),
    });
  return (
    <KeyValueList
      facts={[
        {
          name: t('compliance.commitment'),
          value: (
            <a href={paths.commitment(language, claim.charter, claim.commitment)}>
              <LocalisedText words={words} text={claim.title} />
            </a>
          ),
        },
        { name: t('claims.page.on'), value: words.date(claim.on) },
        {
          name: t('claims.desk.what'),
          value:
            said.what === null ? (
              t('claims.desk.erased')
            ) : (
              <Written words={words} language={said.language ?? firstLanguage} text={said.what} />
            ),
        },
        ...(said.reference ? [{ name: t('claims.desk.reference'), value: <bdi>{said.reference}</bdi> }] : []),
        ...(said.contact ? [{ name: t('claims.desk.contact'), value: <bdi>{said.contact}</bdi> }] : []),
        ...(claim.case === null
          ? []
          : [
              {
                name: t('claims.desk.receipt'),
                value: (
                  <a href={paths.case(language, claim.case)}>
                    <code className="code-line">{claim.case}</code>
                  </a>
                ),
              },
            ]),
        { name: t('claims.page.received'), value: words.dateTime(claim.filed, zone) },
        {
          name: t('claims.desk.due'),
          value: `${words.dateTime(claim.due, zone)}${claim.overdue ? ` (${t('claims.desk.overdue')})` : ''}`,
        },
        ...(state === null ? [] : [{ name: t('claims.desk.state'), value: state }]),
        ...(note
          ? [
              {
                name: t('claims.page.note'),
                value: <Written words={words} language={firstLanguage} text={note} />,
              },
            ]
          : []),
      ]}
    />
  );
}
