import type { ServerBuild } from '@remix-run/node';
import type { CastName } from '#app/demonstration/scenarios.ts';
import type { Language } from '#app/languages/language.ts';
import type { Stage } from '../cast-database.ts';

/** A route that takes what is sent to it: its file, who may use it, and its address on a stage. */
export type Target = { route: string; as: CastName | null; path: (language: Language) => string };

/** Every route of the build with an action: a new one is among them, or its address cannot be made and this throws. */
export function targetsIn(build: ServerBuild, stage: Stage): Target[] {
  return Object.values(build.routes)
    .filter((route) => route?.module.action)
    .map((route) => {
      const { id, index } = route as NonNullable<typeof route>;
      const pattern = patternOf(build, id);
      const path = (language: Language) =>
        `/${pattern.map((word) => filled(word, pattern, language, stage)).join('/')}${index ? '?index' : ''}`;
      path('en');
      return { route: id, as: personFor(pattern), path };
    });
}

function patternOf({ routes }: ServerBuild, id: string): string[] {
  const { parentId, path = '' } = routes[id] ?? {};
  return [
    ...(parentId ? patternOf({ routes } as ServerBuild, parentId) : []),
    ...path.split('/').filter(Boolean),
  ];
}

function filled(word: string, pattern: readonly string[], language: Language, stage: Stage): string {
  if (!word.startsWith(':')) return word;
  if (word === ':lang') return language;
  if (word === ':seq') return String(stage.occurrence);
  if (word === ':person') return stage.person;
  if (word === ':charter') return 'aurore';
  if (word === ':commitment') return 'appointment-slot';
  if (word === ':claim') return String(stage.claims.waiting);
  if (word === ':encounter') return encounterFor(pattern.at(-1), stage);
  if (word === ':circumstance') return String(stage.circumstance);
  if (word === ':request' && pattern.includes('exemptions')) return String(stage.exemption);
  if (word === ':request') return String(stage.requests.waiting);
  const last = pattern.at(-1);
  if (word === ':id' && pattern.includes('cases')) return caseFor(last, stage);
  if (word === ':id' && pattern.includes('exemption')) return String(stage.breaches.overdue);
  if (word === ':id' && pattern.includes('to-pay')) return String(stage.breaches.overdue);
  if (word === ':id' && pattern.includes('compliance')) return String(stage.breaches.keptLate);
  if (word === ':id' && pattern.includes('imports')) return stage.import;
  if (word === ':id' && ['receipts', 'mails'].some((each) => pattern.includes(each)))
    return stage.cases.keptLate;
  if (word === ':id' && pattern.includes('invitations')) return stage.surveys.asked;
  // One that nobody was sent: a mail has a code that only the key of the log can make.
  if (word === ':code') return 'no-code';
  if (word === ':survey' && pattern.at(-1) === 'closing') return stage.surveys.over;
  if (word === ':survey' && pattern.at(-1) === 'drawing') return 'expectations-2024';
  if (word === ':survey') return stage.surveys.drawn.survey;
  if (word === ':invitation') return stage.surveys.drawn.invitation;
  if (word === ':page') return '1';
  if (word === ':mapping') return 'aurore';
  throw new Error(
    `No address is known for /${pattern.join('/')}: say in e2e/fuzz/targets.ts what ${word} is`,
  );
}

function encounterFor(act: string | undefined, { encounters }: Stage): string {
  return String(act === 'judgement' || act === 'follow-ups' ? encounters.held : encounters.planned);
}

function caseFor(act: string | undefined, { cases }: Stage): string {
  if (act === 'resumption') return cases.paused;
  return act === 'reopening' ? cases.keptYesterday : cases.withinTime;
}

function personFor(pattern: readonly string[]): CastName | null {
  if (pattern.includes('compliance')) return 'compliance';
  if (pattern.includes('admin')) return 'administrator';
  return pattern.includes('staff') || pattern.includes('sign-out') ? 'agent' : null;
}
