import type { ReactElement } from 'react';
import { breachStates } from '#app/domain/breach/breach.ts';
import { exemptionsAsked, type RegisterChoices, type RegisterFilter } from '#app/domain/breach/register.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../../forms/button.tsx';
import { type Option, Select } from '../../forms/select.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { unitText } from '../../text/unit-name.tsx';
import { untilInWords } from '../public/until-edition.ts';

type RegisterFiltersProps = {
  words: Translator;
  filter: RegisterFilter;
  choices: RegisterChoices;
  /** As they were answered, also where they are refused. */
  days: { from: PlainDate | null; to: PlainDate | null };
  errors: { from?: string | undefined; to?: string | undefined };
  narrowed: boolean;
  /** The order to keep, as an address says it. */
  sort: string | null;
};

/** The form above the register; it is sent as an address, which can be kept and passed on. */
export function RegisterFilters(props: RegisterFiltersProps): ReactElement {
  const { words, filter, choices, days, errors } = props;
  const { t } = words;
  const charters = choices.charters.map(({ slug, name }) => ({ value: slug, label: inWords(words, name) }));
  const { commitment } = filter;
  const states = breachStates.map((state) => ({ value: state, label: t(`compliance.states.${state}`) }));
  const units = unitOptions(words, filter, choices);
  const choice = (name: string, label: string, all: string, chosen: string | null, options: Option[]) => (
    <Select
      {...{ words, name, label }}
      filters
      noEmpty
      defaultValue={chosen ?? ''}
      options={[{ value: '', label: all }, ...options]}
    />
  );
  const day = (name: string, label: string, chosen: string | null, error?: string) => (
    <TextField
      {...{ words, name, label }}
      filters
      type="date"
      error={error ?? null}
      {...(chosen ? { defaultValue: chosen } : {})}
    />
  );
  return (
    <form method="get" className="register-filters" aria-label={t('compliance.filters')}>
      {props.sort && <input type="hidden" name="sort" value={props.sort} />}
      <div className="register-filters__first">
        {choice('state', t('compliance.state'), t('compliance.all'), filter.state, states)}
        <TextField
          {...{ words, name: 'text', label: t('compliance.text') }}
          filters
          type="search"
          maxLength={200}
          shortcut="/"
          {...(filter.text ? { defaultValue: filter.text } : {})}
        />
        <div className="cluster register-filters__send">
          <Button>{t('common.filter')}</Button>
          {props.narrowed && (
            <ButtonLink kind="plain" href={paths.register(words.language)}>
              {t('compliance.noFilter')}
            </ButtonLink>
          )}
        </div>
      </div>
      <details open={isFurtherNarrowed(props)}>
        <summary>{t('compliance.moreFilters')}</summary>
        <div className="register-filters__more">
          {choice('charter', t('compliance.charter'), t('compliance.allFeminine'), filter.charter, charters)}
          {choice(
            'commitment',
            t('compliance.commitment'),
            t('compliance.all'),
            commitment && `${commitment.charter}/${commitment.id}`,
            commitmentOptions(words, filter, choices),
          )}
          {choice('unit', t('compliance.unit'), t('compliance.allFeminine'), filter.unit, units)}
          {choice(
            'exemption',
            t('compliance.exemption'),
            t('compliance.all'),
            filter.exemption ?? null,
            exemptionsAsked.map((value) => ({ value, label: t(`compliance.exemptions.${value}`) })),
          )}
          {day('from', t('compliance.from'), days.from, errors.from)}
          {day('to', t('compliance.to'), days.to, errors.to)}
        </div>
      </details>
    </form>
  );
}

/** Whether anything stands in the fields that are folded away: they are open then. */
function isFurtherNarrowed({ filter, days, errors }: RegisterFiltersProps): boolean {
  const { charter, commitment, unit, exemption } = filter;
  return [charter, commitment, unit, exemption, days.from, days.to, errors.from, errors.to].some(Boolean);
}

/** The promises of the charter chosen, else of all, each named with its charter where there are several. */
function commitmentOptions(words: Translator, filter: RegisterFilter, choices: RegisterChoices): Option[] {
  const charters = choices.charters.filter(({ slug }) => !filter.charter || slug === filter.charter);
  return charters.flatMap(({ slug, name, commitments }) =>
    commitments.map(({ id, number, title, until }) => {
      const values = { number: words.n(number), title: inWords(words, title), charter: inWords(words, name) };
      const key = charters.length > 1 ? 'compliance.commitmentOf' : 'compliance.commitmentNumbered';
      return { value: `${slug}/${id}`, label: untilInWords(words, words.t(key, values), until) };
    }),
  );
}

/** The units that had breaches, by their names in the language of the page. */
function unitOptions(words: Translator, { unit }: RegisterFilter, choices: RegisterChoices): Option[] {
  const isKnown = choices.units.some(({ key }) => key === unit);
  const all = unit === null || isKnown ? choices.units : [chosenUnit(unit, choices), ...choices.units];
  const options = all.map((each) => ({ value: each.key, label: unitText(words, each) }));
  return options.sort((a, b) => a.label.localeCompare(b.label, words.language));
}

/** The unit chosen, also where none of that key had a breach. */
function chosenUnit(unit: string, choices: RegisterChoices): UnitShown {
  return choices.units.find(({ key }) => key === unit) ?? { key: unit, name: null };
}

/** What the register is narrowed to, for the page and for paper, where the form is not printed. */
export function filtersInWords(
  words: Translator,
  filter: RegisterFilter,
  choices: RegisterChoices,
): string[] {
  const { t } = words;
  const { charter, commitment, from, to, unit, state, text, exemption } = filter;
  const chartered = choices.charters.find(({ slug }) => slug === (charter ?? commitment?.charter));
  const promise = chartered?.commitments.find(({ id }) => id === commitment?.id);
  return [
    ...(charter ? [chartered ? inWords(words, chartered.name) : charter] : []),
    ...(commitment ? [promise ? inWords(words, promise.title) : commitment.id] : []),
    ...(from ? [t('compliance.since', { day: words.date(from) })] : []),
    ...(to ? [t('compliance.until', { day: words.date(to) })] : []),
    ...(unit ? [unitText(words, chosenUnit(unit, choices))] : []),
    ...(state ? [t(`compliance.states.${state}`)] : []),
    ...(exemption ? [t(`compliance.exemptions.${exemption}`)] : []),
    ...(text ? [t('compliance.containing', { text })] : []),
  ];
}

function inWords(words: Translator, text: Localised): string {
  return setLocalised(text, words.language)?.text ?? '';
}
