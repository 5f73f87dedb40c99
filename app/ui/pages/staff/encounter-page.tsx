import type { ReactElement, ReactNode } from 'react';
import { sides } from '#app/domain/encounter/names.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Timeline } from '../../case/timeline.tsx';
import { ButtonLink } from '../../forms/button.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { type EncounterShown, HeldFacts, PlanFacts, SaidOfIt } from './encounter-facts.tsx';
import { timelineEntryOf } from './entry-words.tsx';
import { QueueRows } from './queue-rows.tsx';

/** What was just done, as the address says it. */
export const encounterDone = ['plan', 'report', 'judge', 'followUp', 'callOff'] as const;

type Props = { words: Translator; encounter: EncounterShown };

/** One encounter: its objective, what it came to, and the cases that it opened. */
export function EncounterPage(
  props: Props & {
    title: string;
    now: Instant;
    done: (typeof encounterDone)[number] | null;
    /** What was just taken back, or asked for. */
    children?: ReactNode;
  },
): ReactElement {
  const { words, title, encounter, done, children } = props;
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
      {children}
      {encounter.state === 'struck' && (
        <Notice words={words} kind="info">
          {t('encounters.staff.struck')}
        </Notice>
      )}
      <Acts words={words} encounter={encounter} />
      <PlanFacts words={words} encounter={encounter} />
      {encounter.held && (
        <>
          <HeldFacts words={words} encounter={encounter} held={encounter.held} />
          <SaidOfIt words={words} encounter={encounter} />
        </>
      )}
      {(encounter.held || encounter.cases.length > 0) && (
        <FollowUps words={words} now={props.now} encounter={encounter} />
      )}
      <section aria-labelledby="history">
        <h2 id="history">{t('case.timeline')}</h2>
        <Timeline
          words={words}
          zone={encounter.zone}
          entries={encounter.entries.map((entry) => timelineEntryOf(words, encounter, entry))}
        />
      </section>
    </article>
  );
}

/** The cases that were opened: they stay, also where the report is taken back that agreed on them. */
function FollowUps({ words, encounter, now }: Props & { now: Instant }): ReactElement {
  const { t } = words;
  const { cases, held } = encounter;
  return (
    <section aria-labelledby="follow-ups" className="flow">
      <h2 id="follow-ups">{t('encounters.staff.followUps')}</h2>
      {!held && <p className="note">{t('encounters.staff.followUpsStay')}</p>}
      {cases.length === 0 ? (
        <EmptyState text={t('encounters.staff.followUpsEmpty')} />
      ) : (
        <QueueRows words={words} now={now} rows={cases} />
      )}
    </section>
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
