/**
 * What surveys are answered with. Nothing here says when, nor who: no row knows of an invitation, and answers know of no code. Answers are
 * packed as `packAnswers` does.
 */

/** The keys of a survey, by its name: `code`: 32 bytes in base64, by which its codes are made; `signing`: PKCS 8 in base64, where they are signed blind. */
export type VoiceSurveysTable = { survey: string; code: string; signing: string | null };

/** What was answered so far under a code, by its hash; `sent`: JSON of the keys of what was sent, so that nothing counts twice. */
export type VoiceDraftsTable = { survey: string; code: string; answers: string; sent: string };

/** Hashes of the codes that were used. */
export type VoiceSpentTable = { survey: string; code: string };

/** What was answered, under 128 random bits in hex; `complete` 0|1. */
export type VoiceAnswersTable = { survey: string; id: string; complete: number; answers: string };

/** The database of answers, in a file of its own. */
export type VoiceDatabase = {
  surveys: VoiceSurveysTable;
  drafts: VoiceDraftsTable;
  spent: VoiceSpentTable;
  answers: VoiceAnswersTable;
};
