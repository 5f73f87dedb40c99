import type { z } from 'zod';

type Fields = Record<string, z.ZodType>;
/** What a noun says of one of its kinds of entry. */
export type KindOf<Shape extends Fields = Fields> = {
  /** The public fields that it carries. */
  fields: z.ZodObject<Shape, z.core.$strict>;
  /** The public field with the number of the entry that it is about; `null` where it is about none, or about a case. */
  about: (keyof Shape & string) | null;
  /** Whether a correction can take its place. */
  correctable: boolean;
  /** Whether who writes it logs what happened: then they are no second person on it. */
  logs: boolean;
  /** Whether all after it are judged by it: by what is published, or by who may act. */
  binds: boolean;
  /** Whether something writes it. STORED FOR EVER then; as long as nothing does it may still change. */
  written: boolean;
};

/** One kind of entry; see KindOf. */
export function kind<Shape extends Fields>(
  fields: z.ZodObject<Shape, z.core.$strict>,
  {
    about = null,
    correctable = false,
    logs = false,
    binds = false,
    written = true,
  }: Partial<Omit<KindOf<Shape>, 'fields'>> = {},
): KindOf<Shape> {
  return { fields, about, correctable, logs, binds, written };
}
