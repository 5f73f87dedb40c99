import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { registerReaders, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { type RegisterPlace, readRegister } from '#app/queries/compliance/register.server.ts';
import { readRegisterChoices } from '#app/queries/compliance/register-choices.server.ts';
import { RegisterPage } from '#app/ui/pages/compliance/register-page.tsx';
import { readFilter, searchOf } from './register-filter.ts';
import { orderHrefs, orderIn, pageIn, readOrder, readPlace } from './register-order.ts';

/** The breach register: every breach at its true time, newest first, narrowed by the form above it. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, registerReaders);
  const { kept, now } = args.context;
  const language = languageOf(args.params);
  const { t } = translator(language);
  const search = new URL(args.request.url).searchParams;
  const { filter, days, errors } = readFilter(search);
  const asked = { order: readOrder(search), exactly: search.get('count') === 'exact' };
  const [page, choices] = await Promise.all([
    readRegister(kept, filter, readPlace(search), now, asked),
    readRegisterChoices(kept),
  ]);
  const { rows, order, count, uncounted } = page;
  const address = (search: URLSearchParams) => `${paths.register(language)}?${search}`.replace(/\?$/, '');
  const href = (place: RegisterPlace | null) => place && address(pageIn(filter, order, place));
  const counted = pageIn(filter, order);
  counted.set('count', 'exact');
  return {
    title: t('compliance.register'),
    now,
    ...{ filter, days, choices, rows, order, count, uncounted },
    /** Why another order was asked for than this one. */
    notOrdered: asked.order.by === order.by ? null : asked.order.by,
    orderHrefs: orderHrefs(filter, order, address),
    exactHref: count !== null && 'exactly' in count ? null : asked.exactly ? null : address(counted),
    sort: orderIn(order),
    errors: { from: errors.from && t(errors.from), to: errors.to && t(errors.to) },
    newerHref: href(page.newer),
    olderHref: href(page.older),
    exemptionHref:
      person.role === 'compliance'
        ? `${paths.bulkExemption(language)}?${searchOf(filter)}`.replace(/\?$/, '')
        : null,
    exportHref: `${paths.registerExport(language)}?${searchOf(filter)}`.replace(/\?$/, ''),
  };
}

export default function Register(): ReactElement {
  return <RegisterPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
