import type { ReactElement } from 'react';
import type { ClaimState } from '#app/domain/claim/claim.ts';
import type { RefusalReason, UpheldReason } from '#app/domain/claim/kinds.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Written } from '../../text/written.tsx';
import { Chapter } from './chapter.tsx';
import type { Said } from './prose.tsx';

/** A claim as its claimant sees it: where it stands, and what was decided and why. */
export type ClaimantView = {
  seq: number;
  on: PlainDate;
  filed: Instant;
  due: Instant;
  state: ClaimState;
  overdue: boolean;
  zone: string;
  charter: { slug: string; name: Said };
  promise: { id: string; title: Said };
  firstLanguage: Language;
  decided: {
    seq: number;
    at: Instant;
    reason: UpheldReason | RefusalReason;
    note: string | null;
    /** The breach that it turned out to be, where anybody may read of it. */
    breach: number | null;
  } | null;
};
type Props = { words: Translator; title: string; claim: ClaimantView; address: string; isNew: boolean };

/** The page behind a claimant's code. */
export function ClaimantPage({ words, title, claim, address, isNew }: Props): ReactElement {
  const { t } = words;
  return (
    <article className="flow">
      <h1>{title}</h1>
      {isNew && (
        <Notice words={words} kind="done" title={t('claims.page.filed')} live>
          <p>
            {t('claims.page.keep')} {t('claims.page.answerHere')}
          </p>
        </Notice>
      )}
      <p className="lead">
        <Ordinals text={standingOf(words, claim)} />
      </p>
      <Chapter id="claim" title={t('claims.page.facts')}>
        <Facts words={words} claim={claim} />
        <p className="note">{words.zones(claim.zone)}</p>
      </Chapter>
      {claim.decided && (
        <Chapter id="decision" title={t('claims.page.decision')}>
          <Decision words={words} claim={claim} decided={claim.decided} />
        </Chapter>
      )}
      <Chapter id="keep" title={t('claims.page.keepTitle')}>
        {!isNew && (
          <p className="prose">
            {t('claims.page.keep')}
            {claim.decided ? null : ` ${t('claims.page.answerHere')}`}
          </p>
        )}
        <p>
          {t('claims.page.address')} <code className="code-line">{address}</code>
        </p>
      </Chapter>
    </article>
  );
}

/** Where it stands, in one sentence. */
function standingOf(
  { t, dateTime }: Translator,
  { state, due, overdue, zone, decided }: ClaimantView,
): string {
  if (decided)
    return t(state === 'upheld' ? 'claims.page.upheld' : 'claims.page.refused', {
      reason: t(`claimReasons.${decided.reason}`),
    });
  return t(overdue ? 'claims.page.late' : 'claims.page.waiting', { due: dateTime(due, zone) });
}

function Facts({ words, claim }: Pick<Props, 'words' | 'claim'>): ReactElement {
  const { t, n, language } = words;
  const { charter, promise, zone, seq } = claim;
  return (
    <KeyValueList
      facts={[
        {
          name: t('claims.form.promise'),
          value: (
            <a
              href={paths.commitment(language, charter.slug, promise.id)}
              lang={langOf(words, promise.title)}
            >
              {promise.title.text}
            </a>
          ),
        },
        { name: t('claims.page.on'), value: <Ordinals text={words.date(claim.on)} /> },
        { name: t('claims.page.received'), value: <Ordinals text={words.dateTime(claim.filed, zone)} /> },
        {
          name: t('claims.page.entry'),
          value: <a href={paths.entry(language, seq)}>{t('claims.page.entryLink', { number: n(seq) })}</a>,
        },
      ]}
    />
  );
}

function Decision(
  props: Pick<Props, 'words' | 'claim'> & { decided: NonNullable<ClaimantView['decided']> },
): ReactElement {
  const { words, claim, decided } = props;
  const { t, n, language } = words;
  const { charter, zone, firstLanguage } = claim;
  const { seq, at, note, breach } = decided;
  return (
    <>
      {note && (
        <p className="prose">
          <Written words={words} language={firstLanguage} text={note} />
        </p>
      )}
      <KeyValueList
        facts={[
          { name: t('claims.page.decided'), value: <Ordinals text={words.dateTime(at, zone)} /> },
          {
            name: t('claims.page.entry'),
            value: <a href={paths.entry(language, seq)}>{t('claims.page.entryLink', { number: n(seq) })}</a>,
          },
          ...(breach === null
            ? []
            : [
                {
                  name: t('claims.page.breach'),
                  value: (
                    <a href={paths.publicBreach(language, charter.slug, breach)}>
                      {t('claims.page.breachLink')}
                    </a>
                  ),
                },
              ]),
        ]}
      />
      <p className="note">{t('claims.page.decidedBy')}</p>
    </>
  );
}
