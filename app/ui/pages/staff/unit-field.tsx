import type { ReactElement } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { Field, fromMeta } from '../../forms/field.tsx';
import { LocalisedGroup } from '../../text/localised-text.tsx';
import { unitText } from '../../text/unit-name.tsx';
import type { Meta } from './form-fields.tsx';

type Offered = { key: string; name: Localised; from: PlainDate | null; until: PlainDate | null };
/** The units of each charter, one list where they are the same; `slugs`: whose; `suggested`: any other text is taken too. */
export type UnitOffer = {
  lists: readonly { charter: Localised; slugs: readonly string[]; units: readonly Offered[] }[];
  suggested: readonly string[] | null;
};

type UnitFieldProps = {
  words: Translator;
  meta: Meta;
  offer: UnitOffer;
  /** What the entry says that is corrected, whether or not it is offered. */
  now?: string | null;
  /** The fields that say of which promise it is, `charter/…`, and when: once they are answered, fewer units can be meant. */
  about?: { promise: Meta; at?: Meta };
};

/** Units that a list to choose from may have; among more one is found sooner by writing what it is called. */
const mostListed = 100;

/**
 * A unit: one of the list, or where a charter has none any text, with those that were named lately to choose from. A list that is
 * very long is searched by writing: whatever is no unit is refused, with the nearest.
 */
export function UnitField(given: UnitFieldProps): ReactElement {
  const offer = meantBy(given);
  const props = { ...given, offer };
  const { words, meta } = props;
  const { defaultValue, ...field } = fromMeta(meta);
  const isLong = offer.lists.reduce((sum, { units }) => sum + units.length, 0) > mostListed;
  const isSearched = isLong && props.now === undefined;
  const hint = words.t(isSearched ? 'newCase.unitSearchHint' : 'newCase.unitHint');
  const value = defaultValue ?? props.now ?? '';
  return (
    <Field {...field} words={words} label={words.t('newCase.unit')} hint={hint}>
      {(attributes) =>
        offer.suggested === null && !isSearched ? (
          <select {...attributes} className="control" defaultValue={value}>
            <option value="">{words.t('newCase.noUnit')}</option>
            <Options {...props} value={value} />
          </select>
        ) : (
          <>
            <input
              {...attributes}
              type="text"
              className="control"
              list={`${attributes.id}-known`}
              autoComplete="off"
              maxLength={200}
              defaultValue={value}
            />
            <datalist id={`${attributes.id}-known`}>
              {suggestionsOf(words, offer).map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          </>
        )
      }
    </Field>
  );
}

/** What of an offer can be meant with what is answered already: a list of the promise's charter alone, or any text. */
function meantBy({ offer, about }: UnitFieldProps): UnitOffer {
  const promise = about && fromMeta(about.promise).defaultValue;
  if (!promise) return offer;
  const [charter = ''] = promise.split('/');
  const list = offer.lists.find(({ slugs }) => slugs.includes(charter));
  if (!list) return { lists: [], suggested: offer.suggested ?? [] };
  const day = (about.at && fromMeta(about.at).defaultValue)?.slice(0, 10) ?? null;
  const isThere = ({ from, until }: Offered) =>
    day === null || ((from === null || from <= day) && (until === null || day <= until));
  return { lists: [{ ...list, units: list.units.filter(isThere) }], suggested: null };
}

function Options({ words, offer, value }: UnitFieldProps & { value: string }): ReactElement {
  const { lists } = offer;
  const all = lists.flatMap(({ units }) => units.map(({ key }) => key));
  const options = (units: readonly Offered[]) =>
    units.map((unit) => (
      <option key={unit.key} value={unit.key}>
        {labelOf(words, unit)}
      </option>
    ));
  return (
    <>
      {value !== '' && !all.includes(value) && <option value={value}>{value}</option>}
      {lists.length === 1
        ? lists.flatMap(({ units }) => options(units))
        : lists.map(({ charter, units }) => (
            <LocalisedGroup key={JSON.stringify(charter)} words={words} label={charter}>
              {options(units)}
            </LocalisedGroup>
          ))}
    </>
  );
}

function labelOf(words: Translator, { key, name, until }: Offered): string {
  const unit = unitText(words, { key, name });
  return until === null ? unit : words.t('newCase.unitUntil', { unit, day: words.date(until) });
}

function suggestionsOf(words: Translator, { lists, suggested }: UnitOffer): string[] {
  const listed = lists.flatMap(({ units }) => units.map((unit) => unitText(words, unit)));
  return [...new Set([...listed, ...(suggested ?? [])])];
}
