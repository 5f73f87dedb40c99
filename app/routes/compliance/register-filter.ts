import { breachStates } from '#app/domain/breach/breach.ts';
import {
  newestFirst,
  type RegisterColumn,
  type RegisterFilter,
  type RegisterOrder,
  registerColumns,
} from '#app/domain/breach/register.ts';
import { formatInstant, isPlainDate, type PlainDate, parseInstant } from '#app/domain/instant.ts';
import type { PlainKey } from '#app/i18n/messages.ts';
import type { RegisterPlace } from '#app/queries/compliance/register.server.ts';

/** Longer than any reference or sentence that one would look for. */
const longestText = 200;

/**
 * What the filter form of the register sends. Days that are refused filter nothing and are said in `errors`; `days`
 * are the ones to show again.
 */
export function readFilter(search: URLSearchParams): {
  filter: RegisterFilter;
  days: { from: PlainDate | null; to: PlainDate | null };
  errors: { from?: PlainKey; to?: PlainKey };
} {
  const answer = (name: string) => search.get(name)?.trim().slice(0, longestText) || null;
  const day = (name: string): PlainDate | null => (isPlainDate(answer(name)) ? answer(name) : null);
  const [, charter, id] = /^([\w-]+)\/([\w-]+)$/.exec(answer('commitment') ?? '') ?? [];
  const [from, to] = [day('from'), day('to')];
  const backwards = from !== null && to !== null && from > to;
  return {
    filter: {
      charter: answer('charter'),
      commitment: charter && id ? { charter, id } : null,
      from: backwards ? null : from,
      to: backwards ? null : to,
      unit: answer('unit'),
      state: breachStates.find((state) => state === answer('state')) ?? null,
      text: answer('text'),
    },
    days: { from, to },
    errors: {
      ...(answer('from') && !from ? { from: 'forms.badDate' } : {}),
      ...(answer('to') && !to ? { to: 'forms.badDate' } : {}),
      ...(backwards ? { to: 'problems.period-backwards' } : {}),
    },
  };
}

/** The filter as the form sends it: what links to other pages of the same register carry. */
export function searchOf(filter: RegisterFilter): URLSearchParams {
  const { commitment, ...rest } = filter;
  const answers = { ...rest, commitment: commitment && `${commitment.charter}/${commitment.id}` };
  return new URLSearchParams(
    Object.entries(answers).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

/** The order that an address asks for: `sort=unit`, or `sort=-unit` for the other way round; newest first else. */
export function readOrder(search: URLSearchParams): RegisterOrder {
  const [, minus, column] = /^(-?)([a-z]+)$/.exec(search.get('sort') ?? '') ?? [];
  const by = registerColumns.find((each) => each === column);
  return by ? { by, descending: minus === '-' } : newestFirst;
}

/** An order as an address says it; `null` for the one that needs no saying. */
export function orderIn({ by, descending }: RegisterOrder): string | null {
  const isUsual = by === newestFirst.by && descending === newestFirst.descending;
  return isUsual ? null : `${descending ? '-' : ''}${by}`;
}

/** The address part of the register in an order, from a place on or from its beginning. */
export function pageIn(
  filter: RegisterFilter,
  order: RegisterOrder,
  place: RegisterPlace | null = null,
): URLSearchParams {
  const search = searchOf(filter);
  const sort = orderIn(order);
  if (sort) search.set('sort', sort);
  if (place) {
    const group = place.group && `~${place.group}`;
    search.set(
      place.going === 'older' ? 'after' : 'before',
      `${formatInstant(place.at)}~${place.id}${group}`,
    );
  }
  return search;
}

const goings = { after: 'older', before: 'newer' } as const;

/** Where a page begins: `after=2026-03-01T22:59:59Z~123`, with its group behind it where there are some, or `before=…`. */
export function readPlace(search: URLSearchParams): RegisterPlace | null {
  for (const [name, going] of Object.entries(goings)) {
    const said = /^(.{20})~(\d{1,15})(?:~(.{1,500}))?$/.exec(search.get(name) ?? '');
    const [, moment = '', id, group = ''] = said ?? [];
    const at = parseInstant(moment);
    if (at !== null && id) return { at, id: Number(id), group, going };
  }
  return null;
}

/** For each column, the register in its order: the other way round for the one that gives it now. */
export function orderHrefs(
  filter: RegisterFilter,
  now: RegisterOrder,
  address: (search: URLSearchParams) => string,
): Record<RegisterColumn, string> {
  const order = (by: RegisterColumn): RegisterOrder => ({
    by,
    descending: now.by === by ? !now.descending : by === 'at' || by === 'late',
  });
  return Object.fromEntries(registerColumns.map((by) => [by, address(pageIn(filter, order(by)))])) as Record<
    RegisterColumn,
    string
  >;
}
