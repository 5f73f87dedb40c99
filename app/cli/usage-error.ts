import type { Language } from '#app/domain/language.ts';
import { formatMessage, type MessageKey, type MessageValues } from '#app/i18n/messages.ts';

/**
 * Wrong usage or bad input: the program says what was expected, in the operator's language, and leaves with status 2.
 * Its own `message` is the English one, for logs.
 */
export class UsageError<Key extends MessageKey = MessageKey> extends Error {
  readonly say: (language: Language) => string;

  constructor(key: Key, ...values: MessageValues<Key>) {
    super(formatMessage('en', key, ...values));
    this.say = (language) => formatMessage(language, key, ...values);
  }
}
