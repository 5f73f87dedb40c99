import { countIn, someGiven, spentIn } from '#db/stores/voice.server.ts';
import type { Context } from '../../context.server.ts';
import type { PackedGiven } from '../../domain/survey/given.ts';
import type { Survey } from '../../domain/survey/survey.ts';

type Voiced = Pick<Context, 'voice'>;

/** So many answers are read at once, and then handed on: whoever takes them lets others have their turn. */
const readAtOnce = 250;

/**
 * All that was given in a survey, packed, some at a time: each some in the order of its random keys, and the last some first. Sums of what is
 * no whole number have their last digits by the order in which they are added up, and documents are known by their hashes: another order would be another document.
 */
export async function* readGiven(
  { voice }: Voiced,
  { terms }: Pick<Survey, 'terms'>,
): AsyncGenerator<PackedGiven[]> {
  for (let before: string | null = null; ; ) {
    const some: PackedGiven[] = await someGiven(await voice(), terms.slug, { before, most: readAtOnce });
    const [first] = some;
    if (!first) return;
    yield some;
    before = first.key;
  }
}

/** The hashes of the codes that were used in a survey, sorted, in hex: what is published of them once it is closed. */
export async function spentCodes({ voice }: Voiced, { terms }: Pick<Survey, 'terms'>): Promise<string[]> {
  return spentIn(await voice(), terms.slug);
}

/** How many answers a survey has, without reading them. */
export async function countGiven({ voice }: Voiced, { terms }: Pick<Survey, 'terms'>): Promise<number> {
  return countIn(await voice(), terms.slug);
}
