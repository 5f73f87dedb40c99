import type { LoaderFunctionArgs } from '@remix-run/node';
import { createElement } from 'react';
import { fragment } from '#app/http/fragment.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { findByReference } from '#app/queries/staff/search.server.ts';
import { FoundCases } from '#app/ui/pages/staff/queue-rows.tsx';
import { foundFor } from './found.ts';

/** What a reference finds while it is being typed: the same rows as the queue's own search. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requirePerson(args);
  const { now, kept } = args.context;
  const text = new URL(args.request.url).searchParams.get('reference')?.trim() ?? '';
  const found = foundFor(text, await findByReference(kept, text));
  return fragment(createElement(FoundCases, { words: translator(languageOf(args.params)), now, found }));
}
