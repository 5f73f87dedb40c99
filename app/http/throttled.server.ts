import { formatMessage } from '#app/i18n/messages.ts';
import type { Language } from '#app/languages/language.ts';
import type { FormReply } from './forms.server.ts';

/** Answers a form that was sent too often: in how many minutes, and for programs seconds, it is looked at again. */
export function refuseThrottled<Reply>(
  form: { refuseWith: (error: FormReply['error'], init: ResponseInit) => Reply },
  { wait }: { wait: number },
  language: Language,
): Reply {
  const words = formatMessage(language, 'errors.tooManyWait', { minutes: Math.ceil(wait / 60) });
  return form.refuseWith({ '': [words] }, { status: 429, headers: { 'Retry-After': String(wait) } });
}
