import type { FoundByReference } from '#app/queries/staff/search.server.ts';
import type { Found } from '#app/ui/pages/staff/queue-rows.tsx';

/** What a search found as its list shows it. */
export function foundFor(text: string, { exact, others, occurrences, more }: FoundByReference): Found {
  return {
    text,
    rows: [...exact, ...others],
    occurrences: [...occurrences.exact, ...occurrences.others],
    more,
  };
}

/** The one that bears exactly this reference, or the only one that has it as a part. */
export function onlyFound({ exact, others, occurrences }: FoundByReference) {
  const bearing = [...exact, ...occurrences.exact];
  const all = [...bearing, ...others, ...occurrences.others];
  return bearing.length === 1 || all.length === 1 ? (all[0] ?? null) : null;
}
