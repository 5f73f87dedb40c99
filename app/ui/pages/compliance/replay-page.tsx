import type { ReactElement, ReactNode } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { ReplayReport } from '#app/domain/replay/report.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { Field } from '../../forms/field.tsx';
import { FormErrors } from '../../forms/form-errors.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedGroup, LocalisedName, localisedFor } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { insteadInWords, replayRemarks, replayRows } from './replay-words.ts';

type ReplayPageProps = {
  words: Translator;
  choices: readonly {
    charter: string;
    name: Localised;
    promises: readonly { id: string; title: Localised }[];
  }[];
  /** Whose record is to be replayed, and its last day. */
  chosen: { id: string; title: Localised; asOf: PlainDate } | null;
  answers: Readonly<Record<'terms' | 'from' | 'to', unknown>>;
  errors: Readonly<Record<string, readonly string[]>>;
  report: ReplayReport | null;
  secrets: ReactNode;
};

/** What a record would have been under other terms: which promise, which terms, and both columns. */
export function ReplayPage(props: ReplayPageProps): ReactElement {
  const { words, choices, chosen, report } = props;
  const { t } = words;
  return (
    <article className="flow">
      <h1>{t('replay.title')}</h1>
      <p className="lede">{t('replay.lede')}</p>
      {choices.length === 0 ? <EmptyState text={t('replay.empty')} /> : <Choose {...props} />}
      {chosen && report && <Result words={words} report={report} />}
      {chosen && <OtherTerms {...props} chosen={chosen} />}
    </article>
  );
}

function Choose({ words, choices, chosen }: ReplayPageProps): ReactElement {
  const { t, language } = words;
  return (
    <form method="get" action={paths.replay(language)} className="form">
      <Field words={words} name="commitment" label={t('replay.commitment')} filters>
        {(attributes) => (
          <select {...attributes} className="control" defaultValue={chosen?.id ?? ''}>
            <option value="">{t('forms.choose')}</option>
            {choices.map(({ charter, name, promises }) => (
              <LocalisedGroup key={charter} words={words} label={name}>
                {promises.map(({ id, title }) => (
                  <option key={id} value={id} lang={localisedFor(words, title)?.lang}>
                    {localisedFor(words, title)?.text}
                  </option>
                ))}
              </LocalisedGroup>
            ))}
          </select>
        )}
      </Field>
      <p>
        <Button kind="second">{t('replay.choose')}</Button>
      </p>
    </form>
  );
}

function OtherTerms(
  props: ReplayPageProps & { chosen: NonNullable<ReplayPageProps['chosen']> },
): ReactElement {
  const { words, chosen, answers, errors, secrets } = props;
  const { t, language } = words;
  const labels = { terms: t('replay.terms'), from: t('replay.from'), to: t('replay.to') };
  const faults = Object.entries(errors).flatMap(([name, messages]) =>
    messages.map((message) => (name === '' ? { message } : { name, id: name, message })),
  );
  const field = (name: keyof typeof labels) => ({
    ...{ words, name, label: labels[name], required: true, error: errors[name] ?? null },
    defaultValue: String(answers[name] ?? ''),
  });
  return (
    <section className="flow" aria-labelledby="other-terms">
      <h2 id="other-terms">
        <LocalisedName words={words} text={chosen.title} />
      </h2>
      <FormErrors words={words} errors={faults} labels={labels} outcome={t('replay.faulty')} />
      <form method="post" action={paths.replay(language, chosen.id)} className="form" noValidate>
        {secrets}
        <TextArea {...field('terms')} rows={14} hint={t('replay.termsHint')} />
        <TextField {...field('from')} type="date" short hint={t('replay.days')} />
        <TextField {...field('to')} type="date" short max={chosen.asOf} />
        <p>
          <Button>{t('replay.submit')}</Button>
        </p>
      </form>
    </section>
  );
}

function Result({ words, report }: { words: Translator; report: ReplayReport }): ReactElement {
  const { t, date } = words;
  const days = t('replay.result', { from: date(report.from), to: date(report.to) });
  return (
    <section className="flow" aria-labelledby="replayed" role="status">
      <h2 id="replayed">
        <Ordinals text={days} />
      </h2>
      <p className="sans">
        <b>{insteadInWords(words, report)}</b>
      </p>
      <ul className="bare">
        {replayRemarks(words, report).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <DataTable
        caption={t('replay.caption')}
        captionHidden
        stacks
        columns={[
          { key: 'name', label: t('replay.what') },
          { key: 'before', label: t('replay.before'), numeric: true },
          { key: 'after', label: t('replay.after'), numeric: true },
        ]}
        rows={replayRows(words, report).map(({ key, name, before, after }) => ({
          id: key,
          cells: { name, before, after: before === after ? after : <b>{after}</b> },
        }))}
      />
      <p className="note">{t('replay.notIncluded')}</p>
    </section>
  );
}
