import type { ReactElement } from 'react';
import { type UnitShown, unitInWords } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { LocalisedName } from './localised-text.tsx';

/** Who dealt with it: by its name in the language of the page, or as somebody wrote it where there is no list. */
export function UnitName({ words, unit }: { words: Translator; unit: UnitShown }): ReactElement {
  return unit.name ? <LocalisedName words={words} text={unit.name} /> : <bdi>{unit.key}</bdi>;
}

/** The same as a text, for what holds no elements. */
export function unitText(words: Translator, unit: UnitShown): string {
  return unit.name ? words.typeset(unitInWords(unit, words.language)) : unit.key;
}
