import type { Translator } from '#app/i18n/translator.ts';
import type { UnsafePlace } from '#db/private-files.server.ts';

/** What is not safe where it is, and what whoever runs the machine can do about it. */
export function unsafeInWords({ code, place, owner }: UnsafePlace, { t }: Translator): string {
  return t(`unsafe.${code}`, { place, owner: String(owner), us: String(process.geteuid?.() ?? '') });
}
