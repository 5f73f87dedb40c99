import { readFileSync } from 'node:fs';
import type { Answer } from './send.ts';

/** Seconds of processor that a process has taken so far, to a hundredth; always 0 where the system does not say. */
export function processorTime(pid: number): number {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(facts[11]) + Number(facts[12])) / 100;
  } catch {
    return 0;
  }
}

/** Seconds of a server's processor that one input may take: a page, rendered by a server that is not warm yet, takes less. */
export const mostOfOne = 1.5;
const tries = 3;

/**
 * Sends an input until it takes little of a server's processor, three times at most. Once says little: the server signs
 * checkpoints, makes pages anew and compiles its own code in the meantime, which none of our inputs asked for; what an
 * input costs, it costs each time.
 * @returns the last answer, and whether the input took little once
 */
export async function isCheap(
  pid: number,
  input: () => Promise<Answer>,
): Promise<{ answer: Answer; cheap: boolean }> {
  let answer: Answer = null;
  for (let sent = 0; sent < tries; sent++) {
    const before = processorTime(pid);
    answer = await input();
    if (processorTime(pid) - before < mostOfOne) return { answer, cheap: true };
  }
  return { answer, cheap: false };
}
