import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { type MadeFrom, madeFrom } from '#app/http/public-page.ts';
import type { Standing } from '#app/standing.server.ts';
import type { Database } from '#db/schema.ts';
import { markOfSigned } from '#db/stores/checkpoints.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { lastPublication } from '#db/stores/publications.server.ts';

type Options = {
  db: Kysely<Database>;
  /** Whether the ledger can be signed, which pages about what is signed say. */
  standing: Pick<Standing, 'trouble'>;
  log: Logger;
  /** A text that changes when what pages show from elsewhere than the ledger does. */
  content: () => string;
  /** Called with what has changed and since when at the earliest, on the clock of `performance.now()`. */
  onChange: (changed: ReadonlySet<MadeFrom>, since: number) => void;
};

/**
 * Finds out that what pages are made from has changed, whoever changed it: this process, an import on the command
 * line, another server, whoever edits a file. Two small statements a look, and one look at each of a few files.
 */
export class Changes {
  readonly #options: Options;
  #ledger: string | null = null;
  #signed: string | null = null;
  #publications: number | null = null;
  #content: string | null = null;
  #underWay: Promise<void> | null = null;
  #failing = false;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(options: Options) {
    this.#options = options;
  }

  /** When the last look that found out anything began; of what changed after it nothing is known. */
  get lookedAt(): number {
    return this.#lookedAt;
  }

  /** Looks now. A look that fails is logged, once until one succeeds, and leaves `lookedAt` where it was. */
  look(): Promise<void> {
    this.#underWay ??= this.#look().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  /** Done when nobody looks. */
  async idle(): Promise<void> {
    await this.#underWay;
  }

  async #look(): Promise<void> {
    const { log, onChange } = this.#options;
    const began = performance.now();
    try {
      const changed = await this.#compare();
      // What was not there at the last look cannot be older than it.
      if (changed.size > 0) onChange(changed, this.#lookedAt);
      this.#lookedAt = began;
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) log.error({ err: error }, 'nobody can say whether pages have changed');
      this.#failing = true;
    }
  }

  async #compare(): Promise<Set<MadeFrom>> {
    const { db, standing, content } = this.#options;
    const [{ size, root }, mark] = await Promise.all([readHead(db), markOfSigned(db)]);
    const signed = `${mark} ${standing.trouble}`;
    const changed = new Set<MadeFrom>();
    if (signed !== this.#signed) changed.add('checkpoints');
    const ledger = `${size} ${root}`;
    if (ledger !== this.#ledger) {
      changed.add('ledger').add('checkpoints');
      const publications = await lastPublication(db);
      if (publications !== this.#publications) changed.add('publications');
      this.#publications = publications;
    }
    const written = content();
    if (this.#content !== null && written !== this.#content) for (const each of madeFrom) changed.add(each);
    this.#content = written;
    this.#ledger = ledger;
    this.#signed = signed;
    return changed;
  }
}
