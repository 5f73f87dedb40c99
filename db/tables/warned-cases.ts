/** Cases of which somebody was warned, each for the due time that it had then. */
export type WarnedCasesTable = { case_id: string; due: string };
