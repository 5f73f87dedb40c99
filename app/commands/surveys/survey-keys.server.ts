import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { findSurveyKeys, putSurveyKeys } from '#db/stores/voice.server.ts';
import { changeVoice } from '#db/voice.server.ts';
import type { Context } from '../../context.server.ts';
import { modulusBytes } from '../../domain/survey/blind.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { SurveyTerms } from '../../domain/survey/terms.ts';

/** By what the codes of a survey are made; `signing`: PKCS 8 in base64, where they are signed blind. */
export type SurveyKeys = { code: Buffer; signing: string | null };

/**
 * Makes the keys of a survey, or finds them: they are made once, before it is published, and are its own.
 * @returns the public key that its blind codes are checked by, base64 of its SPKI; `null` where codes are not signed blind
 */
export async function surveyKeys(
  context: Pick<Context, 'voice' | 'patience' | 'random'>,
  { slug, codes }: SurveyTerms,
): Promise<string | null> {
  const voice = await context.voice();
  const isBlind = codes === 'blind';
  const known = await findSurveyKeys(voice, slug);
  if (known && (!isBlind || known.signing !== null)) return isBlind ? publicOf(known.signing) : null;
  const made = isBlind ? await newSigningKey() : null;
  return changeVoice(voice, context.patience, async (trx) => {
    const found = await findSurveyKeys(trx, slug);
    const code = found?.code ?? context.random(32).toString('base64');
    const signing = found?.signing ?? made;
    await putSurveyKeys(trx, { survey: slug, code, signing });
    return isBlind ? publicOf(signing) : null;
  });
}

/** The keys of a published survey; `null` where they are lost, or are not those that it was published with: no code counts then. */
export async function keysOf(
  { voice }: Pick<Context, 'voice'>,
  { key, terms }: Pick<Survey, 'key' | 'terms'>,
): Promise<SurveyKeys | null> {
  const found = await findSurveyKeys(await voice(), terms.slug);
  if (!found || (terms.codes === 'blind' && publicOf(found.signing) !== key)) return null;
  return { code: Buffer.from(found.code, 'base64'), signing: found.signing };
}

async function newSigningKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: modulusBytes * 8 });
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

function publicOf(signing: string | null): string | null {
  if (signing === null) return null;
  const key = createPrivateKey({ key: Buffer.from(signing, 'base64'), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}
