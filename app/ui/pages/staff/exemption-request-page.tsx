import type { ReactElement, ReactNode } from 'react';
import type { Circumstance } from '#app/domain/circumstance/circumstance.ts';
import type { ClaimTerms } from '#app/domain/claim/answer.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { ProblemCode } from '#app/domain/problem.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Select } from '../../forms/select.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { circumstanceInWords } from '../public/circumstance-words.ts';
import type { Meta } from './form-fields.tsx';

type Props = {
  words: Translator;
  title: string;
  asked: {
    breach: { id: number; at: Instant; unit: UnitShown | null };
    case: string | null;
    occurrence: number | null;
    title: Localised;
    zone: string;
    grounds: readonly string[];
    circumstances: readonly Circumstance[];
    refused: ProblemCode | null;
  };
  /** Within what it is decided. */
  terms: ClaimTerms;
  /** Whether the reader may open the register. */
  sees: { register: boolean };
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'ground' | 'circumstance' | 'dated' | 'note', Meta>;
  secrets: ReactNode;
};

/** The form that asks that one breach does not count, or why nobody may ask. */
export function ExemptionRequestPage(props: Props): ReactElement {
  const { words, title, asked, form } = props;
  const { t } = words;
  return (
    <article className="flow">
      <Breadcrumbs words={words} trail={[backOf(props), { label: title }]} />
      <h1>{title}</h1>
      <p className="lede">
        <LocalisedText words={words} text={asked.title} />
      </p>
      <KeyValueList
        facts={[
          { name: t('compliance.happened'), value: words.dateTime(asked.breach.at, asked.zone) },
          ...(asked.breach.unit
            ? [{ name: t('compliance.unit'), value: <UnitName words={words} unit={asked.breach.unit} /> }]
            : []),
        ]}
      />
      {asked.grounds.length === 0 || asked.refused ? (
        <Notice words={words} kind="info">
          {asked.grounds.length === 0 || asked.refused === null
            ? t('exemptions.request.noGrounds')
            : words.problem({ problem: asked.refused })}
        </Notice>
      ) : (
        <>
          <p>
            <a href={paths.declaredCircumstances(words.language)}>{t('circumstances.staff.title')}</a>
          </p>
          <p className="prose">{t('exemptions.request.lede', { term: words.term(props.terms.within) })}</p>
          <FormErrors words={words} errors={form.errors} labels={labelsOf(words)} />
          <RequestForm {...props} />
        </>
      )}
    </article>
  );
}

function backOf({ words, asked, sees }: Props): { label: string; href: string } {
  const { t, n, language } = words;
  const { id } = asked.breach;
  if (sees.register)
    return { label: t('compliance.breach', { id: n(id) }), href: paths.breach(language, id) };
  if (asked.case !== null)
    return { label: t('exemptions.request.case'), href: paths.case(language, asked.case) };
  const seq = asked.occurrence ?? -1;
  return { label: t('occurrence.title', { number: n(seq) }), href: paths.occurrence(language, seq) };
}

/** Every field of a request by its name, for the list of what is wrong. */
function labelsOf({ t }: Translator): Record<string, string> {
  return {
    ground: t('exemptions.ground'),
    circumstance: t('exemptions.circumstance'),
    dated: t('exemptions.dated'),
    note: t('exemptions.evidence'),
  };
}

function RequestForm({ words, asked, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  const { grounds, circumstances } = asked;
  const ground = fromMeta(fields.ground);
  const only = grounds.length === 1 ? grounds[0] : undefined;
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <RadioGroup
        {...ground}
        defaultValue={ground.defaultValue ?? only ?? ''}
        words={words}
        label={t('exemptions.ground')}
        options={grounds.map((value) => ({ value, label: words.named('grounds', value) }))}
        required
      />
      {circumstances.length > 0 && (
        <Select
          {...fromMeta(fields.circumstance)}
          words={words}
          label={t('exemptions.circumstance')}
          hint={t('exemptions.request.circumstanceHint')}
          options={circumstances.map((each) => ({
            value: String(each.seq),
            label: circumstanceInWords(words, each),
          }))}
        />
      )}
      <TextField
        {...fromMeta(fields.dated)}
        {...{ words, short: true, required: true, type: 'date' }}
        label={t('exemptions.dated')}
        hint={t('exemptions.request.datedHint')}
      />
      <TextArea
        {...fromMeta(fields.note)}
        {...{ words, required: true, maxLength: 5_000 }}
        label={t('exemptions.evidence')}
        hint={t('exemptions.request.evidenceHint')}
      />
      <div>
        <Button>{t('exemptions.request.submit')}</Button>
      </div>
    </form>
  );
}
