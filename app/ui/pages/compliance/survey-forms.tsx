import type { ReactElement, ReactNode } from 'react';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import { surveyInWords } from '#app/i18n/said-survey.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { type Language, languages } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { Field, fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Select } from '../../forms/select.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { localisedFor } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import type { Meta } from '../staff/form-fields.tsx';

export type FormProps<Fields extends string> = {
  words: Translator;
  survey: { slug: string; terms: SurveyTerms };
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<Fields, Meta>;
  secrets: ReactNode;
};

/** Where a form about a survey stands, and its heading. */
export function Head({
  words,
  survey,
  title,
}: {
  words: Translator;
  survey: FormProps<never>['survey'];
  title: string;
}): ReactElement {
  const { t, language } = words;
  const { slug, terms } = survey;
  return (
    <>
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('surveys.title'), href: paths.staffSurveys(language) },
          { label: localisedFor(words, terms.title)?.text ?? slug, href: paths.staffSurvey(language, slug) },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
    </>
  );
}

/** What would be frozen, and the press that freezes it. */
export function SurveyPublicationPage(
  props: Omit<FormProps<never>, 'fields'> & { shown: string },
): ReactElement {
  const { words, survey, form, secrets, shown } = props;
  const { t, date } = words;
  const { terms } = survey;
  const [title, ...lines] = surveyInWords(words, terms);
  return (
    <article className="flow">
      <Head words={words} survey={survey} title={t('surveys.publication.title')} />
      <FormErrors words={words} errors={form.errors} labels={{}} />
      <p className="lede">
        <Ordinals text={t('surveys.publication.lede', { date: date(terms.opens) })} />
      </p>
      <h2>{title}</h2>
      <ul className="prose">
        {lines.map((line) => (
          <li key={line}>
            <Ordinals text={line} />
          </li>
        ))}
      </ul>
      <Asked words={words} terms={terms} />
      <form method="post" id={form.id} className="form" noValidate>
        {secrets}
        <input type="hidden" name="shown" value={shown} />
        <div>
          <Button>{t('surveys.publication.submit')}</Button>
        </div>
      </form>
    </article>
  );
}

/** Every promise and sentence that is asked, as it would be read. */
function Asked({ words, terms }: { words: Translator; terms: SurveyTerms }): ReactElement {
  const { t } = words;
  const lists = [
    { id: 'candidates', title: t('surveys.candidates'), asked: terms.candidates },
    { id: 'items', title: t('surveys.items'), asked: terms.items },
  ];
  return (
    <>
      {lists
        .filter(({ asked }) => asked.length > 0)
        .map(({ id, title, asked }) => (
          <section key={id} className="flow" aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <ol className="prose">
              {asked.map((each) => {
                const said = localisedFor(words, each.words);
                return (
                  <li key={each.id} lang={said?.lang}>
                    {said?.text}
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
    </>
  );
}

/** The form that sends a list of people, and what became of the last one. */
export function SurveyInvitationsPage(
  props: FormProps<'file'> & {
    most: { lines: number; megabytes: number };
    /** In words: what was done, columns left aside, and each line left out (the first of them). */
    result: {
      done: string;
      ignored: string | null;
      faults: readonly { line: number; says: string }[];
      more: number;
    } | null;
  },
): ReactElement {
  const { words, survey, form, fields, most, result, secrets } = props;
  const { t, n } = words;
  const { defaultValue: _, ...file } = fromMeta(fields.file);
  const named = survey.terms.groups.map(({ id, words: group }) => localisedFor(words, group)?.text ?? id);
  const groups = named.length > 0 ? [t('surveys.invitations.groups', { groups: words.list(named) })] : [];
  return (
    <article className="flow">
      <Head words={words} survey={survey} title={t('surveys.invitations.title')} />
      <p className="lede">{t('surveys.invitations.lede')}</p>
      {result && (
        <Notice words={words} kind="done" live>
          <p>{result.done}</p>
          {result.ignored && <p>{result.ignored}</p>}
        </Notice>
      )}
      {result && result.faults.length > 0 && (
        <section className="flow" aria-labelledby="left-out">
          <h2 id="left-out">{t('surveys.invitations.leftOut')}</h2>
          <ul className="prose">
            {result.faults.map(({ line, says }) => (
              <li key={line}>{t('surveys.invitations.line', { line: n(line), says })}</li>
            ))}
          </ul>
          {result.more > 0 && <p className="note">{t('surveys.invitations.more', { count: result.more })}</p>}
        </section>
      )}
      <FormErrors words={words} errors={form.errors} labels={{ file: t('surveys.invitations.file') }} />
      <form method="post" encType="multipart/form-data" id={form.id} className="form" noValidate>
        {secrets}
        <Field
          {...file}
          words={words}
          label={t('surveys.invitations.file')}
          hint={[
            t('surveys.invitations.hint', { lines: n(most.lines), most: n(most.megabytes) }),
            ...groups,
          ].join(' ')}
          required
        >
          {(attributes) => <input {...attributes} type="file" className="control" accept=".csv,.txt" />}
        </Field>
        <div>
          <Button>{t('surveys.invitations.submit')}</Button>
        </div>
      </form>
    </article>
  );
}

/** The form that makes invitations to be printed, which come as a file. */
export function SurveyLettersPage(
  props: FormProps<'count' | 'language'> & { most: number; spoken: Language; addresses: readonly string[] },
): ReactElement {
  const { words, survey, form, fields, most, spoken, addresses, secrets } = props;
  const { t, n } = words;
  const language = fromMeta(fields.language);
  return (
    <article className="flow">
      <Head words={words} survey={survey} title={t('surveys.letters.title')} />
      <p className="lede">{t('surveys.letters.lede')}</p>
      {addresses.length > 0 && (
        <section className="flow" aria-labelledby="made">
          <h2 id="made">{t('surveys.letters.made', { count: addresses.length })}</h2>
          <p>{t('surveys.letters.once')}</p>
          <ul className="addresses">
            {addresses.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
        </section>
      )}
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{ count: t('surveys.letters.count'), language: t('surveys.letters.language') }}
      />
      <form method="post" id={form.id} className="form" noValidate>
        {secrets}
        <TextField
          {...fromMeta(fields.count)}
          words={words}
          label={t('surveys.letters.count')}
          hint={t('surveys.letters.hint', { most: n(most) })}
          inputMode="numeric"
          short
          required
        />
        <Select
          {...language}
          defaultValue={language.defaultValue ?? spoken}
          words={words}
          label={t('surveys.letters.language')}
          options={languages.map((value) => ({ value, label: words.nameOf(value) }))}
          required
        />
        <div>
          <Button>{t('surveys.letters.submit')}</Button>
        </div>
      </form>
    </article>
  );
}
