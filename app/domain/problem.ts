/**
 * What the domain answers instead of doing something it must refuse. `code` is a key of the `problems`
 * catalogue (app/i18n), so that every refusal can be said in every language; `field` names the input at fault.
 */
export type Problem = { problem: ProblemCode; field?: string; values?: Record<string, string | number> };

export const problemCodes = [
  'unknown-commitment',
  'unknown-case',
  'unknown-entry',
  'unknown-breach',
  'unknown-pause-ground',
  'unknown-exemption-ground',
  'unknown-unit',
  'unit-ended',
  'unit-not-yet',
  'wrong-measure',
  'not-in-force',
  'binds-before-earlier',
  'binds-in-the-past',
  'binds-before-notice',
  'in-the-future',
  'before-opening',
  'before-last-event',
  'closed-before-opened',
  'case-closed',
  'closing-taken-back',
  'closing-moved',
  'case-not-closed',
  'case-paused',
  'case-not-paused',
  'reopen-refused',
  'reference-taken',
  'reference-ambiguous',
  'reference-differs',
  'erased',
  'already-corrected',
  'not-correctable',
  'already-requested',
  'unknown-request',
  'request-settled',
  'case-went-on',
  'import-unfinished',
  'import-untraced',
  'same-person',
  'role-missing',
  'not-analysed',
  'already-signed-off',
  'analysis-changed',
  'words-erased',
  'reason-missing',
  'personal-words',
  'set-aside',
  'calendar-ends',
  'too-long',
  'stray-character',
  'charter-ended',
  'period-backwards',
  'before-period',
  'already-discharged',
  'more-than-all',
  'already-reported',
  // Not refused for what it says: it could not be recorded just now.
  'busy',
  'not-recording',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export function problem(code: ProblemCode, field?: string, values?: Problem['values']): Problem {
  return { problem: code, ...(field ? { field } : {}), ...(values ? { values } : {}) };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}
