import { z } from 'zod';

/** A few words of a form, such as a reference or the name of a unit. */
export const shortText = z.string().trim().max(200).optional();
/** A note for staff. */
export const noteText = z.string().trim().max(5_000).optional();
