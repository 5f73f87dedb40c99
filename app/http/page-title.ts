import type { MetaDescriptor } from '@remix-run/react';
import { isolated } from '#app/languages/isolated.ts';

/** For what search engines should not list. */
export const noIndex: MetaDescriptor = { name: 'robots', content: 'noindex' };

/**
 * The `meta` of a page that nobody should find by searching: its title with the company's name.
 *
 *     export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
 */
export function pageTitle(
  matches: readonly { id: string; data?: unknown }[],
  title: string | undefined,
): MetaDescriptor[] {
  return [titleTag([title, companyIn(matches.find(({ id }) => id === 'root')?.data)]), noIndex];
}

/** What a page is called, from the particular to the company; missing parts are left out, and none moves another. */
export function titleTag(parts: readonly (string | undefined)[]): MetaDescriptor {
  return { title: parts.flatMap((part) => (part ? [isolated(part, 'ltr')] : [])).join(' – ') };
}

function companyIn(root: unknown): string | undefined {
  const found = root as { site?: { name?: string } } | undefined;
  return found?.site?.name;
}
