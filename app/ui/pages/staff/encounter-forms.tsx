import type { ReactElement, ReactNode } from 'react';
import { sides, verdicts } from '#app/domain/encounter/names.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Aim, type EncounterShown } from './encounter-facts.tsx';
import { EncounterTrail } from './encounter-page.tsx';
import { FollowUpsField } from './encounter-report-page.tsx';
import type { Meta } from './form-fields.tsx';

type Common = {
  words: Translator;
  title: string;
  encounter: EncounterShown;
  form: { id: string; errors: readonly FormFault[] };
  secrets: ReactNode;
};

/** The form that says what one side takes the objective for. */
export function EncounterJudgementPage(
  props: Common & { fields: Record<'side' | 'verdict', Meta> },
): ReactElement {
  const { words, encounter, fields } = props;
  const { t } = words;
  const open = sides.filter((side) => encounter.said[side] === null);
  const labels = { side: t('encounters.judge.side'), verdict: t('encounters.judge.verdict') };
  return (
    <EncounterForm
      {...props}
      lede={t('encounters.judge.lede')}
      labels={labels}
      submit={t('encounters.judge.submit')}
    >
      <p className="prose">
        <Aim words={words} encounter={encounter} />
      </p>
      <RadioGroup
        {...fromMeta(fields.side)}
        words={words}
        label={labels.side}
        options={sides.map((value) => ({
          ...{ value, label: t(`encounters.sides.${value}`) },
          disabled: !open.includes(value),
        }))}
        required
      />
      <RadioGroup
        {...fromMeta(fields.verdict)}
        words={words}
        label={labels.verdict}
        options={verdicts.map((value) => ({ value, label: t(`encounters.verdicts.${value}`) }))}
        required
      />
    </EncounterForm>
  );
}

/** The form that adds what was agreed on at an encounter. */
export function FollowUpsPage(props: Common & { fields: Record<'followUps', Meta> }): ReactElement {
  const { words, fields } = props;
  const { t } = words;
  return (
    <EncounterForm
      {...props}
      lede={t('encounters.followUp.lede')}
      labels={{ followUps: t('encounters.report.followUps') }}
      submit={t('encounters.followUp.submit')}
    >
      <FollowUpsField words={words} meta={fields.followUps} required />
    </EncounterForm>
  );
}

/** The button that calls a planned encounter off. */
export function CallingOffPage(props: Common): ReactElement {
  const { t } = props.words;
  return (
    <EncounterForm
      {...props}
      lede={t('encounters.callOff.says')}
      labels={{}}
      submit={t('encounters.callOff.submit')}
    />
  );
}

function EncounterForm(
  props: Common & { lede: string; labels: Record<string, string>; submit: string; children?: ReactNode },
): ReactElement {
  const { words, title, encounter, form } = props;
  return (
    <article className="flow">
      <EncounterTrail words={words} of={encounter.seq} trail={[title]} />
      <h1>{title}</h1>
      <p className="lede">{props.lede}</p>
      <FormErrors words={words} errors={form.errors} labels={props.labels} />
      <form method="post" id={form.id} className="form" noValidate>
        {props.secrets}
        {props.children}
        <div>
          <Button>{props.submit}</Button>
        </div>
      </form>
    </article>
  );
}
