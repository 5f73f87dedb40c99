import type { ComponentProps, ReactElement, ReactNode } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { OutcomeMark } from '../../case/outcome-mark.tsx';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { type Meta, NoteField, PromiseField, WhenField } from './form-fields.tsx';
import { UnitField, type UnitOffer } from './unit-field.tsx';

type Charters = ComponentProps<typeof PromiseField>['charters'];
type Recent = {
  seq: number;
  title: Localised;
  zone: string;
  at: Instant;
  kept: boolean;
  struck: boolean;
  unit: UnitShown | null;
};

/** The form that logs an occurrence, and the last ones that were. */
export function NewOccurrencePage(props: {
  words: Translator;
  choices: { charters: Charters; units: UnitOffer };
  recent: readonly Recent[];
  wall: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: { promise: Meta; kept: Meta; reference: Meta; unit: Meta; at: Meta; note: Meta };
  secrets: ReactNode;
}): ReactElement {
  const { words, choices, recent, form } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('queue.title'), href: paths.queue(language) },
          { label: t('occurrence.newTitle') },
        ]}
      />
      <h1>{t('occurrence.newTitle')}</h1>
      {choices.charters.length === 0 ? (
        <EmptyState text={t('occurrence.nothing')} />
      ) : (
        <>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{
              promise: t('newCase.promise'),
              kept: t('occurrence.kept'),
              at: t('occurrence.at'),
              reference: t('occurrence.reference'),
              unit: t('newCase.unit'),
              note: t('events.note'),
            }}
          />
          <OccurrenceForm {...props} />
        </>
      )}
      <section aria-labelledby="recent" className="flow">
        <h2 id="recent">{t('occurrence.recent')}</h2>
        <RecentOccurrences words={words} recent={recent} />
      </section>
    </article>
  );
}

function OccurrenceForm(props: ComponentProps<typeof NewOccurrencePage>): ReactElement {
  const { words, choices, wall, form, fields, secrets } = props;
  const { t } = words;
  const { charters, units } = choices;
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <PromiseField words={words} meta={fields.promise} label={t('newCase.promise')} charters={charters} />
      <RadioGroup
        {...fromMeta(fields.kept)}
        words={words}
        label={t('occurrence.kept')}
        options={[
          { value: 'yes', label: t('occurrence.keptYes') },
          { value: 'no', label: t('occurrence.keptNo'), hint: t('occurrence.keptNoHint') },
        ]}
        required
      />
      <WhenField
        words={words}
        meta={fields.at}
        label={t('occurrence.at')}
        zones={charters.map(({ zone }) => zone)}
        now={wall}
      />
      <TextField
        {...fromMeta(fields.reference)}
        words={words}
        label={t('occurrence.reference')}
        hint={t('newCase.referenceHint')}
        maxLength={200}
      />
      <UnitField words={words} meta={fields.unit} offer={units} about={fields} />
      <NoteField words={words} meta={fields.note} />
      <div>
        <Button>{t('occurrence.submit')}</Button>
      </div>
    </form>
  );
}

function RecentOccurrences(props: { words: Translator; recent: readonly Recent[] }): ReactElement {
  const { words, recent } = props;
  const { t, language } = words;
  if (recent.length === 0) return <EmptyState text={t('occurrence.recentEmpty')} />;
  return (
    <DataTable
      caption={t('occurrence.recent')}
      captionHidden
      stacks
      columns={[
        { key: 'at', label: t('occurrence.at') },
        { key: 'kept', label: t('case.outcome'), stacked: 'plain' },
        { key: 'promise', label: t('newCase.promise'), stacked: 'wide' },
        { key: 'unit', label: t('newCase.unit'), stacked: 'plain' },
      ]}
      rows={recent.map(({ seq, at, zone, title, kept, struck, unit }) => ({
        id: String(seq),
        cells: {
          at: <a href={paths.occurrence(language, seq)}>{words.dateTime(at, zone)}</a>,
          promise: <LocalisedText words={words} text={title} />,
          kept: <OutcomeMark words={words} of={kept ? 'kept' : 'breached'} struck={struck} />,
          unit: unit && <UnitName words={words} unit={unit} />,
        },
      }))}
    />
  );
}
