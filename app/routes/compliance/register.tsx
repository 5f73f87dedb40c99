import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { type RegisterPlace, readRegister } from '#app/queries/compliance/register.server.ts';
import { readRegisterChoices } from '#app/queries/compliance/register-choices.server.ts';
import { RegisterPage } from '#app/ui/pages/compliance/register-page.tsx';
import { placeIn, readFilter, readPlace, searchOf } from './register-filter.ts';

/** The breach register: every breach at its true time, newest first, narrowed by the form above it. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args, 'compliance');
  const { kept, now } = args.context;
  const language = languageOf(args.params);
  const { t } = translator(language);
  const search = new URL(args.request.url).searchParams;
  const { filter, days, errors } = readFilter(search);
  const [page, choices] = await Promise.all([
    readRegister(kept.db, filter, readPlace(search), now),
    readRegisterChoices(kept.db),
  ]);
  const href = (place: RegisterPlace | null) =>
    place && `${paths.register(language)}?${placeIn(filter, place)}`;
  return {
    title: t('compliance.register'),
    now,
    ...{ filter, days, choices, rows: page.rows, count: page.count, uncounted: page.uncounted },
    errors: { from: errors.from && t(errors.from), to: errors.to && t(errors.to) },
    newerHref: href(page.newer),
    olderHref: href(page.older),
    exportHref: `${paths.registerExport(language)}?${searchOf(filter)}`.replace(/\?$/, ''),
  };
}

export default function Register(): ReactElement {
  return <RegisterPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
