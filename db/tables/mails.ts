import type { MailState, Topic } from '#app/domain/mail/mail.ts';

/**
 * The outbox: what is to be told to whom. What a mail says is worked out when it is sent: nothing of it is here, and no
 * address. Instants are ISO text in UTC.
 */
export type MailsTable = {
  /** Random; the Message-ID is made of it, so that a mail that is sent again is known by it. */
  id: string;
  /** The pseudonym of who is told; of a customer the id of their case, of a claimant the number of their claim, of who is asked in a survey
   * the id of their invitation. */
  person: string;
  topic: Topic;
  /** While news of the same topic joins this mail: topic and person. `null` since it was first taken to be sent. */
  gathers: string | null;
  /** It tells of entries behind this number, up to and with the last, which is `null` while news joins it. */
  after_seq: number;
  last_seq: number | null;
  state: MailState;
  /** When it was first written, and when news joined it last. */
  written: string;
  newest: string;
  /** When it may be taken; of one that is being sent, when whoever took it is taken for lost. `null` once it has ended. */
  next: string | null;
  attempts: number;
  /** What the server said last, without the address. */
  fault: string | null;
  /** When it was sent, refused, expired or dropped. */
  ended: string | null;
};
