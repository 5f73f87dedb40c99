import type { ComponentProps, ReactElement, ReactNode } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { type Meta, NoteField, PromiseField } from './form-fields.tsx';
import { UnitField, type UnitOffer } from './unit-field.tsx';

type Charters = ComponentProps<typeof PromiseField>['charters'];
type Recent = {
  seq: number;
  title: Localised;
  from: PlainDate;
  to: PlainDate;
  unit: UnitShown | null;
  kept: number | null;
  of: number | null;
  struck: boolean;
};
type Props = {
  words: Translator;
  choices: { charters: Charters; units: UnitOffer };
  recent: readonly Recent[];
  form: { id: string; errors: readonly FormFault[] };
  fields: { promise: Meta; from: Meta; to: Meta; numerator: Meta; denominator: Meta; unit: Meta; note: Meta };
  secrets: ReactNode;
  /** What was just recorded. */
  children?: ReactNode;
};

/** The form that reports the counts of a period, and the last reports. */
export function NewRatePage(props: Props): ReactElement {
  const { words, choices, recent, form, children } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('queue.title'), href: paths.queue(language) }, { label: t('rate.title') }]}
      />
      <h1>{t('rate.title')}</h1>
      {children}
      {choices.charters.length === 0 ? (
        <EmptyState text={t('rate.nothing')} />
      ) : (
        <>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{
              promise: t('newCase.promise'),
              from: t('rate.from'),
              to: t('rate.to'),
              numerator: t('rate.numerator'),
              denominator: t('rate.denominator'),
              unit: t('newCase.unit'),
              note: t('events.note'),
            }}
          />
          <RateForm {...props} />
        </>
      )}
      <section aria-labelledby="recent" className="flow">
        <h2 id="recent">{t('rate.recent')}</h2>
        <RecentRates words={words} recent={recent} />
      </section>
    </article>
  );
}

function RateForm({ words, choices, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  const day = { words, type: 'date', short: true, required: true } as const;
  const count = { words, inputMode: 'numeric', short: true, required: true } as const;
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <PromiseField
        words={words}
        meta={fields.promise}
        label={t('newCase.promise')}
        charters={choices.charters}
      />
      <div className="form__pair">
        <TextField {...fromMeta(fields.from)} {...day} label={t('rate.from')} />
        <TextField {...fromMeta(fields.to)} {...day} label={t('rate.to')} />
      </div>
      <TextField
        {...fromMeta(fields.numerator)}
        {...count}
        label={t('rate.numerator')}
        hint={t('rate.numeratorHint')}
      />
      <TextField {...fromMeta(fields.denominator)} {...count} label={t('rate.denominator')} />
      <UnitField words={words} meta={fields.unit} offer={choices.units} about={{ promise: fields.promise }} />
      <NoteField words={words} meta={fields.note} />
      <div>
        <Button>{t('rate.submit')}</Button>
      </div>
    </form>
  );
}

function RecentRates({ words, recent }: { words: Translator; recent: readonly Recent[] }): ReactElement {
  const { t, language } = words;
  if (recent.length === 0) return <EmptyState text={t('rate.recentEmpty')} />;
  return (
    <DataTable
      caption={t('rate.recent')}
      captionHidden
      stacks
      columns={[
        { key: 'period', label: t('rate.period') },
        { key: 'counts', label: t('rate.counts'), numeric: true },
        { key: 'promise', label: t('newCase.promise'), stacked: 'wide' },
        { key: 'unit', label: t('newCase.unit'), stacked: 'plain' },
        { key: 'correct', label: t('case.correct'), stacked: 'plain' },
      ]}
      rows={recent.map(({ seq, from, to, title, kept, of, unit, struck }) => ({
        id: String(seq),
        cells: {
          period: t('common.fromTo', { from: words.date(from), to: words.date(to) }),
          promise: <LocalisedText words={words} text={title} />,
          counts:
            kept === null || of === null ? '–' : t('rate.countsOf', { kept: words.n(kept), of: words.n(of) }),
          unit: unit && <UnitName words={words} unit={unit} />,
          correct: struck ? (
            t('rate.struck')
          ) : (
            <a href={paths.correction(language, seq)}>{t('case.correct')}</a>
          ),
        },
      }))}
    />
  );
}
