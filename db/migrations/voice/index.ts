import type { Migration } from 'kysely';
import { answers } from './0001-answers.ts';

/** Every migration of the database of answers, in order. */
export const voiceMigrations: Record<string, Migration> = { '0001-answers': answers };
