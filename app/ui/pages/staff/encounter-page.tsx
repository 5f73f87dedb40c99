import type { ReactElement } from 'react';
import { type Encounter, familyOf } from '#app/domain/encounter/encounter.ts';
import { type ContactNature, type Side, sides } from '#app/domain/encounter/names.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language, Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../../forms/button.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { Written } from '../../text/written.tsx';
import { nameOrRole } from './case-words.ts';
import { type QueueRow, QueueRows } from './queue-rows.tsx';

/** What was just done, as the address says it. */
export const encounterDone = ['plan', 'report', 'judge', 'followUp', 'callOff'] as const;

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
};
type Props = { words: Translator; encounter: EncounterShown };

/** One encounter: its objective, what it came to, and the cases that it opened. */
export function EncounterPage(
  props: Props & { title: string; now: Instant; done: (typeof encounterDone)[number] | null },
): ReactElement {
  const { words, title, encounter, done } = props;
  const { t } = words;
  return (
    <article className="flow">
      <EncounterTrail words={words} trail={[title]} />
      <h1>{title}</h1>
      <p className="lede">{t(`encounters.objectives.${encounter.objective}`)}</p>
      {done && (
        <Notice words={words} kind="done" live>
          {t(`encounters.${done}.done`)}
        </Notice>
      )}
      <Acts words={words} encounter={encounter} />
      <PlanFacts words={words} encounter={encounter} />
      {encounter.held && (
        <>
          <HeldFacts words={words} encounter={encounter} held={encounter.held} />
          <Said words={words} encounter={encounter} />
          <section aria-labelledby="follow-ups" className="flow">
            <h2 id="follow-ups">{t('encounters.staff.followUps')}</h2>
            {encounter.cases.length === 0 ? (
              <EmptyState text={t('encounters.staff.followUpsEmpty')} />
            ) : (
              <QueueRows words={words} now={props.now} rows={encounter.cases} />
            )}
          </section>
        </>
      )}
    </article>
  );
}

/** The way to an encounter; the last one is the page itself. */
export function EncounterTrail(props: {
  words: Translator;
  trail: readonly string[];
  of?: number;
}): ReactElement {
  const { words, trail, of } = props;
  const { t, n, language } = words;
  const own =
    of === undefined
      ? []
      : [{ label: t('encounters.one', { number: n(of) }), href: paths.encounter(language, of) }];
  return (
    <Breadcrumbs
      words={words}
      trail={[
        { label: t('encounters.staff.title'), href: paths.encounters(language) },
        ...own,
        ...trail.map((label) => ({ label })),
      ]}
    />
  );
}

/** What can be said of it now; the first is what is most often wanted. */
function Acts({ words, encounter }: Props): ReactElement | null {
  const { t, language } = words;
  const { seq, state, said, promisesFollowUps } = encounter;
  const acts =
    state === 'planned'
      ? (['report', 'calling-off'] as const)
      : state === 'held'
        ? ([
            ...(sides.some((side) => said[side] === null) ? (['judgement'] as const) : []),
            ...(promisesFollowUps ? (['follow-ups'] as const) : []),
          ] as const)
        : [];
  if (acts.length === 0) return null;
  const labels = { report: 'report', 'calling-off': 'callOff', judgement: 'judge', 'follow-ups': 'followUp' };
  return (
    <nav className="cluster acts" aria-label={t('case.actions')}>
      {acts.map((act, place) => (
        <ButtonLink
          key={act}
          kind={place === 0 ? undefined : 'second'}
          href={paths.encounterEvent(language, seq, act)}
        >
          {t(`encounters.staff.${labels[act] as 'report' | 'callOff' | 'judge' | 'followUp'}`)}
        </ButtonLink>
      ))}
    </nav>
  );
}

function PlanFacts({ words, encounter }: Props): ReactElement {
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

function HeldFacts(props: Props & { held: NonNullable<EncounterShown['held']> }): ReactElement {
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

function Said({ words, encounter }: Props): ReactElement {
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
