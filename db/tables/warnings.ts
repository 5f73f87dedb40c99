/** When whoever is responsible for an open case is to be warned of its due time. Instants are ISO text in UTC. */
export type WarningsTable = { case_id: string; due: string; at: string };

/** Up to which entry `warnings` was worked out, and after which share of a clock's time, per cent. One row, of id 1. */
export type WarningMarksTable = { id: number; share: number; seq: number };
