import type { ReactElement } from 'react';
import { type Encounter, familyOf } from '#app/domain/encounter/encounter.ts';
import { type ContactNature, type Side, sides } from '#app/domain/encounter/names.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language, Localised } from '#app/languages/language.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { Written } from '../../text/written.tsx';
import { nameOrRole } from './case-words.ts';
import type { EntryShown } from './entry-words.tsx';
import type { QueueRow } from './queue-rows.tsx';

type Author = { name: string | null; role: Who['role'] };
/** An encounter as staff read it. */
export type EncounterShown = Omit<Encounter, 'by' | 'held' | 'second'> & {
  name: Localised;
  zone: string;
  /** In which the company writes its notes. */
  firstLanguage: Language;
  by: Author;
  /** `null` where it was erased. */
  reference: string | null;
  aim: string | null;
  note: string | null;
  held:
    | (Omit<NonNullable<Encounter['held']>, 'by' | 'unit' | 'contact'> & {
        /** `null` for whoever may still have to code it. */
        contact: ContactNature | null;
        by: Author;
        unit: UnitShown | null;
        note: string | null;
      })
    | null;
  cases: readonly QueueRow[];
  promisesFollowUps: boolean;
  discharges: readonly Localised[];
  entries: readonly EntryShown[];
};
type Props = { words: Translator; encounter: EncounterShown };

/** What was written of it before it took place, and where it stands. */
export function PlanFacts({ words, encounter }: Props): ReactElement {
  const { t } = words;
  const { name, objective, on, reference, note, state, at, by, zone, firstLanguage } = encounter;
  return (
    <KeyValueList
      facts={[
        { name: t('encounters.staff.state'), value: t(`encounters.states.${state}`) },
        { name: t('encounters.staff.with'), value: reference ?? t('encounters.staff.erased') },
        { name: t('encounters.staff.aim'), value: <Aim words={words} encounter={encounter} /> },
        { name: t('encounters.staff.family'), value: t(`encounters.families.${familyOf(objective)}`) },
        { name: t('encounters.plan.on'), value: words.date(on) },
        { name: t('encounters.staff.charter'), value: <LocalisedText words={words} text={name} /> },
        {
          name: t('encounters.staff.written'),
          value: `${words.dateTime(at, zone)}, ${t('common.by', { who: nameOrRole(words, by) })}`,
        },
        ...(note
          ? [
              {
                name: t('encounters.staff.note'),
                value: <Written words={words} language={firstLanguage} text={note} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** What it is to bring, as it was written before. */
export function Aim({ words, encounter }: Props): ReactElement {
  const { aim, firstLanguage } = encounter;
  if (aim === null) return <>{words.t('encounters.staff.erased')}</>;
  return <Written words={words} language={firstLanguage} text={aim} />;
}

/** How it took place. */
export function HeldFacts(props: Props & { held: NonNullable<EncounterShown['held']> }): ReactElement {
  const { words, held, encounter } = props;
  const { zone, firstLanguage } = encounter;
  const { t, n } = words;
  const { at, by, means, people, unit, adviser, contact, note } = held;
  return (
    <KeyValueList
      facts={[
        {
          name: t('encounters.staff.heldAt'),
          value: `${words.dateTime(at, zone)}, ${t('common.by', { who: nameOrRole(words, by) })}`,
        },
        { name: t('encounters.staff.how'), value: t(`encounters.means.${means}`) },
        {
          name: t('encounters.staff.people'),
          value: t('encounters.staff.peopleCount', { ours: n(people.ours), theirs: n(people.theirs) }),
        },
        ...(unit
          ? [{ name: t('encounters.staff.unit'), value: <UnitName words={words} unit={unit} /> }]
          : []),
        ...(adviser
          ? [{ name: t('encounters.staff.adviser'), value: t(`encounters.advisers.${adviser}`) }]
          : []),
        {
          name: t('encounters.staff.contact'),
          value: t(contact ? `encounters.contacts.${contact}` : 'encounters.staff.contactHidden'),
        },
        ...(note
          ? [
              {
                name: t('encounters.staff.note'),
                value: <Written words={words} language={firstLanguage} text={note} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** What each side says of its objective. */
export function SaidOfIt({ words, encounter }: Props): ReactElement {
  const { t } = words;
  const verdict = (side: Side) => encounter.said[side];
  return (
    <section aria-labelledby="said" className="flow">
      <h2 id="said">{t('encounters.staff.said')}</h2>
      <KeyValueList
        facts={sides.map((side) => ({
          name: t(`encounters.sides.${side}`),
          value: t(
            verdict(side) === null
              ? 'encounters.verdictNone'
              : `encounters.verdicts.${verdict(side) ?? 'not'}`,
          ),
        }))}
      />
    </section>
  );
}
