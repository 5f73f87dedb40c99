import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Context } from '#app/context.server.ts';
import type { Language } from '#app/languages/language.ts';
import { languageIn } from '#app/paths.ts';
import type { Standing } from '#app/standing.server.ts';
import type { Database } from '#db/schema.ts';
import { BusyPage } from './busy-page.ts';
import { Changes } from './changes.ts';
import type { Written } from './content.ts';
import { acceptedEncoding } from './encoding.ts';
import { isDue, longestOutdated, type Moment, mayBeShown, type Page, restBetween } from './page.ts';
import { type PageKey, pageKey } from './page-key.ts';
import { type Made, Press } from './press.ts';
import { RenderQueue } from './render-queue.ts';
import { send } from './send.ts';
import { type Budgets, Shelf } from './shelf.ts';

type Options = Pick<Context, 'now' | 'othersTurn'> & {
  db: Kysely<Database>;
  standing: Pick<Standing, 'trouble'>;
  log: Logger;
  /** A text that changes when what pages show from elsewhere than the ledger does. */
  content: () => string;
  /** Renders what stands at an address for a reader who is not signed in. */
  render: (address: string) => Promise<Response>;
  /** Renders, in the language of an address, that too many pages are asked for. */
  renderBusy: (address: string) => Promise<Response>;
  /** Those that the site speaks, the usual one first. */
  languages: readonly Language[];
  /** Whether browsers come over https. */
  https: boolean;
  budgets?: Budgets | undefined;
};

/** What became of a request for a page: shown, made for whoever asked alone, or not ours to answer. */
export type Answered = 'shown' | Response | null;

const atOnce = 2;
/** A page takes about fifteen milliseconds: whoever comes last waits a few seconds. */
const mostWaiting = 200;
const betweenLooks = 100;
const betweenReports = 60_000;
/** Milliseconds; longer than it takes to render for all who may wait. */
const longestWait = 10_000;

/**
 * The public pages as they were last rendered, compressed, in memory. A page is shown as long as what it was made
 * from has not changed and it is not older than it says itself; it is made anew in the background when that
 * changes, and when it is half as old as it may be, and shown until then. See content/decisions/pages-in-memory.md.
 */
export class PageCache {
  readonly #options: Options;
  readonly #shelf: Shelf;
  readonly #press: Press;
  readonly #changes: Changes;
  readonly #busy: BusyPage;
  /** Where everything that is rendered waits for its turn, pages and all else. */
  readonly queue: RenderQueue;
  readonly #timers: { look?: NodeJS.Timeout; report?: NodeJS.Timeout } = {};
  #stopped = false;
  #shown = 0;
  #refused = 0;
  #reported = { shown: 0, rendered: 0, refused: 0 };

  constructor(options: Options) {
    this.#options = options;
    const { db, standing, log, content, now, render, renderBusy, languages, https, budgets } = options;
    const { othersTurn } = options;
    this.queue = new RenderQueue({ width: atOnce, most: mostWaiting, patience: longestWait, othersTurn });
    this.#shelf = new Shelf(budgets);
    this.#press = new Press({ shelf: this.#shelf, queue: this.queue, now, render, https });
    this.#busy = new BusyPage({ render: renderBusy, languages, https });
    this.#changes = new Changes({
      db,
      standing,
      log,
      content,
      onChange: (changed, since) => {
        this.#shelf.outdate(changed, since);
        this.#press.outdate(changed, since);
      },
    });
  }

  /** How many answers came from memory, how many pages were rendered, how many readers were sent away, what is kept. */
  get figures(): { shown: number; rendered: number; refused: number; pages: number; bytes: number } {
    const { rendered } = this.#press;
    return { shown: this.#shown, rendered, refused: this.#refused, ...this.#shelf.size };
  }

  /**
   * Answers at once from memory, where it has what a request asks for.
   * @param mayBeSigned whether the request may come from someone who is signed in, who may be shown something else
   * @returns whether it did
   */
  show(request: IncomingMessage, response: ServerResponse, mayBeSigned: boolean): boolean {
    const { headers, url = '' } = request;
    const page = onlyReads(request) ? (this.#shelf.at(url) ?? this.#chosen(url)) : undefined;
    if (!page) return false;
    if (mayBeSigned && page.terms.madeFrom !== 'program') return false;
    const moment = this.#moment();
    const written =
      mayBeShown(page, moment) && page.content.ready(acceptedEncoding(headers['accept-encoding']));
    if (!written) return false;
    this.#show(page, written, moment, request, response);
    return true;
  }

  /**
   * Answers a request for the page of this name of someone who is not signed in.
   * @param client on whose behalf
   * @returns what is left to do, when it is not shown
   * @throws QueueFull when too many pages wait to be made
   */
  async answer(
    key: PageKey,
    request: IncomingMessage,
    response: ServerResponse,
    client: string,
  ): Promise<Answered> {
    const made = await this.#find(key, client);
    if (made.page) {
      const written = await made.page.content.write(acceptedEncoding(request.headers['accept-encoding']));
      this.#show(made.page, written, this.#moment(), request, response);
      return 'shown';
    }
    // Where the address names no language, a page for one reader is not one for another.
    if (!languageIn(key.key)) return null;
    const { rendered } = made;
    made.rendered = null;
    return rendered;
  }

  /** Tells a reader to come back: too many wait. @throws what rendering threw */
  async refuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#refused += 1;
    await this.#busy.send(request, response);
  }

  /** Looks for changes and renders at once what they make necessary; while it runs that happens all the time. */
  async refresh(): Promise<void> {
    await this.#changes.look();
    await Promise.all(this.#due(0).map(({ key }) => this.#renderUnasked(key)));
  }

  /** Renders pages before anyone asks for them. */
  async warm(addresses: readonly string[]): Promise<void> {
    // All that a first look finds is new to it, and would make them outdated.
    if (addresses.length > 0) await this.#changes.look();
    const keys = addresses.map(pageKey).filter((key) => key !== null);
    const pages = await Promise.all(keys.map((key) => this.#renderUnasked(key)));
    await Promise.all(pages.map((page) => page?.content.write('br')));
  }

  /** Begins to look for changes. */
  start(): void {
    const look = async () => {
      await this.#changes.look();
      for (const { key } of this.#due(restBetween)) void this.#renderUnasked(key);
      if (!this.#stopped) this.#timers.look = setTimeout(look, betweenLooks).unref();
    };
    this.#timers.look = setTimeout(look, 0).unref();
    this.#timers.report = setInterval(() => this.#report(), betweenReports).unref();
  }

  /** Looks for nothing more, and waits for what is being looked at or rendered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timers.look);
    clearInterval(this.#timers.report);
    await this.#changes.idle();
    await this.#press.stop();
  }

  #chosen(url: string): Page | undefined {
    const key = pageKey(url);
    return key ? this.#shelf.get(key) : undefined;
  }

  /** The page as it is now, rendered if need be; however many ask, once. @throws QueueFull */
  async #find(key: PageKey, client: string): Promise<Made> {
    if (performance.now() - this.#changes.lookedAt > longestOutdated) await this.#changes.look();
    const page = this.#shelf.get(key);
    if (page && mayBeShown(page, this.#moment())) return { page, rendered: null };
    const urgency = key.plain ? (page ? 'awaited' : 'new') : 'odd';
    return this.#press.render(key, urgency, client);
  }

  #show(
    page: Page,
    written: Written,
    { now, present }: Moment,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    page.asked = now;
    this.#shown += 1;
    const age = Math.max(0, present - page.made);
    send(request, response, written, { age, now });
  }

  async #renderUnasked(key: PageKey): Promise<Page | null> {
    try {
      return (await this.#press.render(key, 'background')).page;
    } catch (error) {
      this.#options.log.error({ err: error }, 'a page could not be made anew');
      return null;
    }
  }

  /** The pages to make anew, the one that was asked for last first. */
  #due(rest: number): Page[] {
    const moment = this.#moment();
    return [...this.#shelf.pages()]
      .filter((page) => isDue(page, moment, rest))
      .sort((one, other) => other.asked - one.asked);
  }

  #moment(): Moment {
    return {
      now: performance.now(),
      present: this.#options.now(),
      lookedAt: this.#changes.lookedAt,
    };
  }

  #report(): void {
    const { shown, rendered, refused, pages, bytes } = this.figures;
    const last = this.#reported;
    const since = {
      shown: shown - last.shown,
      rendered: rendered - last.rendered,
      refused: refused - last.refused,
    };
    this.#reported = { shown, rendered, refused };
    if (since.refused > 0)
      this.#options.log.warn({ ...since, pages, bytes }, 'too many pages were asked for');
    else if (since.shown > 0 || since.rendered > 0)
      this.#options.log.info({ ...since, pages, bytes }, 'pages from memory');
  }
}

/** A GET that brings a body along is nothing that a browser sends. */
export function onlyReads({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}
