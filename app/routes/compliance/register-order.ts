import {
  newestFirst,
  type RegisterColumn,
  type RegisterFilter,
  type RegisterOrder,
  registerColumns,
} from '#app/domain/breach/register.ts';
import { formatInstant, parseInstant } from '#app/domain/instant.ts';
import type { RegisterPlace } from '#app/queries/compliance/register.server.ts';
import { searchOf } from './register-filter.ts';

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
