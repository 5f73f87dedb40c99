/** The fields that entries are made of. */
import { z } from 'zod';
import { isPlainDate } from '../instant.ts';

export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
export const date = z.string().refine(isPlainDate);
/** The number of an earlier entry. */
export const seq = z.int().nonnegative();
export const hash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
/** The id of a promise in its charter. */
export const promise = z.string().min(1).max(100);
export const ground = z.string().min(1).max(100);
export const unit = z.string().max(200).nullable();
export const prose = z.string().max(10_000);
export const amount = z.strictObject({ amount: z.string().regex(/^\d+(\.\d+)?$/), unit: z.string() });
/** Terms and calendars are checked where they are read from Markdown and YAML; here they are carried. */
export const carried = z.record(z.string(), z.unknown());
