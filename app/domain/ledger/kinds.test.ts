import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Kind, kindNamed, kinds } from './kinds.ts';

const names = Object.keys(kinds) as Kind[];
const those = (which: (name: Kind) => boolean) => names.filter(which).sort();

/** The source of all that decides and writes, without its tests. */
const source = ['app/commands', 'app/domain']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('/test-'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
/** Whether a draft of the kind is made anywhere: it is said to be the kind, or handed on to what makes drafts of it. */
const isMade = (name: Kind) => new RegExp(`\\bkind(:| =) [^;\n]*'${name}'|, ground, '${name}',`).test(source);

test('what an entry is about is a number among its own fields', () => {
  for (const name of names) {
    const { about, fields } = kindNamed(name);
    if (about === null) continue;
    expect(Object.keys(fields.shape), name).toContain(about);
    expect(fields.shape[about]?.safeParse(7).success, name).toBe(true);
    expect(fields.shape[about]?.safeParse('7').success, name).toBe(false);
  }
});

test('a kind is written by something exactly if it says so', () => {
  expect(those(isMade)).toEqual(those((name) => kindNamed(name).written));
});

test('kinds that nothing writes yet', () => {
  expect(those((name) => !kindNamed(name).written)).toEqual([
    'action.completed',
    'action.opened',
    'action.verified',
  ]);
});

test('kinds by which all after them are judged', () => {
  expect(those((name) => kindNamed(name).binds)).toEqual([
    'calendar.published',
    'edition.published',
    'method.published',
    'person.admitted',
    'person.dismissed',
    'person.role-changed',
  ]);
});

test('kinds that a correction can take the place of', () => {
  expect(those((name) => kindNamed(name).correctable)).toEqual([
    'case.fulfilled',
    'case.opened',
    'case.paused',
    'case.reopened',
    'case.resumed',
    'case.withdrawn',
    'duty.discharged',
    'encounter.called-off',
    'encounter.held',
    'encounter.judged',
    'encounter.planned',
    'initiative.begun',
    'occurrence.logged',
    'rate.reported',
  ]);
});

test('kinds that log what happened, so that who wrote them is no second person', () => {
  expect(those((name) => kindNamed(name).logs)).toEqual([
    'case.described',
    'case.fulfilled',
    'case.opened',
    'case.paused',
    'case.redated',
    'case.reopened',
    'case.resumed',
    'case.withdrawn',
    'duty.discharged',
    'encounter.called-off',
    'encounter.held',
    'encounter.judged',
    'encounter.planned',
    'entry.corrected',
    'occurrence.logged',
    'rate.reported',
  ]);
});
