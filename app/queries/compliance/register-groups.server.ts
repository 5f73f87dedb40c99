import type { Publications } from '#db/stores/publications.server.ts';
import { breachStates } from '../../domain/breach/breach.ts';
import type { RegisterFilter, RegisterOrder } from '../../domain/breach/register.ts';
import type { Sources } from '../sources.ts';
import { mostUnits, readRegisterChoices } from './register-choices.server.ts';
import { type Breaches, type RunsFilter, runsOf, type Text } from './register-runs.server.ts';

/** Breaches that are alike in the column that gives the order, under the name that an address has for them. */
export type Group = { name: string; runs: Breaches[] };

/**
 * The breaches of a filter in groups, whose order is that of a column: the states in which a breach goes through them,
 * promises by charter and number, units by name and then what has none. Within each of them, they are read by time.
 * @returns `null` for what is not read that way: what the case of each breach says, and units too many to choose from
 */
export async function groupsOf(
  kept: Sources,
  publications: Publications,
  filter: RegisterFilter,
  text: Text,
  { by, descending }: RegisterOrder,
): Promise<Group[] | null> {
  const group = (name: string, more: Partial<RunsFilter>): Group => ({
    name,
    runs: runsOf(kept.db, publications, { ...filter, ...more }, text),
  });
  const groups = async (): Promise<Group[] | null> => {
    switch (by) {
      case 'at':
        return [group('', {})];
      case 'state':
        return breachStates
          .filter((state) => filter.state === null || filter.state === state)
          .map((state) => group(state, { state }));
      case 'commitment':
        if (filter.commitment) return [group(filter.commitment.id, {})];
        return (await readRegisterChoices(kept)).charters.flatMap(({ slug, commitments }) =>
          filter.charter !== null && filter.charter !== slug
            ? []
            : commitments.map(({ id }) =>
                group(`${slug}/${id}`, { charter: slug, commitment: { charter: slug, id } }),
              ),
        );
      case 'unit': {
        if (filter.unit !== null) return [group(filter.unit, {})];
        const { units } = await readRegisterChoices(kept);
        if (units.length >= mostUnits) return null;
        return [...units.map(({ key }) => group(key, { unit: key })), group('', { unitless: true })];
      }
      case 'late':
      case 'reference':
        return null;
    }
  };
  const found = await groups();
  return descending && by !== 'at' ? (found?.reverse() ?? null) : found;
}
