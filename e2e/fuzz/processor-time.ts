import { readFileSync } from 'node:fs';

/** Seconds of processor that a process has taken so far, to a hundredth; always 0 where the system does not say. */
export function processorTime(pid: number): number {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(facts[11]) + Number(facts[12])) / 100;
  } catch {
    return 0;
  }
}
