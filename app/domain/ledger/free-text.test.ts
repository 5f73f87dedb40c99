import { expect, test } from 'vitest';
import type { z } from 'zod';
import { type Kind, kindNamed, kinds } from './kinds.ts';

/** What nobody but a person could have written, and no public field ought to take from staff. */
const prose = 'Madame Durand, au 06 12 34 56 78, avait raison.';

/** The paths of the parts of a schema that take any sentence, or (`*`) anything at all. */
function freeIn(schema: z.ZodType, path: string): string[] {
  const def = schema.def as unknown as {
    type: string;
    shape?: Record<string, z.ZodType>;
    innerType?: z.ZodType;
    element?: z.ZodType;
    valueType?: z.ZodType;
  };
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([name, field]) => freeIn(field, `${path} ${name}`));
    case 'nullable':
    case 'optional':
      return freeIn(def.innerType as z.ZodType, path);
    case 'array':
      return freeIn(def.element as z.ZodType, path);
    case 'record':
      return [`${path} *`];
    default:
      return schema.safeParse(prose).success ? [path] : [];
  }
}

const published = 'what the company publishes, no free text of staff';
const site =
  'the key of a unit that content/units.yml lists for the charter; where it lists none, one line that is asked for as the team, site or region';
const ground = 'a name out of those that the charter lists: decisions and the audit refuse others';
const currency =
  'the currency or thing that the terms of the edition name: decisions and the audit refuse others';
const unwritten = 'nothing writes it yet: whoever does decides what of it is private';
const pseudonym = 'made up by Kept, in the place of a name';

/** Every public field that could take a sentence, and why it may. All else of what staff write is private. */
const reasons: Record<string, string> = {
  'edition.published calendars *': published,
  'edition.published terms *': published,
  'calendar.published name': published,
  'calendar.published calendar *': published,
  'method.published parameters *': published,
  'survey.published terms *': published,
  'case.opened unit': site,
  'case.described attributes':
    'a name that the terms of the edition have: decisions and the audit refuse others; the values are private',
  'case.paused ground': ground,
  'occurrence.logged unit': site,
  'rate.reported unit': site,
  'duty.discharged unit': site,
  'breach.declared unit': site,
  'breach.analysed apology':
    'of earlier versions: the audit refuses it from the first analysis that keeps it private',
  'breach.signed-off apology': 'what the customer is told: seen by two persons, and signed by the second',
  'exemption.requested ground': ground,
  'exemption.requested decide calendar':
    'the name of a calendar: the audit refuses one that was not published',
  'circumstance.declared ground': ground,
  'circumstance.declared units': site,
  'initiative.begun units': site,
  'claim.filed answer calendar': 'the name of a calendar: the audit refuses one that was not published',
  'encounter.held unit': site,
  'entry.corrected replacement commitment':
    'the id of a promise of the edition: decisions and the audit refuse others',
  'correction.requested replacement commitment':
    'the id of a promise of the edition: decisions refuse others',
  'remedy.owed owed unit': currency,
  'remedy.paid paid unit': currency,
  'action.opened title': unwritten,
  'correction.requested replacement ground': ground,
  'correction.requested replacement unit': site,
  'entry.corrected replacement unit': site,
  'entry.corrected replacement ground': ground,
  'entry.corrected standing unit': site,
  'entry.corrected standing stops ground': ground,
  'person.admitted person': pseudonym,
  'person.role-changed person': pseudonym,
  'person.dismissed person': pseudonym,
};

test('no public field takes free text, but those that are named here with a reason', () => {
  const free = (Object.keys(kinds) as Kind[]).flatMap((kind) => freeIn(kindNamed(kind).fields, kind));
  expect(free.sort()).toEqual(Object.keys(reasons).sort());
});

test('what may be free as long as nothing writes it, nothing writes', () => {
  const excused = Object.keys(reasons).filter((path) => reasons[path] === unwritten);
  const written = excused.filter((path) => kindNamed(path.split(' ')[0] as Kind).written);
  expect(written).toEqual([]);
});
