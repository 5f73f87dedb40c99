import { z } from 'zod';
import { isMailAddress } from '#app/domain/mail/address.ts';
import type { Contact } from '#app/domain/mail/contact.ts';
import { languages } from '#app/languages/language.ts';

/** Where the customer is told, as a form asks it; nothing where they are not. */
export const contactFields = {
  email: z
    .string()
    .trim()
    .max(1_000)
    .refine(isMailAddress, { error: 'problems.not-a-mail-address' })
    .optional(),
  language: z.enum(languages).optional(),
};

/** Reads both as one; for the `transform` of a schema. */
export function withContact<Answers extends Partial<Contact>>({
  email,
  language = languages[0],
  ...rest
}: Answers): Omit<Answers, keyof Contact> & { mailTo: Contact | undefined } {
  return { ...rest, mailTo: email === undefined ? undefined : { email, language } };
}
