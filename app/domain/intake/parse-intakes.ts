import { type Language, type Localised, languages } from '../../languages/language.ts';
import {
  type Fields,
  keyName,
  noteUnknownKeys,
  present,
  readLocalised,
  readNames,
  shown,
} from '../charter/fields.ts';
import type { Finding } from '../charter/findings.ts';
import { readListed } from '../charter/listed.ts';
import { nearest } from '../charter/nearest.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import type { Intake } from './intake.ts';

/** More are no list that anybody chooses from. */
const mostIntakes = 50;
const longestName = 200;

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KEYS = ['name', 'opens'] as const;
const opensExample = 'opens: [complaint-answer, call-back]';
const nameExample = 'name: { fr: …, en: … }';

/** What intakes are held to: the languages of the site, its own first, and the promises that there are, with their measures. */
type Context = { spoken: readonly Language[]; promises: ReadonlyMap<string, Promised> | null };
/** How a promise is measured; `openedBy`: nobody opens its cases. */
export type Promised = Pick<CommitmentTerms, 'measure' | 'openedBy'>;

/**
 * Reads `intake.yml`: a mapping of each intake's key to its `name` and to the promises that it `opens`. Every mistake is
 * a finding at its line; what is left of the list is read all the same.
 * @param context `promises` is `null` where they are not known: then no promise is missed
 */
export function parseIntakes(
  path: string,
  text: string,
  context: Context,
): { intakes: Intake[]; findings: Finding[] } {
  const kind = {
    most: mostIntakes,
    tooMany: 'intakes-too-many',
    example: `${nameExample}, ${opensExample}`,
  } as const;
  const taken = new Map<string, string>();
  const { listed, findings } = readListed(path, text, kind, (key, fields) => {
    const intake = readIntake(key, fields, context);
    if (intake) noteSameName(intake, fields, taken);
    return intake;
  });
  return { intakes: listed, findings };
}

function readIntake(key: string, fields: Fields, { spoken, promises }: Context): Intake | null {
  if (!NAME.test(key)) fields.note([], 'name-expected', { key: shown(key), found: shown(key) });
  noteUnknownKeys(fields, KEYS);
  const name = readIntakeName(key, fields, spoken);
  const opens = readOpens(key, fields, promises);
  return name && opens && NAME.test(key) ? { key, name, opens } : null;
}

function readIntakeName(key: string, fields: Fields, spoken: readonly Language[]): Localised | null {
  if (!present(fields, 'name', nameExample)) return null;
  const name = readLocalised(fields, 'name', spoken[0] ?? languages[0]);
  if (!name || Object.keys(name).length === 0) return null;
  const long = Object.values(name).find((text) => text.length > longestName);
  if (long !== undefined) {
    fields.note(['name'], 'intake-name-long', { found: shown(long), most: longestName });
    return null;
  }
  const lacking = spoken.find((language) => name[language] === undefined);
  if (lacking !== undefined)
    fields.note(['name'], 'intake-untranslated', { key, language: { language: lacking } });
  return name;
}

function readOpens(key: string, fields: Fields, promises: Context['promises']): string[] | null {
  if (!present(fields, 'opens', opensExample)) return null;
  const opens = readNames(fields, 'opens');
  // A value that is no list of names has been noted.
  const isList = Array.isArray(fields.data.opens) && (opens.length > 0 || fields.data.opens.length === 0);
  if (isList && opens.length < 2) fields.note(['opens'], 'intake-opens-few', { key });
  const fitting = [...(promises ?? [])].flatMap(([id, terms]) => (isLogged(terms) ? [id] : []));
  let fits = opens.length >= 2;
  for (const id of opens) {
    const terms = promises?.get(id);
    if (promises === null || (terms && isLogged(terms))) continue;
    fits = false;
    const at = (fields.data.opens as unknown[]).indexOf(id);
    const named = { key: keyName(fields, ['opens']), found: id };
    const { measure, openedBy } = terms ?? {};
    if (openedBy) fields.note(['opens', at], 'intake-opened-by', named);
    else if (measure) fields.note(['opens', at], 'intake-no-deadline', { ...named, measure });
    else {
      const expected = nearest(id, fitting) ?? (fitting.join(', ') || '—');
      fields.note(['opens', at], 'intake-promise-unknown', { ...named, expected });
    }
  }
  return fits ? opens : null;
}

/** Whether somebody opens its cases. */
function isLogged({ measure, openedBy }: Promised): boolean {
  return measure === 'deadline' && openedBy === undefined;
}

/** Whoever chooses from a list tells its lines apart by their names. */
function noteSameName({ key, name }: Intake, fields: Fields, taken: Map<string, string>): void {
  const names = Object.entries(name).map(([language, text]) => `${language}\n${text.toLowerCase()}`);
  const other = names.map((text) => taken.get(text)).find((found) => found !== undefined);
  if (other !== undefined) fields.note(['name'], 'intake-same-name', { key, other });
  for (const text of names) taken.set(text, key);
}
