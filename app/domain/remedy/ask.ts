import { aboutBreach, type Breach, isSetAside } from '../breach/breach.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case } from '../case/case.ts';
import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { noSums, type RemedyContribution } from './contribution.ts';
import type { RemedyGround } from './decide.ts';
import { claimableUntil } from './owed.ts';
import type { Pay, Remedy } from './remedy.ts';

/** That the customer asked, as staff say it on their behalf; `note`: how, in private. */
export type Asking = { at: Instant; note?: string | undefined };

/** Who may say that a customer asked: whoever answers for cases. */
const mayAsk: readonly Who['role'][] = ['agent', 'compliance'];

/**
 * When the clock began that had run out by the breach; `null` where there was none, or the case has started another since.
 */
export function clockBehind(at: Instant, subject: Pick<Case, 'clockFrom'> | null): Instant | null {
  return subject && subject.clockFrom <= at ? subject.clockFrom : null;
}

/**
 * Until when a customer may ask for what a breach owes; `null` where nobody needs to ask, nothing is owed, or the calendar does not go
 * far enough to know.
 */
export function askableUntil(breach: Pick<Breach, 'at' | 'found'>, ground: RemedyGround): Instant | null {
  if (breach.found === 'remedy' || ground.remedy.claim === 'automatic') return null;
  try {
    return claimableUntil(ground.remedy, ground.calendar, breach.at);
  } catch (error) {
    if (error instanceof CalendarEnds) return null;
    throw error;
  }
}

/**
 * Asks on the customer's behalf for what a breach owes, once, within the time that its terms give; what it owes follows.
 */
export function askRemedy(
  breach: Breach,
  ground: RemedyGround | null,
  { at, note }: Asking,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (!mayAsk.includes(who.role)) return problem('role-missing', undefined, { role: 'agent' });
  if (isSetAside(breach.state)) return problem('set-aside');
  if (breach.found === 'remedy' || !ground) return problem('nothing-to-ask');
  const { remedy, calendar } = ground;
  if (remedy.claim === 'automatic') return problem('nothing-to-ask');
  if (at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
  if (at < breach.at) return problem('before-breach', 'at', { breached: formatInstant(breach.at) });
  const { zone } = calendar;
  if (breach.asked !== null)
    return problem('already-asked', 'at', { asked: formatInstant(breach.asked), zone });
  const until = askableUntil(breach, ground);
  if (until === null) return problem('asking-unknown', 'at', { calendar: calendar.name });
  if (at > until) return problem('asked-too-late', 'at', { until: formatInstant(until), zone });
  const asked: Draft<'remedy.asked'> = {
    ...aboutBreach(breach, at, who),
    kind: 'remedy.asked',
    public: { breach: breach.id },
    private: { note },
  };
  return [asked];
}

/** What a breach adds to the figures of its promise as long as nobody asks for what it owes; `null` where nobody needs to, or has. */
export function notAskedOf(breach: Breach, remedy: Remedy | null, zone: string): RemedyContribution | null {
  if (!remedy || remedy.claim === 'automatic' || breach.found === 'remedy') return null;
  if (breach.asked !== null || isSetAside(breach.state)) return null;
  return { ...noSums, month: dayOf(breach.at, zone).slice(0, 7), currency: currencyOf(remedy), notAsked: 1 };
}

/** In what the terms pay; nothing where that is known of the case alone, as of a share of what it cost. */
function currencyOf({ pays, then, bands, cap, late }: Remedy): string {
  const unit = (pay: Pay | undefined) => (pay && pay.kind !== 'share' ? pay.pays.unit : undefined);
  const named = [pays ?? undefined, then?.pays, ...bands.map((band) => band.pays)].map(unit);
  const capped = cap?.kind === 'amount' ? cap.most.unit : undefined;
  return [...named, capped, late?.unit].find((each) => each !== undefined) ?? '';
}
