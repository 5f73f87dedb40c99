import type { ReactElement, ReactNode } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Amount } from '#app/domain/remedy/remedy.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';

/** A line of a file of payments. `paid`: what it says, where it is understood; `why`: why it is refused. */
export type ShownLine = {
  line: number;
  is: 'new' | 'known' | 'rejected';
  paid: { breach: number; day: PlainDate; amount: Amount } | null;
  why: string | null;
};
type Props = {
  words: Translator;
  lines: readonly ShownLine[];
  /** Lines on which no amount is written as paid. */
  unpaid: number;
  errors: readonly FormFault[];
  secrets: ReactNode;
};

/** Accepted lines that are shown one by one; of those that are refused, all are. */
const mostShown = 50;

/** What would become of each line of a file of payments, what became of it once it is recorded, and the button between. */
export function PaymentsPreviewPage({ words, lines, unpaid, errors, secrets }: Props): ReactElement {
  const { t, language } = words;
  const of = (what: ShownLine['is']) => lines.filter(({ is }) => is === what);
  const [fresh, known, rejected] = [of('new'), of('known'), of('rejected')];
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('remedies.toPay.title'), href: paths.toPay(language) },
          { label: t('remedies.file.title'), href: paths.paymentsFile(language) },
          { label: t('remedies.file.previewTitle') },
        ]}
      />
      <h1>{t('remedies.file.previewTitle')}</h1>
      <FormErrors words={words} errors={errors} labels={{}} />
      {lines.length === 0 && <EmptyState text={t('remedies.file.nothing')} />}
      {known.length > 0 && (
        <Notice words={words} kind={fresh.length + rejected.length === 0 ? 'done' : 'info'}>
          <p>{t('remedies.file.known', { count: known.length })}.</p>
          {fresh.length + rejected.length === 0 && <p>{t('remedies.file.done')}</p>}
        </Notice>
      )}
      {rejected.length > 0 && (
        <section className="flow">
          <h2>{t('remedies.file.rejected', { count: rejected.length })}</h2>
          <p className="note">{t('remedies.file.rejectedHint')}</p>
          <Lines
            words={words}
            lines={rejected}
            caption={t('remedies.file.rejected', { count: rejected.length })}
          />
        </section>
      )}
      {fresh.length > 0 && (
        <section className="flow">
          <h2>{t('remedies.file.new', { count: fresh.length })}</h2>
          <Lines
            words={words}
            lines={fresh.slice(0, mostShown)}
            caption={t('remedies.file.new', { count: fresh.length })}
          />
          {fresh.length > mostShown && (
            <p className="note">{t('remedies.file.more', { count: fresh.length - mostShown })}</p>
          )}
        </section>
      )}
      {unpaid > 0 && <p className="note">{t('remedies.file.unpaid', { count: unpaid })}</p>}
      <form method="post" className="cluster">
        {secrets}
        {fresh.length > 0 && (
          <Button name="what" value="record">
            {t('remedies.file.record', { count: fresh.length })}
          </Button>
        )}
        <Button kind="second" name="what" value="discard">
          {t('remedies.file.discard')}
        </Button>
      </form>
    </article>
  );
}

function Lines(props: { words: Translator; lines: readonly ShownLine[]; caption: string }): ReactElement {
  const { words, lines, caption } = props;
  const { t } = words;
  const paidInWords = ({ breach, day, amount }: NonNullable<ShownLine['paid']>) =>
    t('remedies.file.paidWords', {
      amount: words.money(amount),
      day: words.date(day),
      breach: words.n(breach),
    });
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacks
      columns={[
        { key: 'line', label: t('remedies.file.line'), numeric: true },
        { key: 'paid', label: t('remedies.paid'), stacked: 'wide' },
        ...(lines.some(({ why }) => why)
          ? [{ key: 'why', label: t('remedies.file.why'), stacked: 'wide' as const }]
          : []),
      ]}
      rows={lines.map(({ line, paid, why }) => ({
        id: String(line),
        cells: { line: words.n(line), paid: paid && paidInWords(paid), why },
      }))}
    />
  );
}
