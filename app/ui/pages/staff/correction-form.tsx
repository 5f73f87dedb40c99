import type { ReactElement, ReactNode } from 'react';
import { correctionReasons } from '#app/domain/correction/kinds.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import type { FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Select } from '../../forms/select.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { localisedFor } from '../../text/localised-text.tsx';
import type { EntryShown } from './entry-words.tsx';
import { type Meta, NoteField, WhenField } from './form-fields.tsx';
import type { Taken } from './taken-notice.tsx';
import { UnitField, type UnitOffer } from './unit-field.tsx';

export type CorrectionShown = {
  line: EntryShown;
  title: Localised;
  zone: string;
  case: { id: string; reference: string | null; erased: boolean } | null;
  facts: {
    unit: { now: string | null } | null;
    kept: { now: boolean } | null;
    ground: { now: string } | null;
    promise: {
      now: string;
      all: readonly { id: string; number: number; title: Localised }[];
    } | null;
    reference: { now: string | null } | null;
    strikeOnly: 'rate' | 'duty' | 'encounter' | 'initiative' | null;
    replaceOnly: boolean;
  };
  units: UnitOffer | null;
  grounds: readonly string[];
  secondPerson: 'breached' | 'owed' | 'said' | 'shown' | null;
  encounter: number | null;
  isSecond: boolean;
  request: { seq: number; by: { name: string | null; role: Who['role'] }; at: Instant } | null;
};
export type CorrectionProps = {
  words: Translator;
  shown: CorrectionShown;
  /** When the entry says that it happened, on the wall of the charter's zone. */
  wall: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<
    'what' | 'at' | 'unit' | 'ground' | 'kept' | 'promise' | 'reference' | 'because' | 'note',
    Meta
  >;
  /** The case that the reference has already of the promise: is it another one? */
  taken: Taken | null;
  secrets: ReactNode;
};

/** What is put right in an entry, and why. Whoever may not do it alone asks for it with the same answers. */
export function CorrectionForm(props: CorrectionProps): ReactElement {
  const { words, shown, wall, form, fields, taken, secrets } = props;
  const { t } = words;
  const mayAsk = shown.secondPerson && !shown.isSecond && !shown.request;
  const { facts, grounds, zone } = shown;
  const { defaultValue: what = facts.strikeOnly ? 'strike' : undefined, ...whatField } = fromMeta(
    fields.what,
  );
  const hints = {
    rate: t('correction.reportAnew'),
    duty: t('correction.logAnew'),
    encounter: t('correction.encounterAnew'),
    initiative: t('correction.initiativeAnew'),
  };
  const hint = facts.strikeOnly
    ? hints[facts.strikeOnly]
    : facts.replaceOnly
      ? t('correction.openingLast')
      : undefined;
  const choices = [
    { value: 'strike', label: t('correction.strike'), hint: t('correction.strikeHint') },
    ...(facts.strikeOnly
      ? []
      : [{ value: 'replace', label: t('correction.replace'), hint: t('correction.replaceHint') }]),
  ];
  return (
    <form method="post" id={form.id} className="form correction" noValidate>
      {secrets}
      <RadioGroup
        {...whatField}
        words={words}
        label={t('correction.what')}
        hint={hint}
        options={choices}
        defaultValue={what}
        autoFocus={form.errors.length === 0}
        required
      />
      {!facts.strikeOnly && (
        <div className="correction__facts">
          <WhenField words={words} meta={fields.at} label={t('correction.at')} zones={[zone]} now={wall} />
          {facts.unit && shown.units && (
            <UnitField words={words} meta={fields.unit} offer={shown.units} now={facts.unit.now} />
          )}
          {facts.ground && (
            <Select
              {...fromMeta(fields.ground)}
              words={words}
              label={t('correction.ground')}
              defaultValue={fromMeta(fields.ground).defaultValue ?? facts.ground.now}
              options={grounds.map((value) => ({ value, label: words.named('grounds', value) }))}
              noEmpty
              required
            />
          )}
          {facts.promise && (
            <Select
              {...fromMeta(fields.promise)}
              words={words}
              label={t('correction.promise')}
              hint={t('correction.promiseHint')}
              defaultValue={fromMeta(fields.promise).defaultValue ?? facts.promise.now}
              options={facts.promise.all.map(({ id, number, title }) => ({
                value: id,
                label: `${number}. ${localisedFor(words, title)?.text ?? id}`,
              }))}
              noEmpty
              required
            />
          )}
          {facts.reference && (
            <TextField
              {...fromMeta(fields.reference)}
              words={words}
              label={t('newCase.reference')}
              hint={t('newCase.referenceHint')}
              defaultValue={fromMeta(fields.reference).defaultValue ?? facts.reference.now ?? ''}
              maxLength={200}
              short
            />
          )}
          {facts.kept && (
            <RadioGroup
              {...fromMeta(fields.kept)}
              words={words}
              label={t('correction.kept')}
              defaultValue={fromMeta(fields.kept).defaultValue ?? (facts.kept.now ? 'yes' : 'no')}
              options={[
                { value: 'yes', label: t('occurrence.keptYes') },
                { value: 'no', label: t('occurrence.keptNo') },
              ]}
              required
            />
          )}
        </div>
      )}
      <Select
        {...fromMeta(fields.because)}
        words={words}
        label={t('correction.because')}
        options={correctionReasons.map((value) => ({ value, label: t(`correctionReasons.${value}`) }))}
        required
      />
      <NoteField words={words} meta={fields.note} />
      <p className="cluster">
        <Button>{t('correction.submit')}</Button>
        {taken && (
          <Button kind="second" name="another" value={taken.id}>
            {t('correction.another')}
          </Button>
        )}
        {mayAsk && (
          <Button kind="second" name="ask" value="yes">
            {t('correction.ask')}
          </Button>
        )}
        {mayAsk && taken && (
          <Button kind="second" name="ask" value={taken.id}>
            {t('correction.askAnother')}
          </Button>
        )}
      </p>
    </form>
  );
}
