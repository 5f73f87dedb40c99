import type { ReactElement, ReactNode } from 'react';
import { type Means, natures, type Objective } from '#app/domain/encounter/names.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { Written } from '../../text/written.tsx';
import { EncounterTrail } from './encounter-page.tsx';
import type { Meta } from './form-fields.tsx';

type ToCode = {
  seq: number;
  objective: Objective;
  aim: string | null;
  firstLanguage: Language;
  zone: string;
  heldAt: Instant;
  means: Means;
  note: string | null;
  followUps: number;
};
type Props = {
  words: Translator;
  title: string;
  sample: { drawn: boolean; of: number; coded: number; next: ToCode | null };
  done: boolean;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'encounter' | 'contact', Meta>;
  secrets: ReactNode;
};

/** The sample of encounters that a second person says the contact of, one after the other. */
export function ContactSamplePage(props: Props): ReactElement {
  const { words, title, sample, done, form } = props;
  const { t } = words;
  const { next } = sample;
  return (
    <article className="flow">
      <EncounterTrail words={words} trail={[title]} />
      <h1>{title}</h1>
      <p className="lede">{t('encounters.sample.lede', { of: sample.of, coded: sample.coded })}</p>
      <p className="prose">{t('encounters.sample.says')}</p>
      {done && (
        <Notice words={words} kind="done" live>
          {t('encounters.sample.done')}
        </Notice>
      )}
      <FormErrors words={words} errors={form.errors} labels={{ contact: t('encounters.sample.contact') }} />
      {next ? (
        <CodeForm {...props} next={next} />
      ) : (
        <EmptyState text={t(sample.drawn ? 'encounters.sample.nothing' : 'encounters.sample.noRoot')} />
      )}
    </article>
  );
}

function CodeForm({ words, next, form, fields, secrets }: Props & { next: ToCode }): ReactElement {
  const { t } = words;
  const written = (text: string | null) =>
    text === null ? (
      t('encounters.staff.erased')
    ) : (
      <Written words={words} language={next.firstLanguage} text={text} />
    );
  return (
    <>
      <KeyValueList
        facts={[
          { name: t('encounters.staff.heldAt'), value: words.dateTime(next.heldAt, next.zone) },
          { name: t('encounters.staff.objective'), value: t(`encounters.objectives.${next.objective}`) },
          { name: t('encounters.sample.aim'), value: written(next.aim) },
          { name: t('encounters.staff.how'), value: t(`encounters.means.${next.means}`) },
          { name: t('encounters.staff.followUps'), value: words.n(next.followUps) },
          ...(next.note ? [{ name: t('encounters.staff.note'), value: written(next.note) }] : []),
        ]}
      />
      <form method="post" id={form.id} className="form" noValidate>
        {secrets}
        <input type="hidden" name={fields.encounter.name} value={next.seq} />
        <RadioGroup
          {...fromMeta(fields.contact)}
          words={words}
          label={t('encounters.sample.contact')}
          hint={t('encounters.contactHint')}
          options={natures.map((value) => ({ value, label: t(`encounters.contacts.${value}`) }))}
          required
        />
        <div>
          <Button>{t('encounters.sample.submit')}</Button>
        </div>
      </form>
    </>
  );
}
