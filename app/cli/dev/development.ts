import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { ViteDevServer } from 'vite';
import type { Language } from '#app/languages/language.ts';
import { developmentDatabase } from '../open-context.ts';
import { terminal } from '../output.ts';
import { OpenPages } from './open-pages.ts';
import { type Change, forget, load, loadForBrowsers, openSources } from './sources.ts';

type Options = {
  /** The folder of the working copy. */
  root: string;
  /** Instead of the demonstration. */
  database: string | undefined;
  content: string;
  language: Language;
  host: string;
  port: number;
  onChange: (change: Change) => void;
};
type Code = typeof import('./site.ts');
type OpenSite = Awaited<ReturnType<Code['openSite']>>;

/** A site whose pages and whose server are made anew from the sources, while its database and its readers stay. */
export class Development {
  /** Where it answers, once it does. */
  address: string | null = null;
  readonly #options: Options;
  readonly #pages = new OpenPages();
  #sources: ViteDevServer | null = null;
  #site: OpenSite | null = null;
  /** What the site that runs was made by. */
  #code: Code | null = null;
  /** Whether settings have changed, and not been whole since. */
  #unread = true;
  /** Whether the content folder may say what is not published yet. */
  #unpublished = true;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Shows the sources as they are now. @throws what is wrong with them: then the site goes on as it was */
  async show(changes: readonly Change[]): Promise<void> {
    const sources = await this.#sourcesAfter(changes);
    forget(sources, changes);
    await loadForBrowsers(sources);
    const code = await load<Code>(sources, '/app/cli/dev/site.ts');
    const build = await load<ServerBuild>(sources, 'virtual:remix/server-build');
    this.#unread = false;
    this.#unpublished ||= changes.some(({ area }) => area === 'content');
    if (this.#site && code === this.#code && !this.#unpublished) this.#give(this.#site, build);
    else await this.#replace(code, build, sources);
  }

  /** Shows what is wrong in the pages that are open. */
  tell(fault: string): void {
    this.#pages.tell(fault);
  }

  async close(): Promise<void> {
    this.#pages.leave();
    await this.#site?.close();
    await this.#sources?.close();
  }

  async #sourcesAfter(changes: readonly Change[]): Promise<ViteDevServer> {
    const { root, onChange } = this.#options;
    this.#unread ||= changes.some(({ area }) => area === 'settings');
    if (this.#sources && !this.#unread) return this.#sources;
    const opened = await openSources(root, onChange);
    await this.#sources?.close();
    this.#sources = opened;
    return opened;
  }

  #give(site: OpenSite, build: ServerBuild): void {
    this.#pages.renew();
    site.show(this.#pages.followed(build));
  }

  async #replace(code: Code, build: ServerBuild, sources: ViteDevServer): Promise<void> {
    const { content, language, host, port, database = developmentDatabase } = this.#options;
    if (!this.address && database === developmentDatabase) {
      const { prepareDemonstration } = await load<typeof import('../demo.ts')>(sources, '/app/cli/demo.ts');
      await prepareDemonstration(database, content, language, terminal, false);
    }
    const assets: RequestHandler = (...asked) => this.#sources?.middlewares(...asked);
    const before = [this.#pages.handle, assets];
    const publishing = this.#unpublished ? language : null;
    const next = await code.openSite({ database, content, publishing, before });
    this.#unpublished = false;
    this.#pages.leave();
    await this.#site?.close();
    this.#site = next;
    this.#code = null;
    this.#give(next, build);
    const answering = await next.start(port, host);
    this.#code = code;
    this.address = answering.address;
    // Any that was free, the first time.
    this.#options.port = answering.port;
  }
}
