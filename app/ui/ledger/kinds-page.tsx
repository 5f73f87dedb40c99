import type { ReactElement } from 'react';
import { type Kind, kindNamed } from '#app/domain/ledger/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Chapter } from '../pages/public/chapter.tsx';
import { Breadcrumbs } from '../shell/breadcrumbs.tsx';

const parts = ['published', 'case', 'counted', 'breach', 'customer', 'voice', 'people', 'ledger'] as const;
type Part = (typeof parts)[number];

/** Under which heading a kind is explained, in the order of reading: one that is missing does not compile. */
const partOf: Record<Kind, Part> = {
  'edition.published': 'published',
  'calendar.published': 'published',
  'method.published': 'published',
  'case.opened': 'case',
  'case.paused': 'case',
  'case.resumed': 'case',
  'case.described': 'case',
  'case.redated': 'case',
  'case.fulfilled': 'case',
  'case.reopened': 'case',
  'case.withdrawn': 'case',
  'occurrence.logged': 'counted',
  'rate.reported': 'counted',
  'duty.discharged': 'counted',
  'breach.declared': 'breach',
  'breach.analysed': 'breach',
  'breach.returned': 'breach',
  'breach.signed-off': 'breach',
  'exemption.requested': 'breach',
  'exemption.decided': 'breach',
  'circumstance.declared': 'breach',
  'circumstance.agreed': 'breach',
  'initiative.begun': 'published',
  'remedy.asked': 'breach',
  'remedy.owed': 'breach',
  'remedy.paid': 'breach',
  'action.opened': 'breach',
  'action.completed': 'breach',
  'action.verified': 'breach',
  'claim.filed': 'customer',
  'claim.decided': 'customer',
  'feedback.received': 'customer',
  'survey.published': 'voice',
  'survey.closed': 'voice',
  'nature.proposed': 'voice',
  'charter.drawn': 'voice',
  'encounter.planned': 'customer',
  'encounter.held': 'customer',
  'encounter.called-off': 'customer',
  'encounter.judged': 'customer',
  'encounter.coded': 'customer',
  'person.admitted': 'people',
  'person.role-changed': 'people',
  'person.dismissed': 'people',
  'entry.corrected': 'ledger',
  'correction.requested': 'ledger',
  'correction.declined': 'ledger',
  'reversal.requested': 'ledger',
  'reversal.decided': 'ledger',
  'restatement.requested': 'ledger',
  'restatement.decided': 'ledger',
  'figures.restated': 'ledger',
  'person.erased': 'ledger',
  'clock.swept': 'ledger',
};
/** What nothing writes is not explained: it would read as a promise. */
const all = (Object.keys(partOf) as Kind[]).filter((kind) => kindNamed(kind).written);
const shown = parts.filter((part) => all.some((kind) => partOf[kind] === part));

/** What every kind of entry means; each has a place on the page that links can lead to. */
export function KindsPage({ words }: { words: Translator }): ReactElement {
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('ledger.title'), href: paths.ledger(language) },
          { label: t('ledgerKinds.title') },
        ]}
      />
      <h1>{t('ledgerKinds.title')}</h1>
      <p className="lead">{t('ledgerKinds.lede')}</p>
      {shown.map((part) => (
        <Chapter key={part} id={part} title={t(`ledgerKinds.parts.${part}`)}>
          <dl className="kinds">
            {all
              .filter((kind) => partOf[kind] === part)
              .map((kind) => (
                <div key={kind} id={kind}>
                  <dt>
                    {t(`kinds.${kind}`)} <KindName kind={kind} />
                  </dt>
                  <dd>{t(`explains.${kind}`)}</dd>
                </div>
              ))}
          </dl>
        </Chapter>
      ))}
    </article>
  );
}

/** As entries write it; a long one may break before its dot. */
function KindName({ kind }: { kind: Kind }): ReactElement {
  const [noun, what] = kind.split('.');
  return (
    <code>
      {noun}
      <wbr />.{what}
    </code>
  );
}
