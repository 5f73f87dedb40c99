import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Instant } from './domain/instant.ts';
import { type ClockDoubt, Steadiness } from './domain/ledger/steadiness.ts';
import { NotRecording } from './standing.server.ts';

/** What a machine knows of time, seconds. */
export type Clocks = {
  wall: () => number;
  /** Since it booted; goes on while it sleeps. */
  sinceBoot: () => number;
  /** Names this boot, so that another process can go on with what was believed in it; `null` where it has no name. */
  boot: string | null;
};

/** The clock of this process, and whether it can be believed. */
export type Clock = {
  readonly boot: string | null;
  /** The present, whole seconds. */
  now: () => Instant;
  /** Why the clock is not believed just now; `null` while it is. */
  doubt: () => ClockDoubt | null;
  /** By how much the clock is ahead of the time since boot: now, and when it was last believed. */
  ahead: () => number;
  trusted: () => number;
  /** Believes the clock that is so much ahead of the time since boot. */
  trust: (ahead: number) => void;
};

/** Thrown instead of recording, sweeping or signing by a clock that jumped. */
export class ClockInDoubt extends NotRecording {
  readonly doubt: ClockDoubt;
  constructor(doubt: ClockDoubt) {
    super('clock');
    this.message = `the clock jumped by ${doubt.by} s; it is believed in ${doubt.wait} s, or when it is confirmed`;
    this.doubt = doubt;
  }
}

/** At the first start in a boot a clock may be so far behind what was recorded last, seconds. */
const tolerance = 30;

/**
 * @param known by how much the clock was ahead of the time since this boot when it was last believed; `null` where
 * nobody knows
 * @param recorded when the newest entry was recorded, before which no clock can be right; `null` before the first
 */
export function openClock(clocks: Clocks, known: number | null, recorded: Instant | null): Clock {
  const { wall, sinceBoot, boot } = clocks;
  const ahead = () => wall() - sinceBoot();
  const isBehind = recorded !== null && wall() < recorded - tolerance;
  const steadiness = new Steadiness(known ?? (isBehind ? recorded - sinceBoot() : ahead()));
  return {
    boot,
    now: () => Math.floor(wall()),
    doubt: () => steadiness.look(wall(), sinceBoot()),
    ahead,
    trusted: () => steadiness.trusted,
    trust: (right) => steadiness.trust(right),
  };
}

export const machineClocks: Clocks = {
  wall: () => Date.now() / 1_000,
  sinceBoot: uptime,
  boot: bootName(),
};

function bootName(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}
