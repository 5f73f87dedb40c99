import type { LoaderFunctionArgs } from '@remix-run/node';
import { createElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { keptFor } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { savedDocument } from '#app/http/saved-document.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { readReceipt } from '#app/queries/public/receipt.server.ts';
import script from '#app/ui/receipt/check-receipt.ts?script';
import { ReceiptArticle } from '#app/ui/receipt/receipt-article.tsx';
import style from '#app/ui/receipt/receipt-file.css?raw';

/** A receipt as one file, which checks itself wherever it is opened. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const language = languageOf(args.params);
  const { kept } = args.context;
  const publications = await readablePublications(args);
  const receipt = await readReceipt(kept, publications, args.params.id ?? '', {
    now: kept.now(),
    language,
  });
  if (!receipt?.signed) throw new Response(null, { status: 404 });
  const words = translator(language);
  const { name, origin } = siteOf(kept);
  const title = `${words.t('receipt.title')} – ${name}`;
  const body = createElement(ReceiptArticle, { words, receipt, origin, saved: true });
  const file = `${words.t('receipt.file')}-${receipt.id.slice(0, 8)}.html`;
  return new Response(savedDocument({ language, title, body, style, script }), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file}"`,
      ...keptFor(true, 'checkpoints').headers,
    },
  });
}
