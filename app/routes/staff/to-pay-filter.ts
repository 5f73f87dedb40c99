import type { ToPayFilter } from '#app/domain/remedy/to-pay.ts';
import type { ToPayPlace } from '#app/queries/staff/to-pay.server.ts';
import { readFilter } from '../compliance/register-filter.ts';

/** What the form above what is to be paid sends. */
export function readToPayFilter(search: URLSearchParams): ToPayFilter {
  const { charter, commitment, unit } = readFilter(search).filter;
  return { charter, commitment, unit };
}

/** The filter as an address says it, from a place on or from the beginning. */
export function toPaySearch(
  { charter, commitment, unit }: ToPayFilter,
  after: ToPayPlace | null = null,
): string {
  const answers = {
    ...{ charter, unit },
    commitment: commitment && `${commitment.charter}/${commitment.id}`,
    after: after && `${after.due}~${after.id}`,
  };
  const search = new URLSearchParams(
    Object.entries(answers).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return search.size === 0 ? '' : `?${search}`;
}

/** Where a page begins: `after=2026-03-01T22:59:59Z~123`. */
export function readToPayPlace(search: URLSearchParams): ToPayPlace | null {
  const [, due, id] = /^([\dTZ:-]{4,20})~(\d{1,15})$/.exec(search.get('after') ?? '') ?? [];
  return due && id ? { due, id: Number(id) } : null;
}
