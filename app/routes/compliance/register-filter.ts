import { breachStates } from '#app/domain/breach/breach.ts';
import { exemptionsAsked, type RegisterFilter } from '#app/domain/breach/register.ts';
import { isPlainDate, type PlainDate } from '#app/domain/instant.ts';
import type { PlainKey } from '#app/i18n/messages.ts';

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
      exemption: exemptionsAsked.find((each) => each === answer('exemption')) ?? null,
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
