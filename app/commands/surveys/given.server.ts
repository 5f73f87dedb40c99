import { countIn, someGiven, spentIn } from '#db/stores/voice.server.ts';
import type { Context } from '../../context.server.ts';
import type { PackedGiven } from '../../domain/survey/given.ts';
import type { Survey } from '../../domain/survey/survey.ts';

type Voiced = Pick<Context, 'voice'>;

/** So many answers are read at once, then others have their turn. */
const readAtOnce = 2_000;

/** All that was given in a survey, packed, in the order of its random keys. */
export async function readGiven(
  { voice, othersTurn }: Pick<Context, 'voice' | 'othersTurn'>,
  { terms }: Pick<Survey, 'terms'>,
): Promise<PackedGiven[]> {
  const all: PackedGiven[] = [];
  for (;;) {
    const some = await someGiven(await voice(), terms.slug, {
      after: all.at(-1)?.key ?? '',
      most: readAtOnce,
    });
    for (const each of some) all.push(each);
    if (some.length < readAtOnce) return all;
    await othersTurn();
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
