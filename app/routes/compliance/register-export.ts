import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/http/language.server.ts';
import { ownTurn } from '#app/http/own-turn.server.ts';
import { registerReaders, requirePerson } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { readWholeRegister } from '#app/queries/compliance/register.server.ts';
import { csvFormatOf, csvFormats } from './csv-format.ts';
import { csvOf } from './register-export-csv.server.ts';
import { readFilter } from './register-filter.ts';

/**
 * Every breach of a filter as a CSV file, sent as fast as it is read and never held whole. Each page of rows is a turn of
 * its own, one of all the files that are fetched just now: others are answered in between.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requirePerson(args, registerReaders);
  const { kept, now, drained } = args.context;
  const { signal, url } = args.request;
  const search = new URL(url).searchParams;
  const { filter, errors } = readFilter(search);
  if (errors.from || errors.to) throw new Response(null, { status: 400 });
  const words = translator(languageOf(args.params));
  const format = csvFormats.find((each) => each === search.get('format')) ?? csvFormatOf(words);
  const parts = csvOf(words, readWholeRegister(kept, filter, now), format);
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await drained();
        await ownTurn();
        const part = signal.aborted ? await parts.return(undefined) : await parts.next();
        if (part.done) controller.close();
        else controller.enqueue(part.value);
      },
    },
    // Nothing is read ahead of the reader.
    { highWaterMark: 0 },
  );
  const day = new Date(now * 1000).toISOString().slice(0, 10);
  const name = `${words.t('compliance.fileName')}-${day}.csv`;
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
