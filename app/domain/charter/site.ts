import type { Language } from '../../languages/language.ts';
import { normaliseSource } from '../normal-source.ts';
import {
  type Fields,
  fieldsOf,
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
};

const KEYS = ['name', 'languages', 'origin', 'home', 'contact', 'fictional'] as const;

/** Reads `site.yml`; `site` is `null` exactly when there are findings. */
export function parseSite(path: string, text: string): { site: Site | null; findings: Finding[] } {
  const keys = readKeys(path, normaliseSource(text), 1);
  const findings = [...keys.findings];
  if (findings.length > 0) return { site: null, findings };
  const fields = fieldsOf({ ...keys, path, body: '', bodyLine: 1 }, findings);
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
  if (findings.length > 0 || !name || !languages || !origin || !home || !contact)
    return { site: null, findings };
  return { site: { name, languages, origin, home, contact, fictional }, findings };
}

/** Notes a `home` that is the slug of no charter. */
export function checkHome(path: string, text: string, site: Site, slugs: string[]): Finding[] {
  if (slugs.includes(site.home)) return [];
  const { lineOf } = readKeys(path, normaliseSource(text), 1);
  return [finding(path, lineOf('home'), 'home-unknown', { found: site.home, expected: slugs.join(', ') })];
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
