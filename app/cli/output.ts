import type { Who } from '#app/domain/ledger/entry.ts';
import type { Output } from './cases.ts';

/** Answers go to standard output; faults and progress to standard error. */
export const terminal: Output = {
  answer: (line) => process.stdout.write(`${line}\n`),
  fault: (line) => process.stderr.write(`${line}\n`),
};

/** Whom entries written from the command line are from. */
export const commandLine: Who = { id: 'command-line', role: 'system' };
