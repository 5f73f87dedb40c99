import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findAttributes } from '#db/stores/attributes.server.ts';
import { findRemedies } from '#db/stores/remedies.server.ts';
import { type Case, isStruckOut } from '../../domain/case/case.ts';
import type { Ground } from '../../domain/case/decide.ts';
import type { OpenEvent } from '../../domain/event.ts';
import type { Draft } from '../../domain/ledger/entry.ts';
import type { Problem } from '../../domain/problem.ts';
import { attributesOf } from '../../domain/remedy/attributes.ts';
import { describeCase } from '../../domain/remedy/describe.ts';
import type { Attributes } from '../../domain/remedy/owed.ts';

/** What openings say of their cases that their remedies need, as the groups of a batch leave it. */
export class Descriptions {
  readonly #known = new Map<string, Attributes>();
  readonly #owed = new Set<string>();
  /** What the group says that is being decided on. */
  readonly #said = new Map<string, Attributes>();

  /** @param subjects the cases that openings of the batch may say again */
  async prepare(trx: Kysely<Database>, subjects: readonly Case[]): Promise<void> {
    const cases = subjects.map(({ id }) => id);
    const known = await findAttributes(trx, cases);
    for (const id of cases) this.#known.set(id, known.get(id) ?? {});
    for (const { case: id, isPenalty, lifted } of await findRemedies(trx, { cases }))
      if (id !== null && !isPenalty && !lifted) this.#owed.add(id);
  }

  /**
   * What an opening says of its case: all of it of a new one, and of one that was opened before what is not known yet, or otherwise. A case
   * that only a dry run knows was described as it was opened.
   * @param ground what the case is judged by
   */
  follow(
    { commitment, attributes = {} }: OpenEvent,
    subject: Case,
    { terms, now, who }: Ground,
    isNew: boolean,
  ): Draft[] | Problem {
    const known = isNew ? {} : (this.#said.get(subject.id) ?? this.#known.get(subject.id));
    if (!known || isStruckOut(subject) || subject.commitment !== commitment) return [];
    const differing = Object.entries(attributes).filter(([name, value]) => known[name] !== value);
    this.#said.set(subject.id, { ...known, ...attributes });
    if (differing.length === 0) return [];
    const needed = attributesOf(terms.remedy);
    // Whatever is known of a breach is owed at once.
    const isDeclared = subject.breached !== null && needed.every(({ name }) => known[name] !== undefined);
    const isOwed = this.#owed.has(subject.id) || isDeclared;
    const said = { attributes: Object.fromEntries(differing) };
    return describeCase(subject, { needed, isOwed, isNew }, said, now, who);
  }

  /** The group is decided on: what it says is known from here on, unless it was refused. */
  close(isTaken: boolean): void {
    if (isTaken) for (const [id, attributes] of this.#said) this.#known.set(id, attributes);
    this.#said.clear();
  }
}
