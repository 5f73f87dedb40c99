/** Surveys as they were published, by the number of the entry; made again from the ledger. The latest number of a slug is the one that is asked. */
export type SurveysTable = {
  seq: number;
  slug: string;
  number: number;
  charter: string;
  published: string;
  sources: string;
  /** JSON of SurveyTerms. */
  terms: string;
  /** The public key of blind codes, base64 of its SPKI. */
  key: string | null;
  /** The entry that closed it, when it was written, JSON of its public fields, and the hash of the results. */
  closing: number | null;
  closed: string | null;
  counts: string | null;
  results: string | null;
};

/** How customers read a candidate, by the entry that closed the survey; made again from the ledger. */
export type NaturesTable = { closing: number; candidate: string; nature: string; seq: number };

/** Charters that were drawn from a survey; made again from the ledger. `said`: JSON of the entry's public fields. */
export type DrawingsTable = { seq: number; closing: number; charter: string; drawn: string; said: string };

/**
 * Who is asked, until the survey is closed. Nothing says when a code was taken, nor which: together with times it could tell whose
 * answers are whose.
 */
export type InvitationsTable = {
  /** Unguessable: part of the address that an invitation leads to. */
  id: string;
  survey: string;
  /** `null`: printed on paper, or left out since. */
  email: string | null;
  language: string;
  /** JSON of categories by the ids of groups, as the list of those invited says them. */
  strata: string;
  /** 0|1: should not have been asked. */
  ineligible: number;
  /** 0|1: has taken a code. */
  taken: number;
  /** 0|1: wants no more mails of it. */
  stopped: number;
  /** Hash of the blinded message that was signed, so that the same one may be asked for again; says nothing of the code. */
  blinded: string | null;
  /** JSON: the days on which mails were written, in the charter's zone, the invitation's first. */
  told: string;
  /** The day from which whoever took no code is reminded; `null` where no reminder is left. */
  next: string | null;
};

/** Addresses that want no mail of any survey, as what only the log's key can work out of them. */
export type SurveyRefusalsTable = { mark: string };
