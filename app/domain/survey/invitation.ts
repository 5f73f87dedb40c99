import { hash } from 'node:crypto';
import type { Language } from '../../languages/language.ts';
import { epochDay, plainDate } from '../calendar/day.ts';
import type { PlainDate } from '../instant.ts';
import type { SurveyTerms } from './terms.ts';

/** Somebody to be asked: where, in which language, and in which categories of the survey's groups they are, by the ids of both. */
export type Invitee = { email: string; language: Language; strata: Readonly<Record<string, string>> };

/** Why a line of a list is left out, and what stands there. */
export type InviteeFault = { line: number } & (
  | { fault: 'quotes' | 'not-an-address'; found: string }
  | { fault: 'unknown-language'; found: string; expected: string }
  | { fault: 'unknown-category'; group: string; found: string; expected: string }
  | { fault: 'twice'; first: number }
);
/** Why a list of people is none. */
export type UnreadableList = { refused: 'no-address-column' | 'too-many-lines'; found: string };

/** Letters and digits that nobody takes for another one when they copy them from paper. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz';
/** Sixteen of them are 79 bits. */
const idLength = 16;

/** The part of an address that an invitation leads to: unguessable, and short enough to be typed from a letter. @param random as many bytes as asked for */
export function invitationId(random: (bytes: number) => Uint8Array): string {
  // Bytes that would make some letters likelier than others are left out.
  const fair = 256 - (256 % letters.length);
  let id = '';
  while (id.length < idLength)
    for (const byte of random(idLength))
      if (byte < fair && id.length < idLength) id += letters[byte % letters.length];
  return id;
}

/**
 * The day from which whoever took no code gets their next mail: the invitation on the survey's first day at the earliest, then each reminder so many days after
 * it, while the survey is answered; `null` where none is left.
 * @param told the days of the mails so far, the invitation's first
 * @param today where there was none yet
 */
export function nextMail(
  { opens, closes, reminders }: SurveyTerms,
  told: readonly PlainDate[],
  today: PlainDate,
): PlainDate | null {
  const [invited] = told;
  if (invited === undefined) return today > closes ? null : today < opens ? opens : today;
  const after = reminders[told.length - 1];
  if (after === undefined) return null;
  const day = plainDate(epochDay(invited) + after);
  return day > closes ? null : day;
}

/** What stands for an address that wants no mail of any survey. @param fingerprint see Signer */
export function refusalMark(fingerprint: (text: string) => string, email: string): string {
  return fingerprint(
    JSON.stringify(['survey refusal', hash('sha256', email.normalize('NFC').toLowerCase())]),
  );
}
