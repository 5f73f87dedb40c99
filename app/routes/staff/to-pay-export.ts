import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/http/language.server.ts';
import { ownTurn } from '#app/http/own-turn.server.ts';
import { payers, requirePerson } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { readAllToPay } from '#app/queries/staff/to-pay.server.ts';
import { toPayCsv } from './to-pay-csv.server.ts';
import { readToPayFilter } from './to-pay-filter.ts';

/** All that is to be paid of a filter as a CSV file, sent as it is read, as the register is. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requirePerson(args, payers);
  const { kept, now, drained } = args.context;
  const { signal, url } = args.request;
  const words = translator(languageOf(args.params));
  const filter = readToPayFilter(new URL(url).searchParams);
  const parts = toPayCsv(words, readAllToPay(kept, filter, now));
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
    { highWaterMark: 0 },
  );
  const day = new Date(now * 1000).toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${words.t('remedies.toPay.fileName')}-${day}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
