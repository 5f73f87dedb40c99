import type { ReactElement, ReactNode } from 'react';
import { type Theme, themes } from '#app/domain/initiative/kinds.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Select } from '../../forms/select.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedName, localisedFor } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { unitText } from '../../text/unit-name.tsx';
import type { Meta } from '../staff/form-fields.tsx';

type Props = {
  words: Translator;
  title: string;
  /** One was recorded just now. */
  isDone: boolean;
  charters: readonly { charter: string; name: Localised }[];
  units: readonly UnitShown[];
  initiatives: readonly {
    seq: number;
    name: Localised;
    what: Theme;
    from: PlainDate;
    units: readonly UnitShown[];
    /** The entry that took it back. */
    struck: number | null;
  }[];
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'charter' | 'what' | 'from' | 'units', Meta>;
  secrets: ReactNode;
  /** What was just taken back, or asked for. */
  children?: ReactNode;
};

/** What was begun in some units to keep a charter better, and the form that says so. */
export function InitiativesPage(props: Props): ReactElement {
  const { words, title, isDone, charters, form, children } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{title}</h1>
      {isDone && form.errors.length === 0 && (
        <Notice words={words} kind="done" live>
          {t('initiatives.staff.done')}
        </Notice>
      )}
      {form.errors.length === 0 && children}
      <p className="lede">{t('initiatives.staff.lede')}</p>
      {charters.length === 0 ? (
        <EmptyState text={t('initiatives.staff.noCharter')} />
      ) : (
        <>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{
              charter: t('initiatives.staff.charter'),
              what: t('initiatives.staff.whatField'),
              from: t('initiatives.staff.from'),
              units: t('initiatives.staff.units'),
            }}
          />
          <BeginForm {...props} />
        </>
      )}
      <Begun {...props} />
      <p>
        <a href={paths.symmetry(language)}>{t('initiatives.staff.seePublic')}</a>
      </p>
    </article>
  );
}

function BeginForm({ words, charters, units, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  const names = units.map((unit) => unitText(words, unit));
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <Select
        {...fromMeta(fields.charter)}
        {...{ words, required: true }}
        label={t('initiatives.staff.charter')}
        hint={t('initiatives.staff.charterHint')}
        options={charters.map(({ charter, name }) => ({
          value: charter,
          label: localisedFor(words, name)?.text ?? charter,
        }))}
      />
      <Select
        {...fromMeta(fields.what)}
        {...{ words, required: true }}
        label={t('initiatives.staff.whatField')}
        options={themes.map((theme) => ({ value: theme, label: t(`initiatives.what.${theme}`) }))}
      />
      <TextField
        {...fromMeta(fields.from)}
        {...{ words, type: 'date', short: true, required: true }}
        label={t('initiatives.staff.from')}
        hint={t('initiatives.staff.fromHint')}
      />
      <TextArea
        {...fromMeta(fields.units)}
        {...{ words, rows: 4, required: true }}
        label={t('initiatives.staff.units')}
        hint={
          names.length === 0
            ? t('initiatives.staff.unitsHint')
            : t('initiatives.staff.unitsAmong', { names: names.join(', ') })
        }
      />
      <div>
        <Button>{t('initiatives.staff.submit')}</Button>
      </div>
    </form>
  );
}

function Begun({ words, initiatives }: Props): ReactElement {
  const { t, n, date, language } = words;
  return (
    <section aria-labelledby="begun" className="flow">
      <h2 id="begun">{t('initiatives.staff.begun')}</h2>
      {initiatives.length === 0 ? (
        <EmptyState text={t('initiatives.staff.none')} />
      ) : (
        <DataTable
          caption={t('initiatives.staff.begun')}
          captionHidden
          stacks
          columns={[
            { key: 'what', label: t('initiatives.staff.whatField') },
            { key: 'from', label: t('initiatives.staff.from') },
            { key: 'units', label: t('initiatives.staff.units') },
            { key: 'charter', label: t('initiatives.staff.charter'), stacked: 'wide' },
            { key: 'stands', label: t('initiatives.staff.stands') },
          ]}
          rows={initiatives.map((each) => ({
            id: String(each.seq),
            cells: {
              what: (
                <>
                  {t(`initiatives.what.${each.what}`)}{' '}
                  <a href={paths.entry(language, each.seq)}>
                    {t('initiatives.entry', { entry: n(each.seq) })}
                  </a>
                </>
              ),
              from: <Ordinals text={date(each.from)} />,
              units: words.list(each.units.map((unit) => unitText(words, unit))),
              charter: <LocalisedName words={words} text={each.name} />,
              stands: <Stands words={words} of={each} />,
            },
          }))}
        />
      )}
    </section>
  );
}

/** Whether it stands, with the way to take it back; or what took it back. */
function Stands(props: { words: Translator; of: { seq: number; struck: number | null } }): ReactElement {
  const { words, of } = props;
  const { t, n, language } = words;
  if (of.struck !== null)
    return (
      <a href={paths.entry(language, of.struck)}>{t('initiatives.staff.struck', { entry: n(of.struck) })}</a>
    );
  return (
    <a className="entry-correct" href={paths.correction(language, of.seq)}>
      {t('case.correct')}
      <span className="visually-hidden"> {t('case.correctEntry', { number: n(of.seq) })}</span>
    </a>
  );
}
