import type { Who } from '#app/domain/ledger/entry.ts';
import { disarmed, escaped } from '#app/languages/isolated.ts';
import type { Output } from './cases.ts';

/** Answers go to standard output; faults and progress to standard error. */
export const terminal: Output = {
  answer: (line) => process.stdout.write(`${inert(line)}\n`),
  fault: (line) => process.stderr.write(`${inert(line)}\n`),
};

/**
 * Text that a terminal only shows: what would steer it, or turn the direction of writing, is written as JSON escapes
 * it. Much of what commands print stood in files of others; what `isolated` set apart of it stays so.
 */
export function inert(text: string): string {
  return disarmed(text).replace(/[^\P{Cc}\t\n]|[\u061c\u200e\u200f]/gu, escaped);
}

/** Whom entries written from the command line are from. */
export const commandLine: Who = { id: 'command-line', role: 'system' };
