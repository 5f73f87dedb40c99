import { nearest } from '../domain/charter/nearest.ts';
import { asNamed, isMailAddress } from '../domain/mail/address.ts';
import type { Invitee, InviteeFault, UnreadableList } from '../domain/survey/invitation.ts';
import type { SurveyGroup, SurveyTerms } from '../domain/survey/terms.ts';
import { isLanguage, type Language, type Localised, languages } from '../languages/language.ts';
import { CsvRecords, unguarded } from './csv.ts';
import { delimiterOf } from './delimiter.ts';

/** The most lines and bytes that a list of people may have. */
export const mostInvitees = 500_000;
export const mostInviteeFile = 20_000_000;
const longestShown = 100;
/** Columns left aside that are named. */
const mostIgnored = 20;
/** Lines read between two turns of others. */
const piece = 2_000;

export type ReadInvitees =
  | { invitees: Invitee[]; faults: InviteeFault[]; ignored: string[] }
  | UnreadableList;

const addressHeadings = ['email', 'e-mail', 'mail', 'address', 'courriel', 'adresse', 'adresse électronique'];
const languageHeadings = ['language', 'langue', 'lang'];

type Column =
  | { kind: 'address' }
  | { kind: 'language' }
  | { kind: 'group'; group: SurveyGroup }
  | { kind: 'none'; heading: string };

/**
 * Reads a list of people to be asked: CSV whose first line names the columns, with `;`, `,` or tabs between them. An address is needed; a language and
 * the survey's groups are read by their ids or words, other columns are left aside and named. A line with a mistake is left out and told; an address that stands
 * there twice counts once.
 * @param othersTurn done when everyone else had a turn
 */
export async function readInvitees(
  text: string,
  terms: Pick<SurveyTerms, 'groups' | 'languages'>,
  othersTurn: () => Promise<void> = async () => {},
): Promise<ReadInvitees> {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (rows.length > mostInvitees + 2) return { refused: 'too-many-lines', found: String(rows.length) };
  const reader = new CsvRecords(delimiterOf(rows[0] ?? ''));
  const read: { invitees: Invitee[]; faults: InviteeFault[]; ignored: string[] } = {
    invitees: [],
    faults: [],
    ignored: [],
  };
  const lines = new Map<string, number>();
  let columns: Column[] | null = null;
  for (let from = 0; from < rows.length; from += piece) {
    const isLast = from + piece >= rows.length;
    for (const record of reader.read(rows.slice(from, from + piece), isLast)) {
      if ('reason' in record) {
        if (columns === null) return { refused: 'no-address-column', found: shown(record.text) };
        read.faults.push({ line: record.line, fault: 'quotes', found: shown(record.text) });
        continue;
      }
      const values = record.values.map((value) => unguarded(value).trim());
      if (columns === null) {
        columns = values.map((heading) => columnOf(heading, terms.groups));
        if (!columns.some(({ kind }) => kind === 'address'))
          return { refused: 'no-address-column', found: shown(values.join(', ')) };
        const ignored = columns.flatMap((column) =>
          column.kind === 'none' && column.heading !== '' ? [column.heading] : [],
        );
        read.ignored = ignored.slice(0, mostIgnored).map(shown);
        if (ignored.length > mostIgnored) read.ignored.push('…');
        continue;
      }
      const found = inviteeOf(values, columns, terms);
      if ('fault' in found) {
        read.faults.push({ line: record.line, ...found });
        continue;
      }
      const first = lines.get(found.email);
      if (first !== undefined) read.faults.push({ line: record.line, fault: 'twice', first });
      else {
        lines.set(found.email, record.line);
        read.invitees.push(found);
      }
    }
    await othersTurn();
  }
  return columns === null ? { refused: 'no-address-column', found: '' } : read;
}

function columnOf(heading: string, groups: readonly SurveyGroup[]): Column {
  const name = folded(heading);
  if (addressHeadings.includes(name)) return { kind: 'address' };
  if (languageHeadings.includes(name)) return { kind: 'language' };
  const group = groups.find(({ id, words }) => isNamed(name, id, words));
  return group ? { kind: 'group', group } : { kind: 'none', heading };
}

type Fault = InviteeFault extends infer Each
  ? Each extends { line: number }
    ? Omit<Each, 'line'>
    : never
  : never;

function inviteeOf(
  values: readonly string[],
  columns: readonly Column[],
  terms: Pick<SurveyTerms, 'languages'>,
): Invitee | Fault {
  let email = '';
  let language: Language = terms.languages[0] ?? languages[0];
  const strata: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    const value = values[at] ?? '';
    if (column.kind === 'address') email = asNamed(value);
    if (value === '') continue;
    if (column.kind === 'language') {
      const said = value.toLowerCase();
      if (!isLanguage(said) || !terms.languages.includes(said))
        return { fault: 'unknown-language', found: shown(value), expected: terms.languages.join(', ') };
      language = said;
    }
    if (column.kind === 'group') {
      const { id, categories } = column.group;
      const category = categories.find((each) => isNamed(folded(value), each.id, each.words));
      if (!category) {
        const ids = categories.map((each) => each.id);
        const expected = nearest(folded(value), ids) ?? ids.join(', ');
        return { fault: 'unknown-category', group: id, found: shown(value), expected };
      }
      strata[id] = category.id;
    }
  }
  return isMailAddress(email)
    ? { email, language, strata }
    : { fault: 'not-an-address', found: shown(email) };
}

function isNamed(name: string, id: string, words: Localised): boolean {
  return name === id || Object.values(words).some((text) => folded(text) === name);
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}

function shown(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}
