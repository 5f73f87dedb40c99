import { withNotice } from '../charter/binding-day.ts';
import { instantOf } from '../instant.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/entry.ts';
import {
  defaultMethod,
  hadNoBounds,
  isSameMethod,
  type Method,
  methodPublished,
  outsideBounds,
} from '../trust/method.ts';
import { AuditFault } from './fault.ts';
import type { LedgerState } from './ledger-state.ts';

/** Holds a method to its number and its bounds; from here on it is the one in force. @throws AuditFault */
export function publishMethod(state: LedgerState, entry: Entry<'method.published'>): void {
  const number = (state.method?.version ?? 0) + 1;
  if (entry.public.number !== number)
    throw new AuditFault(entry.seq, 'wrong-number', { expected: number, found: entry.public.number });
  const { parameters } = entry.public;
  // Written by a version that knows of bounds, none is of before them.
  const isOld = hadNoBounds(parameters) && !state.knowsNotice;
  const outside = isOld ? null : outsideBounds(parameters);
  if (outside)
    throw new AuditFault(entry.seq, 'outside-bounds', {
      expected: `${outside.key}: ${outside.expected}`,
      found: outside.found as Json,
    });
  const before = state.method ?? defaultMethod;
  state.method = methodPublished(parameters, number);
  const changes = !isSameMethod(before, state.method);
  state.firstMethod = { ...defaultMethod, ...(parameters as unknown as Method), version: number };
  state.notices = withNotice(state.notices, state.method, instantOf(entry.recorded));
  state.knowsNotice ||= (parameters as unknown as Partial<Method>).notice !== undefined;
  state.methods.push(state.method);
  const named = { seq: entry.seq, hash: entry.public.sources, charter: null, number };
  state.documents.push({ ...named, parameters: parameters as Partial<Method> });
  if (changes && state.easings.tells(entry)) state.easings.publish('methods', { name: null, number });
}
