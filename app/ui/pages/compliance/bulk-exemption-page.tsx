import type { ReactElement, ReactNode } from 'react';
import type { RegisterChoices, RegisterFilter, RegisterRow } from '#app/domain/breach/register.ts';
import type { Circumstance } from '#app/domain/circumstance/circumstance.ts';
import type { ClaimTerms } from '#app/domain/claim/answer.ts';
import { mostAtOnce } from '#app/domain/exemption/decide.ts';
import type { ProblemCode } from '#app/domain/problem.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Select } from '../../forms/select.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { circumstanceInWords } from '../public/circumstance-words.ts';
import type { Meta } from '../staff/form-fields.tsx';
import { filtersInWords } from './register-filters.tsx';

type Props = {
  words: Translator;
  title: string;
  filter: RegisterFilter;
  choices: RegisterChoices;
  preview: {
    looked: number;
    more: boolean;
    grounds: readonly string[];
    circumstances: readonly Circumstance[];
    askable: readonly RegisterRow[] | null;
    beyond: number;
    skipped: readonly { problem: ProblemCode; count: number }[];
  };
  on: { ground: string; circumstance: number | null } | null;
  /** The filter, as fields of a form. */
  carried: readonly (readonly [name: string, value: string])[];
  /** Within what requests are decided. */
  terms: ClaimTerms;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'breaches' | 'dated' | 'note', Meta>;
  secrets: ReactNode;
};

/** The breaches of a filter: on which ground, which of them can be asked about, and the form that asks for all of these. */
export function BulkExemptionPage(props: Props): ReactElement {
  const { words, title, filter, choices, preview, carried } = props;
  const { t, language } = words;
  const narrowed = filtersInWords(words, filter, choices);
  const register = `${paths.register(language)}?${new URLSearchParams(carried.map((each) => [...each]))}`;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('compliance.register'), href: register.replace(/\?$/, '') }, { label: title }]}
      />
      <h1>{title}</h1>
      <p className="lede">{t('exemptions.bulk.lede')}</p>
      <p className="note">
        {narrowed.length === 0
          ? t('exemptions.bulk.everything')
          : t('compliance.narrowedTo', { filters: narrowed.map(words.typed).join(', ') })}
      </p>
      {preview.looked === 0 ? (
        <EmptyState text={t('exemptions.bulk.empty')} />
      ) : (
        <>
          <p className="sans">
            <b>{t('exemptions.bulk.looked', { looked: preview.looked })}</b>
          </p>
          {preview.more && (
            <Notice words={words} kind="info">
              {t('exemptions.bulk.more', { looked: preview.looked })}
            </Notice>
          )}
          <OnWhat {...props} />
          {preview.askable && <Preview {...props} askable={preview.askable} />}
        </>
      )}
    </article>
  );
}

function OnWhat({ words, preview, on, carried }: Props): ReactElement {
  const { t, language } = words;
  const { grounds, circumstances } = preview;
  if (grounds.length === 0)
    return (
      <Notice words={words} kind="info">
        {t('exemptions.bulk.noGrounds')}
      </Notice>
    );
  return (
    <form method="get" action={paths.bulkExemption(language)} className="form">
      {carried.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        {...{ words, name: 'on', label: t('exemptions.bulk.on'), required: true }}
        defaultValue={on === null ? '' : String(on.circumstance ?? on.ground)}
        options={[
          ...circumstances.map((each) => ({
            value: String(each.seq),
            label: t('exemptions.bulk.onCircumstance', { circumstance: circumstanceInWords(words, each) }),
          })),
          ...grounds.map((value) => ({ value, label: words.named('grounds', value) })),
        ]}
      />
      <div>
        <Button kind="second">{t('exemptions.bulk.preview')}</Button>
      </div>
    </form>
  );
}

function Preview(props: Props & { askable: readonly RegisterRow[] }): ReactElement {
  const { words, askable, preview, form } = props;
  const { t } = words;
  const { beyond, skipped } = preview;
  return (
    <section className="flow" aria-labelledby="asked">
      <h2 id="asked">{t('exemptions.bulk.askable', { count: askable.length })}</h2>
      {beyond > 0 && <p>{t('exemptions.bulk.beyond', { count: beyond, most: mostAtOnce })}</p>}
      {skipped.length > 0 && (
        <>
          <h3>{t('exemptions.bulk.skipped')}</h3>
          <ul>
            {skipped.map(({ problem, count }) => (
              <li key={problem}>
                {t('exemptions.bulk.skippedFor', { count, reason: words.problem({ problem }) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{
          breaches: t('exemptions.bulk.list'),
          dated: t('exemptions.dated'),
          note: t('exemptions.evidence'),
        }}
      />
      {askable.length > 0 && (
        <>
          <AskForm {...props} />
          <Listed words={words} askable={askable} />
        </>
      )}
    </section>
  );
}

function AskForm(props: Props & { askable: readonly RegisterRow[] }): ReactElement {
  const { words, askable, form, fields, terms } = props;
  const { t } = words;
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {props.secrets}
      <input type="hidden" name="breaches" value={askable.map(({ id }) => id).join(',')} />
      <p>{t('exemptions.request.lede', { term: words.term(terms.within) })}</p>
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
        <Button>{t('exemptions.bulk.submit', { count: askable.length })}</Button>
      </div>
    </form>
  );
}

function Listed({
  words,
  askable,
}: Pick<Props, 'words'> & { askable: readonly RegisterRow[] }): ReactElement {
  const { t, language } = words;
  return (
    <DataTable
      caption={t('exemptions.bulk.list')}
      stacks
      columns={[
        { key: 'at', label: t('compliance.at') },
        { key: 'commitment', label: t('compliance.commitment'), stacked: 'wide' },
        { key: 'reference', label: t('compliance.reference') },
        { key: 'unit', label: t('compliance.unit'), stacked: 'plain' },
      ]}
      rows={askable.map((row) => ({
        id: String(row.id),
        cells: {
          at: <a href={paths.breach(language, row.id)}>{words.dateTime(row.at, row.zone)}</a>,
          commitment: <LocalisedText words={words} text={row.commitment.title} />,
          reference: row.reference && <bdi className="register-table__reference">{row.reference}</bdi>,
          unit: row.unit && <UnitName words={words} unit={row.unit} />,
        },
      }))}
    />
  );
}
