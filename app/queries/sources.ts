import type { Context } from '../context.server.ts';

/** What a query reads that shows units: the database, which has their keys, and the list of their names. */
export type Sources = Pick<Context, 'db' | 'units'>;
