import type { ReactElement, ReactNode } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Problem } from '#app/domain/problem.ts';
import { type RestatementReason, restatementReasons } from '#app/domain/restatement/kinds.ts';
import type { RestatementState } from '#app/domain/restatement/restatement.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { Field, fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Select } from '../../forms/select.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedGroup, LocalisedName, localisedFor } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { type Meta, NoteField } from '../staff/form-fields.tsx';
import { type PreviewShown, RestatementPreview, type WorkShown } from './restatement-preview.tsx';

type RestatementsPageProps = {
  words: Translator;
  title: string;
  choices: readonly {
    charter: string;
    name: Localised;
    promises: readonly { id: string; title: Localised }[];
  }[];
  /** As the address has them, and what is wrong with them. */
  answers: Readonly<Record<'commitment' | 'from' | 'to', string>>;
  faults: readonly FormFault[];
  asked: { commitment: string; from: PlainDate; to: PlainDate } | null;
  state: WorkShown<PreviewShown | Problem> | null;
  zone: string;
  orders: readonly {
    request: number;
    title: Localised;
    from: PlainDate;
    to: PlainDate;
    because: RestatementReason;
    state: RestatementState;
  }[];
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'because' | 'note', Meta>;
  secrets: ReactNode;
};

/** Restating a period: which, what that would change, the form that orders it, and the orders that were given. */
export function RestatementsPage(props: RestatementsPageProps): ReactElement {
  const { words, title, state, zone } = props;
  return (
    <article className="flow">
      <h1>{title}</h1>
      <p className="lede">{words.t('restatements.lede')}</p>
      <Ask {...props} />
      {state && <RestatementPreview words={words} state={state} zone={zone} />}
      <Order {...props} />
      <Orders {...props} />
    </article>
  );
}

function Ask({ words, choices, answers, faults }: RestatementsPageProps): ReactElement {
  const { t, language } = words;
  const labels = {
    commitment: t('restatements.promise'),
    from: t('restatements.from'),
    to: t('restatements.to'),
  };
  const errorOf = (name: string) => {
    const messages = faults.flatMap((fault) => (fault.name === name ? [fault.message] : []));
    return messages.length > 0 ? messages : null;
  };
  const day = (name: 'from' | 'to') => ({
    ...{ words, name, label: labels[name], defaultValue: answers[name], error: errorOf(name) },
    ...({ type: 'date', short: true, required: true } as const),
  });
  return (
    <>
      <FormErrors words={words} errors={faults} labels={labels} />
      <form method="get" action={paths.restatements(language)} className="form" noValidate>
        <Field
          words={words}
          name="commitment"
          label={labels.commitment}
          error={errorOf('commitment')}
          required
        >
          {(attributes) => (
            <select {...attributes} className="control" defaultValue={answers.commitment}>
              <option value="">{t('forms.choose')}</option>
              {choices.map(({ charter, name, promises }) => (
                <LocalisedGroup key={charter} words={words} label={name}>
                  {promises.map(({ id, title }) => (
                    <option key={id} value={id} lang={localisedFor(words, title)?.lang}>
                      {localisedFor(words, title)?.text}
                    </option>
                  ))}
                </LocalisedGroup>
              ))}
            </select>
          )}
        </Field>
        <TextField {...day('from')} />
        <TextField {...day('to')} />
        <p>
          <Button kind="second">{t('restatements.preview')}</Button>
        </p>
      </form>
    </>
  );
}

/** Only where something would change. */
function Order({ words, asked, state, form, fields, secrets }: RestatementsPageProps): ReactElement | null {
  const { t, language } = words;
  const report = state?.phase === 'counted' ? state.report : null;
  const isOffered = asked && report && !('problem' in report) && report.changed > 0;
  if (!isOffered && form.errors.length === 0) return null;
  return (
    <>
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{ because: t('restatements.because'), note: t('events.note') }}
      />
      {asked && (
        <form
          method="post"
          action={paths.restatements(language, asked)}
          id={form.id}
          className="form"
          noValidate
        >
          {secrets}
          <Select
            {...fromMeta(fields.because)}
            words={words}
            label={t('restatements.because')}
            options={restatementReasons.map((value) => ({ value, label: t(`restatementReasons.${value}`) }))}
            required
          />
          <NoteField words={words} meta={fields.note} />
          <div>
            <Button>{t('restatements.order')}</Button>
          </div>
        </form>
      )}
    </>
  );
}

function Orders({ words, orders }: RestatementsPageProps): ReactElement {
  const { t, n, date, language } = words;
  return (
    <section className="flow" aria-labelledby="orders">
      <h2 id="orders">{t('restatements.newest')}</h2>
      {orders.length === 0 ? (
        <EmptyState text={t('restatements.noOrders')} />
      ) : (
        <DataTable
          caption={t('restatements.newest')}
          captionHidden
          stacks
          columns={[
            { key: 'number', label: t('restatements.newest') },
            { key: 'promise', label: t('restatements.promise') },
            { key: 'period', label: t('restatements.period') },
            { key: 'because', label: t('restatements.because') },
            { key: 'state', label: t('restatements.state') },
          ]}
          rows={orders.map(({ request, title, from, to, because, state }) => ({
            id: String(request),
            cells: {
              number: (
                <a href={paths.restatement(language, request)}>
                  {t('restatements.orderTitle', { number: n(request) })}
                </a>
              ),
              promise: <LocalisedName words={words} text={title} />,
              period: <Ordinals text={t('restatements.days', { from: date(from), to: date(to) })} />,
              because: t(`restatementReasons.${because}`),
              state: t(`restatements.states.${state}`),
            },
          }))}
        />
      )}
    </section>
  );
}
