/** One row (id 1): by how many seconds the clock was ahead of the time since boot, in the boot of this name. */
export type ClockBaseTable = { id: number; boot: string; ahead: number };
