import type { Calendar } from '../calendar/calendar.ts';
import type { Source } from './files.ts';
import { type ParsedCharter, parseCharter } from './parse.ts';

const weekday = [{ from: 9 * 3600, to: 17 * 3600 }];
export const france: Calendar = {
  name: 'france',
  zone: 'Europe/Paris',
  week: { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
  workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  openDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  holidays: [],
  covers: { from: '2000-01-01', to: '2049-12-31' },
};
const neverOpen: Calendar = { ...france, name: 'never-open', week: {}, workingDays: [] };
export const calendars = new Map([france, neverOpen].map((calendar) => [calendar.name, calendar]));

export const preamble = `---
name: Nos engagements
audience: customers
zone: Europe/Paris
languages: [fr]
binding: 2025-04-01
---
Préambule.
`;

export const commitment = `---
id: answer
title: Nous répondons
nature: normative
firmness: firm
measure: deadline
clock: { starts: la réception, within: 10 working days, calendar: france }
target: 95 %
remedy: { pays: 30 EUR }
exempt: [strike]
---
Le texte.

## Comment nous mesurons
Ainsi.

## Ce qui n’est pas couvert
Ceci.
`;

/** A charter of one commitment, `files` in place of or beside the ones that are right. */
export function charterOf(files: Record<string, string | null> = {}): ParsedCharter {
  const all = { 'charter.fr.md': preamble, '01-answer.fr.md': commitment, ...files };
  const sources = Object.entries(all).flatMap(([name, text]): Source[] =>
    text === null ? [] : [{ path: `charters/test/${name}`, text }],
  );
  return parseCharter('test', sources, { calendars });
}

/** `01-answer.fr.md:4 nature-order`: place and code of each finding, as short as a test wants it. */
export function places({ findings }: Pick<ParsedCharter, 'findings'>): string[] {
  return findings.map(({ path, line, code }) => `${path.replace('charters/test/', '')}:${line} ${code}`);
}
