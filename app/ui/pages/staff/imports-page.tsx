import type { ReactElement, ReactNode } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { Field, fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Select } from '../../forms/select.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import type { Meta } from './form-fields.tsx';

type Run = {
  id: string;
  file: string;
  mapping: string;
  by: string | null;
  started: Instant;
  finished: Instant | null;
  rows: number;
  accepted: number;
  rejected: number;
};
/** A mapping, with the name of its charter. */
type OfferedMapping = { name: string; charter: Localised };
type Props = {
  words: Translator;
  mappings: readonly OfferedMapping[];
  runs: readonly Run[];
  zone: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: { mapping: Meta; file: Meta };
  secrets: ReactNode;
};

/** The form that sends a file, and the last files that were imported. */
export function ImportsPage(props: Props): ReactElement {
  const { words, mappings, runs, form } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('queue.title'), href: paths.queue(language) }, { label: t('imports.title') }]}
      />
      <h1>{t('imports.title')}</h1>
      <p className="prose">{t('imports.lede')}</p>
      {mappings.length === 0 ? (
        <EmptyState text={t('imports.nothing')} />
      ) : (
        <>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{ mapping: t('imports.mapping'), file: t('imports.file') }}
          />
          <UploadForm {...props} />
          <Templates {...props} />
        </>
      )}
      <section aria-labelledby="runs" className="flow">
        <h2 id="runs">{t('imports.runs')}</h2>
        {runs.length === 0 ? <EmptyState text={t('imports.runsEmpty')} /> : <Runs {...props} />}
      </section>
    </article>
  );
}

/** Files to fill in, for who has none yet. */
function Templates({ words, mappings }: Props): ReactElement {
  const { t, language } = words;
  return (
    <section aria-labelledby="templates" className="flow">
      <h2 id="templates">{t('imports.templates')}</h2>
      <p className="note">{t('imports.templatesHint')}</p>
      <ul>
        {mappings.map((mapping) => (
          <li key={mapping.name}>
            <a href={paths.importTemplate(language, mapping.name)} download>
              {mappingInWords(words, mapping)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function mappingInWords(words: Translator, { name, charter }: OfferedMapping): string {
  return words.t('imports.mappingOf', { name, charter: setLocalised(charter, words.language)?.text ?? name });
}

function UploadForm({ words, mappings, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  const { defaultValue: _, ...file } = fromMeta(fields.file);
  return (
    <form method="post" encType="multipart/form-data" id={form.id} className="form" noValidate>
      {secrets}
      <Select
        {...fromMeta(fields.mapping)}
        words={words}
        label={t('imports.mapping')}
        hint={t('imports.mappingHint')}
        options={mappings.map((mapping) => ({
          value: mapping.name,
          label: mappingInWords(words, mapping),
        }))}
        required
      />
      <Field {...file} words={words} label={t('imports.file')} hint={t('imports.fileHint')} required>
        {(attributes) => (
          <input {...attributes} type="file" className="control" accept=".csv,.ndjson,.jsonl,.gz" />
        )}
      </Field>
      <div>
        <Button>{t('imports.preview')}</Button>
      </div>
    </form>
  );
}

function Runs({ words, runs, zone }: Props): ReactElement {
  const { t } = words;
  return (
    <>
      <DataTable
        caption={t('imports.runs')}
        captionHidden
        stacks
        columns={[
          { key: 'file', label: t('imports.file') },
          { key: 'state', label: t('imports.state'), stacked: 'plain' },
          { key: 'started', label: t('imports.started'), stacked: 'wide' },
          { key: 'rows', label: t('imports.rows'), numeric: true },
          { key: 'accepted', label: t('imports.accepted'), numeric: true },
          { key: 'rejected', label: t('imports.rejected'), numeric: true },
          { key: 'mapping', label: t('imports.mapping') },
        ]}
        rows={runs.map((run) => ({
          id: run.id,
          cells: {
            file: (
              <a href={paths.import(words.language, run.id)}>
                <bdi>{run.file}</bdi>
              </a>
            ),
            mapping: run.mapping,
            started: `${words.dateTime(run.started, zone)}${run.by ? `, ${t('common.by', { who: run.by })}` : ''}`,
            rows: words.n(run.rows),
            accepted: words.n(run.accepted),
            rejected: words.n(run.rejected),
            state: t(run.finished === null ? 'imports.unfinished' : 'imports.finished'),
          },
        }))}
      />
      {runs.some(({ finished }) => finished === null) && <p className="note">{t('imports.resumeHint')}</p>}
    </>
  );
}
