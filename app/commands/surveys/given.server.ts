import { countIn, givenIn, spentIn } from '#db/stores/voice.server.ts';
import type { Context } from '../../context.server.ts';
import type { Given } from '../../domain/survey/given.ts';
import type { Survey } from '../../domain/survey/survey.ts';

type Voiced = Pick<Context, 'voice'>;

/** All that was given in a survey, in the order of its random keys. */
export async function readGiven({ voice }: Voiced, { terms }: Pick<Survey, 'terms'>): Promise<Given[]> {
  return givenIn(await voice(), terms);
}

/** The hashes of the codes that were used in a survey, sorted, in hex: what is published of them once it is closed. */
export async function spentCodes({ voice }: Voiced, { terms }: Pick<Survey, 'terms'>): Promise<string[]> {
  return spentIn(await voice(), terms.slug);
}

/** How many answers a survey has, without reading them. */
export async function countGiven({ voice }: Voiced, { terms }: Pick<Survey, 'terms'>): Promise<number> {
  return countIn(await voice(), terms.slug);
}
