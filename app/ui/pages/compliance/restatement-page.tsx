import type { ReactElement, ReactNode } from 'react';
import type { Problem } from '#app/domain/problem.ts';
import type { Restated } from '#app/domain/restatement/restated.ts';
import type { Restatement } from '#app/domain/restatement/restatement.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language, Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Written } from '../../text/written.tsx';
import { type Meta, NoteField } from '../staff/form-fields.tsx';
import {
  type PreviewShown,
  RestatedFigures,
  RestatementPreview,
  Underway,
  type WorkShown,
} from './restatement-preview.tsx';

type RestatementPageProps = {
  words: Translator;
  title: string;
  shown: {
    order: Restatement;
    title: Localised;
    firstLanguage: Language;
    zone: string;
    by: string | null;
    decidedBy: string | null;
    told: Restated | null;
    may: 'decide' | 'go-on' | 'nothing' | 'same-person' | 'role-missing';
  };
  preview: WorkShown<PreviewShown | Problem> | null;
  work: WorkShown<null> | null;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'decision' | 'note', Meta>;
  secrets: ReactNode;
};

/** An order to restate a period: what it would change, who gave it and who decided, the form that decides, and what was told. */
export function RestatementPage(props: RestatementPageProps): ReactElement {
  const { words, title, shown, preview, work } = props;
  const { t, language } = words;
  const { told } = shown;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('restatements.title'), href: paths.restatements(language) }, { label: title }]}
      />
      <h1>{title}</h1>
      <p className="lede">
        <LocalisedText words={words} text={shown.title} />
      </p>
      <Facts {...props} />
      {preview && <RestatementPreview words={words} state={preview} zone={shown.zone} />}
      {work && work.phase !== 'done' && work.phase !== 'counted' && <Underway words={words} state={work} />}
      {told && (
        <section className="flow" aria-labelledby="told">
          <h2 id="told">{t('restatements.done')}</h2>
          <RestatedFigures words={words} before={told.before} after={told.after} />
          <p>
            <a href={paths.commitment(language, shown.order.charter, shown.order.commitment)}>
              <LocalisedText words={words} text={shown.title} />
            </a>
          </p>
        </section>
      )}
      <Decide {...props} />
    </article>
  );
}

function Facts({ words, shown }: RestatementPageProps): ReactElement {
  const { t, date } = words;
  const { order, zone, by, decidedBy, firstLanguage: language } = shown;
  const { from, to, because, state, decided } = order;
  const said = (at: number, name: string | null) =>
    `${words.dateTime(at, zone)}${name ? `, ${t('common.by', { who: name })}` : ''}`;
  const note = (text: string | undefined) =>
    text ? [{ name: t('events.note'), value: <Written {...{ words, language, text }} /> }] : [];
  return (
    <KeyValueList
      facts={[
        {
          name: t('restatements.period'),
          value: <Ordinals text={t('restatements.days', { from: date(from), to: date(to) })} />,
        },
        { name: t('restatements.because'), value: t(`restatementReasons.${because}`) },
        { name: t('restatements.state'), value: t(`restatements.states.${state}`) },
        { name: t('restatements.orderedOn'), value: <Ordinals text={said(order.at, by)} /> },
        ...note(order.note),
        ...(decided
          ? [
              {
                name: t(`restatements.decidedOn.${state === 'declined' ? 'declined' : 'approved'}`),
                value: <Ordinals text={said(decided.at, decidedBy)} />,
              },
              ...note(decided.note),
            ]
          : []),
      ]}
    />
  );
}

/** The form that this person may fill in now, or why there is none. */
function Decide({ words, shown, form, fields, secrets }: RestatementPageProps): ReactElement | null {
  const { t } = words;
  const { may } = shown;
  if (may === 'nothing') return null;
  if (may === 'same-person' || may === 'role-missing')
    return (
      <Notice words={words} kind="info">
        {t('restatements.waits')}
      </Notice>
    );
  return (
    <>
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{ decision: t('requests.decision'), note: t('events.note') }}
      />
      <form method="post" id={form.id} className="form" noValidate>
        {secrets}
        {may === 'go-on' ? (
          <input type="hidden" name="decision" value="carry-out" />
        ) : (
          <RadioGroup
            {...fromMeta(fields.decision)}
            words={words}
            label={t('requests.decision')}
            options={[
              {
                value: 'carry-out',
                label: t('restatements.carryOut'),
                hint: t('restatements.carryOutHint'),
              },
              { value: 'decline', label: t('restatements.decline'), hint: t('restatements.declineHint') },
            ]}
            required
          />
        )}
        <NoteField words={words} meta={fields.note} />
        <div>
          <Button>{t(may === 'go-on' ? 'restatements.goOn' : 'requests.submit')}</Button>
        </div>
      </form>
    </>
  );
}
