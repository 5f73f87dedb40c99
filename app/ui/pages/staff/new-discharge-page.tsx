import type { ReactElement, ReactNode } from 'react';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { OutcomeMark } from '../../case/outcome-mark.tsx';
import { Button } from '../../forms/button.tsx';
import { Field, fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedGroup, LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { type Meta, NoteField, WhenField } from './form-fields.tsx';
import { type Recorded, RecordedNotice } from './recorded-notice.tsx';
import { UnitField, type UnitOffer } from './unit-field.tsx';

type Period = { from: PlainDate; to: PlainDate };
type Duty = {
  charter: string;
  commitment: string;
  title: Localised;
  zone: string;
  periods: readonly Period[];
};
type Recent = Period & {
  seq: number;
  title: Localised;
  zone: string;
  at: Instant;
  unit: UnitShown | null;
  kept: boolean;
  struck: boolean;
};
type Props = {
  words: Translator;
  duties: readonly Duty[];
  units: UnitOffer;
  recent: readonly Recent[];
  /** What was just recorded. */
  recorded: Recorded;
  wall: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: { promise: Meta; at: Meta; unit: Meta; note: Meta };
  secrets: ReactNode;
};

/** The form that logs that the duty of a period was discharged, and the last ones that were. */
export function NewDischargePage(props: Props): ReactElement {
  const { words, duties, recent, recorded, form } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('queue.title'), href: paths.queue(language) }, { label: t('duty.title') }]}
      />
      <h1>{t('duty.title')}</h1>
      <RecordedNotice words={words} recorded={recorded}>
        {wasMissed(recorded, recent) && <p>{t('duty.recordedLate')}</p>}
      </RecordedNotice>
      {duties.length === 0 ? (
        <EmptyState text={t('duty.nothing')} />
      ) : (
        <>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{
              promise: t('duty.period'),
              at: t('duty.at'),
              unit: t('newCase.unit'),
              note: t('events.note'),
            }}
          />
          <DischargeForm {...props} />
        </>
      )}
      <section aria-labelledby="recent" className="flow">
        <h2 id="recent">{t('duty.recent')}</h2>
        <RecentDuties words={words} recent={recent} />
      </section>
    </article>
  );
}

function DischargeForm({ words, duties, units, wall, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <PeriodField words={words} meta={fields.promise} duties={duties} />
      <WhenField
        words={words}
        meta={fields.at}
        label={t('duty.at')}
        zones={duties.map(({ zone }) => zone)}
        now={wall}
      />
      <UnitField words={words} meta={fields.unit} offer={units} about={fields} />
      <NoteField words={words} meta={fields.note} />
      <div>
        <Button>{t('duty.submit')}</Button>
      </div>
    </form>
  );
}

/** A choice of one period of one duty: `charter/commitment/from`. */
function PeriodField(props: { words: Translator; meta: Meta; duties: readonly Duty[] }): ReactElement {
  const { words, meta, duties } = props;
  const { defaultValue = '', ...field } = fromMeta(meta);
  return (
    <Field {...field} words={words} label={words.t('duty.period')} required>
      {(attributes) => (
        <select {...attributes} className="control" defaultValue={defaultValue}>
          <option value="">{words.t('forms.choose')}</option>
          {duties.map(({ charter, commitment, title, periods }) => (
            <LocalisedGroup key={`${charter}/${commitment}`} words={words} label={title}>
              {periods.map((period) => (
                <option key={period.from} value={`${charter}/${commitment}/${period.from}`}>
                  {spanOf(words, period)}
                </option>
              ))}
            </LocalisedGroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function RecentDuties({ words, recent }: { words: Translator; recent: readonly Recent[] }): ReactElement {
  const { t, language } = words;
  if (recent.length === 0) return <EmptyState text={t('duty.recentEmpty')} />;
  return (
    <DataTable
      caption={t('duty.recent')}
      captionHidden
      stacks
      columns={[
        { key: 'period', label: t('rate.period') },
        { key: 'outcome', label: t('case.outcome'), stacked: 'plain' },
        { key: 'promise', label: t('newCase.promise'), stacked: 'wide' },
        { key: 'at', label: t('duty.at') },
        { key: 'unit', label: t('newCase.unit'), stacked: 'plain' },
        { key: 'correct', label: t('case.correct'), stacked: 'plain' },
      ]}
      rows={recent.map((duty) => ({
        id: String(duty.seq),
        cells: {
          period: spanOf(words, duty),
          promise: <LocalisedText words={words} text={duty.title} />,
          at: words.dateTime(duty.at, duty.zone),
          outcome: <OutcomeMark words={words} of={duty.kept ? 'kept' : 'breached'} struck={duty.struck} />,
          unit: duty.unit && <UnitName words={words} unit={duty.unit} />,
          correct: duty.struck ? null : (
            <a href={paths.correction(language, duty.seq)}>{t('case.correct')}</a>
          ),
        },
      }))}
    />
  );
}

/** Whether the period of the duty just recorded had been missed before. */
function wasMissed(recorded: Recorded, recent: readonly Recent[]): boolean {
  if (recorded === null || recorded === 'nothing' || recorded.breach) return false;
  return recent.some(({ seq, kept }) => seq === recorded.entry.seq && !kept);
}

function spanOf(words: Translator, { from, to }: Period): string {
  return words.t('common.fromTo', { from: words.date(from), to: words.date(to) });
}
