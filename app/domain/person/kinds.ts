import { z } from 'zod';
import { seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

/** What a person may do: log events, audit and sign off, run the place. */
export const roles = ['agent', 'compliance', 'administrator'] as const;
export type Role = (typeof roles)[number];

const pseudonym = z.string().min(1).max(100);

/** Somebody may act in a role, acts in another, or in none any more. A pseudonym is one person's for good. */
export const personKinds = {
  'person.admitted': kind(z.strictObject({ person: pseudonym, role: z.enum(roles) }), { binds: true }),
  'person.role-changed': kind(z.strictObject({ person: pseudonym, role: z.enum(roles) }), { binds: true }),
  'person.dismissed': kind(z.strictObject({ person: pseudonym }), { binds: true }),
} as const;
/** That somebody was erased, and from which entries; the customer, not one of those who work here. */
export const erasureKinds = {
  'person.erased': kind(z.strictObject({ entries: z.array(seq) })),
} as const;
