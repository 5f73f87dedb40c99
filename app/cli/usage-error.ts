import { formatMessage, type MessageKey, type MessageValues } from '#app/i18n/messages.ts';
import type { Language } from '#app/languages/language.ts';

/** What the operator is told in their language, with status 2. Its own `message` is the English one, for logs. */
export class ToldError extends Error {
  readonly say: (language: Language) => string;

  constructor(say: (language: Language) => string, options?: ErrorOptions) {
    super(say('en'), options);
    this.say = say;
  }
}

/** Wrong usage or bad input: the program says what was expected. */
export class UsageError<Key extends MessageKey = MessageKey> extends ToldError {
  constructor(key: Key, ...values: MessageValues<Key>) {
    super((language) => formatMessage(language, key, ...values));
  }
}
