import type { Instant } from '#app/domain/instant.ts';
import type { MadeFrom } from '#app/http/public-page.ts';
import { Content } from './content.ts';
import { isOfThisTime, longestOutdated, type Page } from './page.ts';
import type { PageKey } from './page-key.ts';
import type { Queued, RenderQueue, Urgency } from './render-queue.ts';
import type { Shelf } from './shelf.ts';
import { headersOf, termsOf } from './terms.ts';

/** A page that is kept, or the answer of which nothing is: it belongs to whoever takes it first. */
export type Made = { page: Page; rendered: null } | { page: null; rendered: Response | null };
type Job = Queued<Made> & { began: number | null; outdated: Map<MadeFrom, number> };
type Options = {
  shelf: Shelf;
  queue: RenderQueue;
  /** Whether browsers come over https. */
  https: boolean;
  now: () => Instant;
  /** Renders what stands at an address for a reader who is not signed in. */
  render: (address: string) => Promise<Response>;
};

/** On whose behalf pages are made that nobody waits for. */
const nobody = '';

/** Renders pages and puts them on the shelf: never one of them twice at once, and never many at once. */
export class Press {
  readonly #options: Options;
  readonly #jobs = new Map<string, Job>();
  #stopped = false;
  #rendered = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** How many pages were rendered so far. */
  get rendered(): number {
    return this.#rendered;
  }

  /**
   * Renders a page. Whoever asks for one that is being rendered gets that, unless that began so long ago that it may
   * be outdated by now, by either clock: the present moves on by hours when a machine wakes up.
   * @param client on whose behalf
   * @throws what rendering threw; QueueFull when too many wait already, or it has waited too long
   */
  async render(key: PageKey, urgency: Urgency, client = nobody): Promise<Made> {
    for (;;) {
      const job = this.#jobs.get(key.key);
      if (!job) return this.#begin(key, { urgency, client });
      job.hurry(urgency);
      if (job.began !== null && performance.now() - job.began >= longestOutdated) {
        await job.done.catch(() => {});
        continue;
      }
      const made = await job.done;
      if (!made.page || isOfThisTime(made.page, this.#options.now())) return made;
    }
  }

  /** Notes, as Shelf.outdate, what changed under the pages that are being rendered. */
  outdate(changed: ReadonlySet<MadeFrom>, since: number): void {
    for (const { began, outdated } of this.#jobs.values()) {
      if (began === null) continue;
      for (const each of changed) if (!outdated.has(each)) outdated.set(each, Math.max(since, began));
    }
  }

  /** Renders nothing more, and waits for what is being rendered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#options.queue.idle();
  }

  #begin(key: PageKey, asked: { urgency: Urgency; client: string }): Promise<Made> {
    const about: Pick<Job, 'began' | 'outdated'> = { began: null, outdated: new Map() };
    const forget = () => {
      if (this.#jobs.get(key.key) === job) this.#jobs.delete(key.key);
    };
    const queued = this.#options.queue.add(asked, async () => {
      try {
        return this.#stopped ? { page: null, rendered: null } : await this.#make(key, job);
      } finally {
        forget();
      }
    });
    const job: Job = Object.assign(about, queued);
    this.#jobs.set(key.key, job);
    // One that gave way to others never ran.
    job.done.catch(forget);
    return job.done;
  }

  async #make(key: PageKey, job: Job): Promise<Made> {
    const { shelf, https, now, render } = this.#options;
    const began = performance.now();
    job.began = began;
    const made = now();
    const rendered = await render(key.key);
    this.#rendered += 1;
    const terms = termsOf(rendered);
    if (!terms) {
      shelf.drop(key);
      return { page: null, rendered };
    }
    const body = Buffer.from(await rendered.arrayBuffer());
    const before = shelf.get(key);
    const content = await contentLike(
      before,
      new Content(headersOf(key.key, rendered, https), body, 'quick'),
    );
    const outdated = job.outdated.get(terms.madeFrom) ?? Number.POSITIVE_INFINITY;
    // Whoever waits for it will be shown it; until then nobody asked.
    const asked = before?.asked ?? Number.NEGATIVE_INFINITY;
    const page: Page = { key, content, terms, made, began, outdated, asked };
    shelf.put(page);
    return { page, rendered: null };
  }
}

/** What was there before when it says the same; else the new one, in the encodings that readers asked for. */
async function contentLike(before: Page | undefined, content: Content): Promise<Content> {
  if (before?.content.equals(content)) return before.content;
  await Promise.all(before?.content.encodings.map((encoding) => content.write(encoding)) ?? []);
  return content;
}
