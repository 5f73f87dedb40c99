import { LRUCache } from 'lru-cache';
import type { MadeFrom } from '#app/http/public-page.ts';
import type { Page } from './page.ts';
import type { PageKey } from './page-key.ts';

/** The most that pages take in memory, bytes. */
export type Budgets = {
  /** Addresses as Kept prints them, of which there are only so many. */
  plain: number;
  /** All ways to choose something on a page: whoever tries them endlessly drives out only each other. */
  odd: number;
};

const megabyte = 1_000_000;
const usual: Budgets = { plain: 64 * megabyte, odd: 16 * megabyte };

/** Where pages are kept; those that nobody asked for longest make room for others. */
export class Shelf {
  readonly #plain: LRUCache<string, Page>;
  readonly #odd: LRUCache<string, Page>;

  constructor({ plain, odd }: Budgets = usual) {
    const sizeCalculation = ({ content }: Page) => content.size;
    this.#plain = new LRUCache({ maxSize: plain, sizeCalculation });
    this.#odd = new LRUCache({ maxSize: odd, sizeCalculation });
  }

  /** The page whose plain address this is, letter by letter. */
  at(address: string): Page | undefined {
    return this.#plain.get(address);
  }

  get(key: PageKey): Page | undefined {
    return this.#like(key).get(key.key);
  }

  put(page: Page): void {
    this.#like(page.key).set(page.key.key, page);
  }

  drop(key: PageKey): void {
    this.#like(key).delete(key.key);
  }

  *pages(): Generator<Page> {
    yield* this.#plain.values();
    yield* this.#odd.values();
  }

  /** Notes that what pages are made from changed, at the earliest at `since`: no page is older than its rendering. */
  outdate(changed: ReadonlySet<MadeFrom>, since: number): void {
    for (const page of this.pages()) {
      if (changed.has(page.terms.madeFrom))
        page.outdated = Math.min(page.outdated, Math.max(since, page.began));
    }
  }

  get size(): { pages: number; bytes: number } {
    const both = [this.#plain, this.#odd];
    return {
      pages: both.reduce((sum, { size }) => sum + size, 0),
      bytes: both.reduce((sum, { calculatedSize }) => sum + (calculatedSize ?? 0), 0),
    };
  }

  #like({ plain }: PageKey): LRUCache<string, Page> {
    return plain ? this.#plain : this.#odd;
  }
}
