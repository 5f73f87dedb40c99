import type { Role } from '../person/kinds.ts';

/** When somebody is told: as it happens, once a day with the rest, or not at all. */
export const ways = ['at-once', 'digest', 'none'] as const;
export type Way = (typeof ways)[number];

/** What somebody chose to be told by mail. */
export type MailChoices = { warnings: Way; breaches: Way };

/** What holds for who never chose. */
export const usualChoices: MailChoices = { warnings: 'at-once', breaches: 'at-once' };

/** Whether breaches and late payments are told to somebody of that role; cases that run out of time are to all who opened them. */
export function hearsOfBreaches(role: Role): boolean {
  return role === 'compliance';
}

/** Whether somebody gets a digest at all. */
export function wantsDigest({ warnings, breaches }: MailChoices, role: Role): boolean {
  return warnings === 'digest' || (breaches === 'digest' && hearsOfBreaches(role));
}
