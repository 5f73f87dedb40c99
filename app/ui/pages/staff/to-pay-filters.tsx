import type { ReactElement } from 'react';
import type { RegisterChoices } from '#app/domain/breach/register.ts';
import type { ToPayFilter } from '#app/domain/remedy/to-pay.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../../forms/button.tsx';
import { type Option, Select } from '../../forms/select.tsx';
import { unitText } from '../../text/unit-name.tsx';

type Props = { words: Translator; filter: ToPayFilter; choices: RegisterChoices; isNarrowed: boolean };

/** The form above what is to be paid; it is sent as an address, which can be kept and passed on. */
export function ToPayFilters({ words, filter, choices, isNarrowed }: Props): ReactElement {
  const { t } = words;
  const named = (text: Localised) => setLocalised(text, words.language)?.text ?? '';
  const { charters } = choices;
  const promises = charters.flatMap(({ slug, name, commitments }) =>
    commitments.map(({ id, number, title }) => {
      const values = { number: words.n(number), title: named(title), charter: named(name) };
      const key = charters.length > 1 ? 'compliance.commitmentOf' : 'compliance.commitmentNumbered';
      return { value: `${slug}/${id}`, label: words.t(key, values) };
    }),
  );
  const units = choices.units.map((unit) => ({ value: unit.key, label: unitText(words, unit) }));
  const isListed = filter.unit === null || units.some(({ value }) => value === filter.unit);
  const chosenUnit = filter.unit !== null && !isListed ? [{ value: filter.unit, label: filter.unit }] : [];
  const choice = (name: string, label: string, all: string, chosen: string | null, options: Option[]) => (
    <Select
      {...{ words, name, label }}
      filters
      noEmpty
      defaultValue={chosen ?? ''}
      options={[{ value: '', label: all }, ...options]}
    />
  );
  const { commitment } = filter;
  return (
    <form method="get" className="register-filters" aria-label={t('remedies.toPay.filters')}>
      <div className="register-filters__first">
        {charters.length > 1 &&
          choice(
            'charter',
            t('compliance.charter'),
            t('compliance.allFeminine'),
            filter.charter,
            charters.map(({ slug, name }) => ({ value: slug, label: named(name) })),
          )}
        {choice(
          'commitment',
          t('compliance.commitment'),
          t('compliance.all'),
          commitment && `${commitment.charter}/${commitment.id}`,
          promises,
        )}
        {choice('unit', t('compliance.unit'), t('compliance.allFeminine'), filter.unit, [
          ...chosenUnit,
          ...units,
        ])}
        <div className="cluster register-filters__send">
          <Button>{t('common.filter')}</Button>
          {isNarrowed && (
            <ButtonLink kind="plain" href={paths.toPay(words.language)}>
              {t('compliance.noFilter')}
            </ButtonLink>
          )}
        </div>
      </div>
    </form>
  );
}
