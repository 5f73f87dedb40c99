/**
 * What mails tell: breaches to officers, time that runs out to whoever opened the case, and both once a day; to the customer of
 * a case what becomes of it, to who filed a claim, and to who is asked in a survey.
 */
export const topics = ['breaches', 'warnings', 'digest', 'customer', 'claimant', 'survey'] as const;
export type Topic = (typeof topics)[number];

/**
 * `waiting` for its turn; `sending`: handed to a server that did not answer yet; `refused` by a server for good; `expired`:
 * nobody took it in time; `dropped`: there was nothing left to tell, or nobody to tell it to.
 */
export const mailStates = ['waiting', 'sending', 'sent', 'refused', 'expired', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long news waits for more of the same before a mail is made of it, seconds. */
export const gathering = minute;
/** News that nobody took in this time is told no more, seconds. */
export const longestWait = 3 * day;
/** How long whoever sends a mail has for it before it is taken for lost with them, seconds. Sending is given up much earlier. */
export const lease = 5 * minute;
/** How long what became of a mail is shown, seconds. */
export const keptFor = 30 * day;

/** After how many seconds a mail is tried again that failed so often, once or more: a minute, four of them, up to six hours. */
export function retryAfter(attempts: number): number {
  return Math.min(minute * 4 ** Math.min(attempts - 1, 10), 6 * hour);
}
