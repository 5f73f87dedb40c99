import type { MetaDescriptor } from '@remix-run/react';

/**
 * The `meta` of a page: its title with the company's name, and what search engines and previews say of it.
 *
 *     export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
 */
export function pageTitle(
  matches: readonly { id: string; data?: unknown }[],
  title: string | undefined,
  description?: string,
): MetaDescriptor[] {
  const company = companyIn(matches.find(({ id }) => id === 'root')?.data);
  const whole = [title, company].filter(Boolean).join(' – ');
  return [{ title: whole }, ...(description ? [{ name: 'description', content: description }] : [])];
}

function companyIn(root: unknown): string | undefined {
  const found = root as { site?: { name?: string } } | undefined;
  return found?.site?.name;
}
