import { type Finding, finding } from './finding.ts';

/** So many of a kind are told; the rest would say the same of other pages. */
const most = 5;

/** What adds findings to a list, no more than the first few of each kind. */
export function sayingFirst(findings: Finding[]) {
  const said = new Map<Finding['code'], number>();
  return (code: Finding['code'], what: string, rest: Partial<Omit<Finding, 'code' | 'what'>> = {}): void => {
    const count = (said.get(code) ?? 0) + 1;
    said.set(code, count);
    if (count <= most) findings.push(finding(code, what, rest));
  };
}
