import type { ReactElement, ReactNode } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { RemedyStatement } from '#app/domain/remedy/statement.ts';
import type { ToPayRow } from '#app/domain/remedy/to-pay.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta, HintAndError } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { RemedyAccount } from '../public/remedy-account.tsx';
import type { Meta } from './form-fields.tsx';
import { CaseLink } from './to-pay-page.tsx';

type Props = {
  words: Translator;
  row: ToPayRow;
  statement: RemedyStatement | null;
  today: PlainDate;
  form: { id: string; errors: readonly FormFault[] };
  fields: { amount: Meta; day: Meta; over: Meta; means: Meta; bankReference: Meta };
  secrets: ReactNode;
};

/** What one breach owes, and the form that says that something of it was paid. */
export function PaymentPage(props: Props): ReactElement {
  const { words, row, statement, form } = props;
  const { t, language } = words;
  const title = t('remedies.payment.title');
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('remedies.toPay.title'), href: paths.toPay(language) }, { label: title }]}
      />
      <h1>{title}</h1>
      <p className="lede">
        <CaseLink words={words} row={row} />, <LocalisedText words={words} text={row.commitment} />
      </p>
      {row.isPenalty && <p>{t('remedies.toPay.penalty')}</p>}
      {statement && <RemedyAccount words={words} statement={statement} zone={row.zone} />}
      {Number(row.left) === 0 && (
        <Notice words={words} kind="info">
          {t('remedies.payment.nothingLeft')}
        </Notice>
      )}
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{
          amount: t('remedies.payment.amount', { currency: row.currency }),
          day: t('remedies.payment.day'),
          over: t('remedies.payment.overTitle'),
          means: t('remedies.payment.means'),
          bankReference: t('remedies.payment.reference'),
        }}
      />
      <PaymentForm {...props} />
    </article>
  );
}

function PaymentForm({ words, row, today, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  const amount = fromMeta(fields.amount);
  const day = fromMeta(fields.day);
  const left = Number(row.left) === 0 ? '' : row.left.replace('.', words.decimalSign);
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <div className="form__pair">
        <TextField
          {...amount}
          defaultValue={amount.defaultValue ?? left}
          {...{ words, short: true, required: true, inputMode: 'decimal' }}
          label={t('remedies.payment.amount', { currency: row.currency })}
        />
        <TextField
          {...day}
          defaultValue={day.defaultValue ?? today}
          {...{ words, short: true, required: true, type: 'date' }}
          label={t('remedies.payment.day')}
        />
      </div>
      <Over words={words} meta={fields.over} />
      <TextField
        {...fromMeta(fields.means)}
        words={words}
        label={t('remedies.payment.means')}
        hint={t('remedies.payment.meansHint')}
      />
      <TextField
        {...fromMeta(fields.bankReference)}
        words={words}
        label={t('remedies.payment.reference')}
        hint={t('remedies.payment.referenceHint')}
      />
      <div>
        <Button>{t('remedies.payment.submit')}</Button>
      </div>
    </form>
  );
}

/** The box that confirms that more than is owed was paid; asked for where it was. */
function Over({ words, meta }: { words: Translator; meta: Meta }): ReactElement | null {
  const { defaultValue, ...field } = fromMeta(meta);
  if (!field.error && defaultValue !== 'yes') return null;
  const label = words.t('remedies.payment.over');
  return (
    <div className={field.error ? 'field field--wrong' : 'field'}>
      <HintAndError {...field} {...{ words, label }} />
      <div className="choice">
        <input
          type="checkbox"
          id={field.id}
          name={field.name}
          value="yes"
          defaultChecked={defaultValue === 'yes'}
          aria-describedby={field.error ? `${field.id}-error` : undefined}
        />
        <label htmlFor={field.id}>{label}</label>
      </div>
    </div>
  );
}
