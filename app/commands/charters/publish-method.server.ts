import { keepDocument } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import { documentOfSources } from '../../domain/charter/edition.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import type { Method } from '../../domain/trust/method.ts';
import { transact } from '../transact.server.ts';

/** How scores are worked out, with the pages that explain it: parameters and Markdown files, read and checked. */
export type MethodToPublish = { method: Method; sources: { path: string; text: string }[] };

/** Publishes the method by which scores are worked out; the same sources again change nothing. */
export async function publishMethod(
  context: Context,
  who: Who,
  { method, sources }: MethodToPublish,
): Promise<{ status: 'published' | 'unchanged'; number: number }> {
  return transact(context, async (work) => {
    const document = documentOfSources(sources);
    const latest = await work.trx
      .selectFrom('methods')
      .selectAll()
      .orderBy('number', 'desc')
      .executeTakeFirst();
    if (latest?.sources === document.hash) return { status: 'unchanged', number: latest.number };
    const number = (latest?.number ?? 0) + 1;
    await keepDocument(work.trx, document);
    const fields = { number, sources: document.hash, parameters: method };
    await work.commit([{ kind: 'method.published', occurred: formatInstant(work.now), who, public: fields }]);
    return { status: 'published', number };
  });
}
