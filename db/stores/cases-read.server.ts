import type { Kysely } from 'kysely';
import type { Case } from '#app/domain/case/case.ts';
import type { Database } from '../schema.ts';
import { findCases, findCasesByReference } from './cases.server.ts';

/**
 * The cases that one transaction has read, as they stand in the tables: what is decided on and what is then written are the
 * same reading. Whoever writes cases calls `forget`.
 */
export class CasesRead {
  readonly #db: Kysely<Database>;
  readonly #byId = new Map<string, Case>();

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async find(id: string): Promise<Case | null> {
    return (await this.findAll([id])).get(id) ?? null;
  }

  /** Reads those of these cases that were not read yet, in few statements. */
  async findAll(ids: readonly string[]): Promise<Map<string, Case>> {
    const missing = ids.filter((id) => !this.#byId.has(id));
    if (missing.length > 0) this.#know((await findCases(this.#db, missing)).values());
    return new Map(
      ids.flatMap((id) => {
        const subject = this.#byId.get(id);
        return subject ? [[id, subject] as const] : [];
      }),
    );
  }

  /** Cases of a charter by the customer's reference, see findCasesByReference. */
  async findByReference(charter: string, references: readonly string[]): Promise<Case[]> {
    const found = await findCasesByReference(this.#db, charter, references);
    this.#know(found);
    return found;
  }

  forget(): void {
    this.#byId.clear();
  }

  #know(found: Iterable<Case>): void {
    for (const subject of found) this.#byId.set(subject.id, subject);
  }
}
