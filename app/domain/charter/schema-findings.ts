import type { z } from 'zod';
import { faultOf } from '../schema-fault.ts';
import type { FindingCode } from './finding-codes.ts';
import { type Finding, finding, withText } from './findings.ts';
import type { FrontMatter } from './front-matter.ts';

/**
 * What a schema finds wrong with keys, each at its line: the line itself is told where the value that is wrong stands on it.
 * @param text the file that the keys were read from
 */
export function schemaFindings(
  path: string,
  text: string,
  { data, lineOf }: Pick<FrontMatter, 'data' | 'lineOf'>,
  code: FindingCode,
  issues: readonly z.core.$ZodIssue[],
): Finding[] {
  const lines = text.split('\n');
  return issues.map((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const line = lineOf(...steps, ...unknown);
    const found = finding(path, line, code, { detail: { fault: faultOf(issue), at: steps.join('.') } });
    const written = steps.length + unknown.length > 0 && valueAt(data, [...steps, ...unknown]) !== undefined;
    return written ? withText(found, lines[line - 1] ?? '') : found;
  });
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null)?.[step], data);
}
