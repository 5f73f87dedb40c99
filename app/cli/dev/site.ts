import type { ServerBuild } from '@remix-run/node';
import { type RequestHandler, Router } from 'express';
import { type Context, createContext } from '#app/context.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import type { Language } from '#app/languages/language.ts';
import { beforeAPage } from '#db/dialects/busy.server.ts';
import { createLog } from '../../server/log.ts';
import { remixPages } from '../../server/pages.ts';
import { terminal } from '../output.ts';
import { sayFindings, sayPublished } from '../publish.ts';
import { type Site, startSite } from '../site.ts';
import { publishSaved } from './publish-saved.ts';

type Given = {
  database: string;
  content: string;
  /** The language in which to say what is published, where the content folder is to be. */
  publishing: Language | null;
  /** What answers before the pages do. */
  before: readonly RequestHandler[];
};

/**
 * The site of a developer, from modules that Vite has loaded: everything that `kept serve` runs, but no page is kept
 * in memory. It answers once it is started.
 * @throws Error with the faults that the content folder has
 */
export async function openSite({ database, content, publishing, before }: Given) {
  const context = {
    ...(await createContext(database, content)),
    ...{ patience: beforeAPage, plainHttp: true },
  };
  try {
    siteOf(context);
    if (publishing) await publishAll(context, publishing);
  } catch (error) {
    await context.db.destroy();
    throw error;
  }
  const log = createLog();
  let handle: RequestHandler = (_request, _response, next) => next();
  const pages = { handle: Router().use(...before, (...asked) => handle(...asked)) };
  let site: Site | null = null;
  return {
    /** Pages come from this program from now on. */
    show: (build: ServerBuild): void => {
      handle = remixPages(context, build, log).handle;
    },
    start: async (port: number, host: string): Promise<Site> => {
      site = await startSite({ context, port, host, pages, assets: '', log });
      return site;
    },
    close: async (): Promise<void> => {
      await site?.stop();
      await context.db.destroy();
    },
  };
}

async function publishAll(context: Context, language: Language): Promise<void> {
  const faults: string[] = [];
  const output = { ...terminal, fault: (line: string) => faults.push(line) };
  const published = await publishSaved(context);
  const status =
    'findings' in published
      ? sayFindings(published.findings, language, output)
      : sayPublished(published, language, output);
  if (status !== 0) throw new Error(faults.join('\n'));
}
