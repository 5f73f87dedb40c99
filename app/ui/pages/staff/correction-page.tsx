import type { ReactElement, ReactNode } from 'react';
import { correctionReasons } from '#app/domain/correction/kinds.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Select } from '../../forms/select.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { caseInWords, nameOrRole } from './case-words.ts';
import { type EntryShown, factsOf } from './entry-words.tsx';
import { type Meta, NoteField, UnitField, WhenField } from './form-fields.tsx';

type Shown = {
  line: EntryShown;
  title: Localised;
  zone: string;
  case: { id: string; reference: string | null; erased: boolean } | null;
  facts: {
    unit: { now: string | null } | null;
    kept: { now: boolean } | null;
    ground: { now: string } | null;
    strikeOnly: 'rate' | 'duty' | null;
    replaceOnly: boolean;
  };
  grounds: readonly string[];
  secondPerson: 'breached' | 'owed' | null;
};
type Props = {
  words: Translator;
  shown: Shown;
  /** When the entry says that it happened, on the wall of the charter's zone. */
  wall: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: { what: Meta; at: Meta; unit: Meta; ground: Meta; kept: Meta; because: Meta; note: Meta };
  secrets: ReactNode;
};

/** The form that corrects an entry by another entry. */
export function CorrectionPage(props: Props): ReactElement {
  const { words, shown, form } = props;
  const { t } = words;
  const { line, zone } = shown;
  const title = t('correction.title');
  const said = factsOf(words, zone, line);
  return (
    <article className="flow">
      <Breadcrumbs words={words} trail={[...trailTo(words, shown), { label: title }]} />
      <h1>{title}</h1>
      <section className="flow" aria-labelledby="entry">
        <h2 id="entry">{t('correction.entry', { number: words.n(line.seq) })}</h2>
        <KeyValueList
          facts={[
            {
              name: words.named('kinds', line.kind),
              value: (
                <b>
                  <LocalisedText words={words} text={shown.title} />
                </b>
              ),
            },
            { name: t('occurrence.at'), value: words.dateTime(line.occurred as Instant, zone) },
            {
              name: t('occurrence.logged'),
              value: `${words.dateTime(line.recorded, zone)}, ${t('common.by', { who: nameOrRole(words, line.who) })}`,
            },
            ...(line.note ? [{ name: t('events.note'), value: <bdi>{line.note}</bdi> }] : []),
          ]}
        />
        {said.length > 0 && <p className="data">{said.join(' ')}</p>}
      </section>
      {line.correctable ? (
        <>
          <p className="prose">{t('correction.explained')}</p>
          {shown.secondPerson && (
            <Notice words={words} kind="info">
              {t(`correction.secondPerson.${shown.secondPerson}`)}
            </Notice>
          )}
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{
              what: t('correction.what'),
              at: t('correction.at'),
              unit: t('newCase.unit'),
              ground: t('correction.ground'),
              kept: t('correction.kept'),
              because: t('correction.because'),
              note: t('events.note'),
            }}
          />
          <CorrectionForm {...props} />
        </>
      ) : (
        <Notice words={words} kind="info">
          {line.correctedBy === null
            ? t('correction.notPossibleStruck')
            : t('correction.notPossible', { number: words.n(line.correctedBy) })}
        </Notice>
      )}
    </article>
  );
}

function trailTo(words: Translator, shown: Shown): { label: string; href: string }[] {
  const { t, language } = words;
  const queue = { label: t('queue.title'), href: paths.queue(language) };
  if (shown.case) {
    const label = caseInWords(words, shown.case);
    return [queue, { label, href: paths.case(language, shown.case.id) }];
  }
  const { seq } = shown.line;
  const { strikeOnly } = shown.facts;
  if (strikeOnly === 'rate') return [queue, { label: t('rate.title'), href: paths.newRate(language) }];
  if (strikeOnly === 'duty') return [queue, { label: t('duty.title'), href: paths.newDischarge(language) }];
  const label = t('occurrence.title', { number: words.n(seq) });
  return [queue, { label, href: paths.occurrence(language, seq) }];
}

function CorrectionForm({ words, shown, wall, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  const { facts, grounds, zone } = shown;
  const { defaultValue: what = facts.strikeOnly ? 'strike' : undefined, ...whatField } = fromMeta(
    fields.what,
  );
  const hints = { rate: t('correction.reportAnew'), duty: t('correction.logAnew') };
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
          {facts.unit && <UnitField words={words} meta={fields.unit} units={[]} now={facts.unit.now} />}
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
      <div>
        <Button>{t('correction.submit')}</Button>
      </div>
    </form>
  );
}
