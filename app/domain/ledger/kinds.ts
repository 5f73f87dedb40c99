/**
 * Every kind of entry there is, as the nouns say them. STORED FOR EVER once something writes it: a field is never
 * renamed, removed or given another meaning; a new one is optional. Instants are `YYYY-MM-DDTHH:MM:SSZ`, dates
 * `YYYY-MM-DD`.
 */
import { z } from 'zod';
import { actionKinds } from '../action/kinds.ts';
import { breachKinds } from '../breach/kinds.ts';
import { calendarKinds } from '../calendar/kinds.ts';
import { caseKinds } from '../case/kinds.ts';
import { editionKinds } from '../charter/kinds.ts';
import { circumstanceKinds } from '../circumstance/kinds.ts';
import { claimKinds } from '../claim/kinds.ts';
import { correctionKinds } from '../correction/kinds.ts';
import { dutyKinds } from '../duty/kinds.ts';
import { encounterKinds } from '../encounter/kinds.ts';
import { exemptionKinds } from '../exemption/kinds.ts';
import { feedbackKinds } from '../feedback/kinds.ts';
import { initiativeKinds } from '../initiative/kinds.ts';
import { occurrenceKinds } from '../occurrence/kinds.ts';
import { erasureKinds, personKinds } from '../person/kinds.ts';
import { rateKinds } from '../rate/kinds.ts';
import { remedyKinds } from '../remedy/kinds.ts';
import { restatementKinds } from '../restatement/kinds.ts';
import { reversalKinds } from '../reversal/kinds.ts';
import { surveyKinds } from '../survey/kinds.ts';
import { trustKinds } from '../trust/kinds.ts';
import { instant } from './fields.ts';
import { type KindOf, kind } from './kind.ts';

/** A heartbeat: promises were watched from then to then. */
const watchKinds = { 'clock.swept': kind(z.strictObject({ from: instant, to: instant })) } as const;

export const kinds = {
  ...editionKinds,
  ...calendarKinds,
  ...trustKinds,
  ...caseKinds,
  ...occurrenceKinds,
  ...rateKinds,
  ...dutyKinds,
  ...breachKinds,
  ...exemptionKinds,
  ...circumstanceKinds,
  ...initiativeKinds,
  ...remedyKinds,
  ...actionKinds,
  ...claimKinds,
  ...encounterKinds,
  ...feedbackKinds,
  ...correctionKinds,
  ...reversalKinds,
  ...restatementKinds,
  ...surveyKinds,
  ...erasureKinds,
  ...personKinds,
  ...watchKinds,
} as const;

export type Kind = keyof typeof kinds;
export type PublicFields<K extends Kind> = z.output<(typeof kinds)[K]['fields']>;

/** What its noun says of a kind. */
export function kindNamed(name: Kind): KindOf {
  return kinds[name] as unknown as KindOf;
}

/** The number of the earlier entry that an entry is about; `null` where it is about none, or only about a case. */
export function aboutOf({ kind, public: fields }: { kind: Kind; public: object }): number | null {
  const { about } = kindNamed(kind);
  return about === null ? null : ((fields as Record<string, number | null>)[about] ?? null);
}
