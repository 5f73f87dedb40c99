import type { ReactElement } from 'react';
import type { NeededAttribute } from '#app/domain/remedy/attributes.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { fromMeta } from '../../forms/field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { intakeValue, type Meta } from './form-fields.tsx';

/** Promises with what their remedies depend on. */
export type Asking = {
  charter: string;
  promises: readonly { id: string; number: number; asks: readonly NeededAttribute[] }[];
  intakes?: readonly { key: string; opens: readonly { id: string }[] }[];
};
/** What one or more promises ask for: their numbers, and what a PromiseField sends for them. */
export type Asked = NeededAttribute & { numbers: number[]; choices: string[] };

/** What the promises on offer ask for, each once and in their order. */
export function askedOf(charters: readonly Asking[]): Asked[] {
  const found = new Map<string, Asked>();
  for (const { charter, promises, intakes = [] } of charters)
    for (const { id, number, asks } of promises)
      for (const needed of asks) {
        const key = JSON.stringify(needed);
        const asked: Asked = found.get(key) ?? { ...needed, numbers: [], choices: [] };
        const opened = intakes.filter(({ opens }) => opens.some((each) => each.id === id));
        asked.numbers.push(number);
        asked.choices.push(`${charter}/${id}`, ...opened.map((each) => intakeValue(charter, each.key)));
        found.set(key, asked);
      }
  return [...found.values()];
}

/** Names of the fields of what is asked for at a place. */
export function attributeNames(place: number): { value: string; currency: string } {
  return { value: `value${place}`, currency: `currency${place}` };
}

/** What the fields are called where their errors are listed. */
export function attributeLabels({ t }: Translator, asked: readonly Asked[]): Record<string, string> {
  return Object.fromEntries(
    asked.flatMap(({ name }, place) => {
      const names = attributeNames(place);
      const label = t('remedies.describing.value', { attribute: name });
      return [
        [`attributes.${names.value}`, label],
        [`attributes.${names.currency}`, t('remedies.columns.currency')],
      ];
    }),
  );
}

/** What remedies of the promises on offer depend on; once a promise is chosen, what it asks for alone. */
export function AttributeFields(props: {
  words: Translator;
  asked: readonly Asked[];
  fields: Readonly<Record<string, Meta>>;
  /** What is chosen so far, as a PromiseField sends it. */
  chosen: string | undefined;
}): ReactElement {
  const { words, asked, fields, chosen } = props;
  return (
    <>
      {asked.map((each, place) => {
        const { value, currency } = attributeNames(place);
        const [valueMeta, currencyMeta] = [fields[value], fields[currency]];
        const isMeant = !chosen || each.choices.includes(chosen) || valueMeta?.initialValue !== undefined;
        if (!isMeant || !valueMeta || !currencyMeta) return null;
        return (
          <AttributeField key={value} words={words} asked={each} value={valueMeta} currency={currencyMeta} />
        );
      })}
    </>
  );
}

function AttributeField(props: {
  words: Translator;
  asked: Asked;
  value: Meta;
  currency: Meta;
}): ReactElement {
  const { words, asked, value } = props;
  const { t } = words;
  const { numbers } = asked;
  const currency = fromMeta(props.currency);
  return (
    <div className="form__pair">
      <TextField
        {...fromMeta(value)}
        {...{ words, short: true, inputMode: 'decimal' }}
        label={t('remedies.describing.value', { attribute: asked.name })}
        hint={t('newCase.attributeHint', {
          count: numbers.length,
          numbers: words.list(numbers.map((number) => words.n(number))),
        })}
      />
      {asked.is === 'amount' && (
        <TextField
          {...currency}
          defaultValue={currency.defaultValue ?? asked.currency ?? 'EUR'}
          {...{ words, short: true, maxLength: 3 }}
          label={t('remedies.columns.currency')}
        />
      )}
    </div>
  );
}
