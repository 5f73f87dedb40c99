import type { ServerBuild } from '@remix-run/node';
import { type RequestHandler, Router } from 'express';
import { createContext } from '#app/context.server.ts';
import type { Language } from '#app/domain/language.ts';
import { createLog } from '../../server/log.ts';
import { remixPages } from '../../server/pages.ts';
import { commandLine, terminal } from '../output.ts';
import { publish } from '../publish.ts';
import { startSite } from '../site.ts';

type Given = {
  database: string;
  content: string;
  language: Language;
  /** What answers before the pages do. */
  before: readonly RequestHandler[];
};

/**
 * The site of a developer, from modules that Vite has loaded: everything that `kept serve` runs, but no page is kept
 * in memory, and what the content folder says is published. It answers once it is started.
 * @throws Error with the faults that the content folder has
 */
export async function openSite({ database, content, language, before }: Given) {
  const context = await createContext(database, content);
  const faults: string[] = [];
  const output = { ...terminal, fault: (line: string) => faults.push(line) };
  const status = await publish(context, commandLine, undefined, language, output);
  if (status !== 0) {
    await context.db.destroy();
    throw new Error(faults.join('\n'));
  }
  const log = createLog();
  let handle: RequestHandler = (_request, _response, next) => next();
  const pages = { handle: Router().use(...before, (...asked) => handle(...asked)) };
  const site = { stop: async () => {} };
  return {
    /** Pages come from this program from now on. */
    show: (build: ServerBuild) => {
      handle = remixPages(context, build, log).handle;
    },
    start: async (port: number, host: string) => {
      const { stop, ...answering } = await startSite({ context, port, host, pages, assets: '', log });
      site.stop = stop;
      return answering;
    },
    close: async () => {
      await site.stop();
      await context.db.destroy();
    },
  };
}
