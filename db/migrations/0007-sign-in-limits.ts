import type { Kysely, Migration } from 'kysely';

/** What stands against guessing passwords: attempts counted, the browsers that are known, and who signed in when. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_in_limits')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('clear', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sign_in_limits_clear').on('sign_in_limits').column('clear').execute();
  await db.schema
    .createTable('known_browsers')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull().references('people.id').onDelete('cascade'))
    .addColumn('ends', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('known_browsers_key', ['id', 'person'])
    .execute();
  await db.schema
    .createIndex('known_browsers_person')
    .on('known_browsers')
    .columns(['person', 'ends'])
    .execute();
  await db.schema.createIndex('sessions_person').on('sessions').column('person').execute();
  await db.schema.alterTable('people').addColumn('signed_in', 'text').execute();
}

export const signInLimits: Migration = { up };
