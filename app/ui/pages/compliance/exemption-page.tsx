import type { ReactElement, ReactNode } from 'react';
import type { Circumstance } from '#app/domain/circumstance/circumstance.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { type Meta, NoteField } from '../staff/form-fields.tsx';
import { ExemptionFacts, type ExemptionShown } from './exemption-facts.tsx';

/** One request that a breach does not count, and the form that decides; or why there is none. */
export function ExemptionPage(props: {
  words: Translator;
  title: string;
  exemption: ExemptionShown;
  cited: Circumstance | null;
  standing: 'offered' | 'same-person' | 'overdue' | 'settled';
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'decision' | 'note', Meta>;
  secrets: ReactNode;
}): ReactElement {
  const { words, title, exemption, standing, form } = props;
  const { t, n, language } = words;
  const { breach } = exemption;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('exemptions.title'), href: paths.exemptions(language) }, { label: title }]}
      />
      <h1>{title}</h1>
      <p className="lede">
        <LocalisedText words={words} text={exemption.title} />
      </p>
      <p className="onward">
        <a href={paths.breach(language, breach.id)}>
          {t('exemptions.ofBreach', {
            number: n(breach.id),
            at: words.dateTime(breach.at, exemption.zone),
          })}
        </a>
      </p>
      <ExemptionFacts words={words} exemption={exemption} cited={props.cited} />
      {standing === 'offered' ? (
        <>
          <FormErrors words={words} errors={form.errors} labels={decisionLabels(words)} />
          <form method="post" id={form.id} className="form" noValidate>
            {props.secrets}
            <DecisionFields words={words} fields={props.fields} />
            <div>
              <Button>{t('exemptions.decide.submit')}</Button>
            </div>
          </form>
        </>
      ) : (
        <Notice words={words} kind="info">
          {t(`exemptions.decide.${standing}`)}
        </Notice>
      )}
    </article>
  );
}

export function decisionLabels({ t }: Translator): Record<string, string> {
  return {
    requests: t('exemptions.decide.requests'),
    decision: t('exemptions.decide.decision'),
    note: t('events.note'),
  };
}

/** Yes or no, why, and that neither is taken back. */
export function DecisionFields(props: {
  words: Translator;
  fields: Record<'decision' | 'note', Meta>;
}): ReactElement {
  const { words, fields } = props;
  const { t } = words;
  return (
    <>
      <RadioGroup
        {...fromMeta(fields.decision)}
        words={words}
        label={t('exemptions.decide.decision')}
        options={[
          { value: 'grant', label: t('exemptions.decide.grant'), hint: t('exemptions.decide.grantHint') },
          { value: 'refuse', label: t('exemptions.decide.refuse'), hint: t('exemptions.decide.refuseHint') },
        ]}
        required
      />
      <NoteField words={words} meta={fields.note} hint={t('exemptions.decide.noteHint')} />
      <p>{t('exemptions.decide.final')}</p>
    </>
  );
}
