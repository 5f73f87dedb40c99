/** What SQLite says, or must be told, in words of its own. */
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../schema.ts';
import type { Words } from '../dialect.ts';

/**
 * Written out, since SQLite uses an index of such cases only where it reads the same words; of values bound to a list it
 * does not know what they will be.
 */
const isWaiting = sql<boolean>`state in ('open', 'paused')`;

function gathered(columns: readonly string[]) {
  return sql<string>`json_group_array(json_array(${sql.join(columns.map((column) => sql.ref(column)))}))`;
}

function referenceHas(text: string) {
  return sql<boolean>`instr(reference, ${text}) > 0`;
}

const privateReference = sql<string | null>`private_fields.body ->> '$.reference'`;
const privateContact = sql<string | null>`private_fields.body ->> '$.contact'`;

/** SQLite knows small letters and capitals from a to z alone: https://www.sqlite.org/lang_expr.html#the_like_glob_regexp_match_and_extract_operators */
function maybeAlike(of: RawBuilder<string | null>, text: string) {
  const pattern = text
    .normalize('NFC')
    .replaceAll(/[\\%_]/g, '\\$&')
    .replaceAll(/[^ -~]+/g, '%');
  return sql<boolean>`${of} like ${pattern} escape '\\'`;
}

/**
 * SQLite chooses an index as well, but takes all for alike once dates bound them on both sides, and then reads through what is filtered out.
 */
function breachesIndexedBy(filters: readonly ('commitment' | 'unit' | 'state')[]) {
  const index = sql.raw(['breaches', ...(filters.length > 0 ? filters : ['at'])].join('_'));
  return sql<Database['breaches']>`breaches`.as<'breaches'>(sql`breaches indexed by ${index}`);
}

/** Breaches by the index of those that are late payments; a query must say `found = 'remedy'` as a literal. */
const latePayments = sql<Database['breaches']>`breaches`.as<'breaches'>(
  sql`breaches indexed by breaches_late_payments`,
);

/** A column behind a plus is not looked up in an index. */
function unsearched(column: string) {
  return sql<string>`+${sql.ref(`breaches.${column}`)}`;
}

export const words: Words = {
  isWaiting,
  gathered,
  referenceHas,
  privateReference,
  privateContact,
  maybeAlike,
  breachesIndexedBy,
  latePayments,
  unsearched,
};
