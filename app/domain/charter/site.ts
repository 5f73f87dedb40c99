import type { Language } from '../../languages/language.ts';
import { type ClaimTerms, defaultClaimTerms } from '../claim/answer.ts';
import { longestAnswer } from '../claim/kinds.ts';
import { parseTerm } from '../clock/parse-clock.ts';
import { usualTerms } from '../exemption/decide.ts';
import { usualWarning } from '../mail/warning.ts';
import { normaliseSource } from '../normal-source.ts';
import {
  type Fields,
  fieldsOf,
  isMapping,
  noteUnknownKeys,
  present,
  readBoolean,
  readLanguages,
  readName,
  readText,
  shown,
} from './fields.ts';
import { type Finding, finding } from './findings.ts';
import { readKeys } from './front-matter.ts';
import { nearest } from './nearest.ts';

/** Who runs the site: `content/site.yml`. */
export type Site = {
  name: string;
  /** The first is the default. */
  languages: Language[];
  /** Public origin without a slash at the end: `https://trust.example.com`. */
  origin: string;
  /** Slug of the charter on the home page. */
  home: string;
  /** E-mail address for readers. */
  contact: string;
  fictional: boolean;
  /** By when claims are answered. */
  claims: ClaimTerms;
  /** By when requests for exemptions are decided. */
  exemptions: ClaimTerms;
  /** After how much of a case's time whoever is responsible is warned, per cent: 1 to 99. */
  warn: number;
  /** When daily digests are written, seconds of the day in the zone of the first charter for customers. */
  digest: number;
};

const KEYS = [
  'name',
  'languages',
  'origin',
  'home',
  'contact',
  'fictional',
  'claims',
  'exemptions',
  'warn',
  'digest',
] as const;
/** What is done by when: the key that says so, and what is usual where it says nothing. */
const TIMED = {
  claims: { key: 'answer-within', usual: defaultClaimTerms, example: '10 working days' },
  exemptions: { key: 'decide-within', usual: usualTerms, example: '20 working days' },
} as const;
type Timed = keyof typeof TIMED;
const morning = 8 * 3_600;

/** Reads `site.yml`; `site` is `null` exactly when there are findings. */
export function parseSite(path: string, text: string): { site: Site | null; findings: Finding[] } {
  const keys = readKeys(path, normaliseSource(text), 1);
  const findings = [...keys.findings];
  if (findings.length > 0) return { site: null, findings };
  const source = { ...keys, path, body: '', bodyLine: 1 };
  const fields = fieldsOf(source, findings);
  noteUnknownKeys(fields, KEYS);
  present(fields, 'name', 'name: Aurore Énergie');
  present(fields, 'languages', 'languages: [fr, en]');
  present(fields, 'origin', 'origin: https://trust.example.com');
  present(fields, 'home', 'home: aurore');
  present(fields, 'contact', 'contact: trust@example.com');
  const name = readText(fields, 'name');
  const languages = readLanguages(fields, 'languages');
  const origin = readMatching(fields, 'origin', isOrigin, 'https://trust.example.com');
  const home = readName(fields, 'home');
  const contact = readMatching(
    fields,
    'contact',
    (mail) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(mail),
    'trust@example.com',
  );
  const fictional = readBoolean(fields, 'fictional') ?? false;
  const timed = (name: Timed) => readTimed(fields, name, (data) => fieldsOf(source, findings, [name], data));
  const [claims, exemptions] = [timed('claims'), timed('exemptions')];
  const [warn, digest] = [readWarning(fields), readDigest(fields)];
  if (findings.length > 0 || !name || !languages || !origin || !home || !contact)
    return { site: null, findings };
  const site = { name, languages, origin, home, contact, fictional, claims, exemptions, warn, digest };
  return { site, findings };
}

/** Notes a `home` that is the slug of no charter. */
export function checkHome(path: string, text: string, site: Site, slugs: string[]): Finding[] {
  if (slugs.includes(site.home)) return [];
  const { lineOf } = readKeys(path, normaliseSource(text), 1);
  return [finding(path, lineOf('home'), 'home-unknown', { found: site.home, expected: slugs.join(', ') })];
}

/** Notes a calendar that no charter counts by: only those of charters are published, and due dates follow from them. */
export function checkTimed(path: string, text: string, site: Site, published: readonly string[]): Finding[] {
  const { lineOf } = readKeys(path, normaliseSource(text), 1);
  return (['claims', 'exemptions'] as const).flatMap((name) => {
    const { calendar } = site[name];
    if (calendar === null || published.includes(calendar)) return [];
    const expected = nearest(calendar, published) ?? published.join(', ');
    return [finding(path, lineOf(name, 'calendar'), `${name}-calendar`, { found: calendar, expected })];
  });
}

/** By when something is done, in `claims` or `exemptions`. @param inside a mapping of the same file */
function readTimed(
  fields: Fields,
  name: Timed,
  inside: (data: Record<string, unknown>) => Fields,
): ClaimTerms {
  const said = fields.data[name];
  const { key, usual, example } = TIMED[name];
  if (said === undefined || said === null) return usual;
  if (!isMapping(said)) {
    const expected = `{${key}: ${example}, calendar: france}`;
    fields.note([name], 'site-invalid', { key: name, found: shown(said), expected });
    return usual;
  }
  const own = inside(said);
  noteUnknownKeys(own, [key, 'calendar']);
  const calendar = readName(own, 'calendar');
  const written = readText(own, key);
  const within = written === null ? usual.within : parseTerm(written);
  if ('count' in within && within.count <= longestAnswer) return { within, calendar };
  own.note([key], 'site-invalid', { key: `${name}.${key}`, found: shown(written), expected: example });
  return usual;
}

function readWarning(fields: Fields): number {
  const text = readMatching(fields, 'warn', (written) => /^[1-9]\d? ?%$/.test(written), '80 %');
  return text === null ? usualWarning : Number.parseInt(text, 10);
}

function readDigest(fields: Fields): number {
  const text = readMatching(fields, 'digest', (at) => /^([01]\d|2[0-3]):[0-5]\d$/.test(at), "'08:00'");
  const [hours, minutes] = (text ?? '').split(':').map(Number);
  return hours === undefined || minutes === undefined ? morning : 3_600 * hours + 60 * minutes;
}

function readMatching(
  fields: Fields,
  key: string,
  matches: (text: string) => boolean,
  expected: string,
): string | null {
  const text = readText(fields, key);
  if (text === null || matches(text)) return text;
  fields.note([key], 'site-invalid', { key, found: shown(text), expected });
  return null;
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
