import { followUpload } from '#app/commands/import-upload.server.ts';
import { reasonSpeaker } from '#app/domain/import/reasons.ts';
import type { Language } from '#app/domain/language.ts';
import type { Args } from '#app/http/session.server.ts';
import { formatMessage } from '#app/i18n/messages.ts';

/** The upload that the address names and how far it has come. @throws Response 404 when there is none */
export async function uploadOf({ params, context }: Args) {
  const say = (language: Language) =>
    reasonSpeaker(language, (code, values) => formatMessage(language, `problems.${code}`, values));
  const followed = await followUpload(context.kept, params.id ?? '', { say, log: context.log });
  if (!followed) throw new Response(null, { status: 404 });
  return followed;
}
