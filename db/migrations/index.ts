import type { Migration } from 'kysely';
import { foundation } from './0001-foundation.ts';

/** Every migration in order. Once released it is frozen: a change is a new one. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
};
