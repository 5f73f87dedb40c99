import { z } from 'zod';
import { mostFollowUps } from '#app/domain/encounter/names.ts';

/** The most characters of one follow-up. */
const longest = 500;

/** What was agreed on, one a line; blank lines count for nothing. */
export const followUpTexts = z
  .string()
  .max(2 * mostFollowUps * (longest + 2))
  .optional()
  .transform((written = '') => written.split(/\r?\n/).flatMap((line) => line.trim() || []))
  .refine((lines) => lines.every((line) => line.length <= longest), { error: 'forms.invalid' });

/** How many people; which numbers can be is the domain's. */
export const headCount = z
  .string({ error: 'forms.missing' })
  .trim()
  .regex(/^\d{1,9}$/, { error: 'problems.not-people' })
  .transform(Number);
