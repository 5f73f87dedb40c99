import type { Audit } from '#app/domain/audit/audit.ts';
import type { Breach } from '#app/domain/breach/breach.ts';
import { publicBreachOf, type Standing } from '#app/domain/breach/since.ts';
import { endOfDay } from '#app/domain/calendar/day-ends.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import type { Exemption } from '#app/domain/exemption/exemption.ts';
import { choosePeriod } from '#app/domain/trust/period.ts';
import { missedOfRates } from '#app/domain/trust/settled.ts';
import { type SaidExemption, saidBreachFacts } from '#app/i18n/said-breach.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import { countedUpTo, mostCounted, registerPage, saidRegister } from '#app/i18n/said-register.ts';
import { breachGround, endOf, type Ground, titlesOf } from './expected-ground.ts';
import type { PageWanted } from './pages.ts';

/** The first page of the public register: its counts, and its newest breaches. */
export function registerFigures(ground: Ground): SaidFigure[] {
  const { audit, words, charter, asOf, edition, editions, tallies } = ground;
  const { zone } = edition.terms;
  const { register } = audit;
  const find = (id: number) => register.find(id)?.breach;
  const end = endOfDay(asOf, zone);
  const { all, setAside, late } = register.book.countBefore(charter, end, find);
  const first = register.book.first(charter, find);
  const period = choosePeriod('all', first === null ? null : dayOf(first, zone), asOf).chosen;
  const titles = titlesOf(ground);
  const shown = register.book.newest({ charter }, end, registerPage, find).map((breach) => {
    const { commitment: id } = breach;
    const commitment = titles.get(id) ?? { id, number: 0, title: { text: id } };
    return { ...publicBreachOf(breach, standingOf(audit, breach), endOf(ground)), commitment };
  });
  return saidRegister(words, breachGround(ground), {
    chosen: null,
    count: countedUpTo(all),
    setAside: Math.min(setAside, mostCounted + 1),
    latePayments: Math.min(late, mostCounted + 1),
    reported: missedOfRates(editions, tallies, period, null),
    breaches: shown,
  });
}

/** The page of one breach; `null` where the charter has none of this number. */
export function breachFigures(ground: Ground, { breach: id }: PageWanted): SaidFigure[] | null {
  const { audit, words, charter } = ground;
  const found = id === null ? null : audit.register.find(id);
  if (found?.breach.charter !== charter) return null;
  const { breach, correction, exemption } = found;
  const shown = publicBreachOf(breach, standingOf(audit, breach), endOf(ground));
  return saidBreachFacts(words, breachGround(ground), { ...shown, correction, exemption: saidOf(exemption) });
}

function saidOf(exemption: Exemption | null): SaidExemption {
  if (!exemption) return null;
  const { seq, ground, state, at, decided } = exemption;
  return { seq, ground, state, at, decided: decided?.at ?? null };
}

/** Where the case of a breach stands. */
export function standingOf(audit: Audit, { case: id }: Breach): Standing {
  return (id === null ? null : audit.state.cases.get(id)?.subject) ?? null;
}
