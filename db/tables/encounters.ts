/** Encounters, by the number of the entry that planned each; what is `null` was not said yet. */
export type EncountersTable = {
  seq: number;
  charter: string;
  objective: string;
  on: string;
  by: string;
  at: string;
  /** Whom it is with, out of private fields. */
  reference: string | null;
  state: string;
  /** The entry that says that it took place, and what that says. */
  held: number | null;
  held_at: string | null;
  held_by: string | null;
  means: string | null;
  unit: string | null;
  ours: number | null;
  theirs: number | null;
  adviser: string | null;
  contact: string | null;
  follow_ups: number | null;
  /** What each side says of the objective. */
  ours_say: string | null;
  theirs_say: string | null;
  /** What a second person takes the contact for. */
  second: string | null;
  second_by: string | null;
};

/** The cases that follow-ups of encounters opened. */
export type FollowUpsTable = { case_id: string; encounter: number };
