import { z } from 'zod';
import { known } from '../calendar/known-keys.ts';
import type { Term } from '../clock/clock.ts';
import { parseTerm, termSchema } from '../clock/parse-clock.ts';
import { fault, type SchemaFaultCode } from '../schema-fault.ts';
import { inAnyLanguage, plainAmount, plainPercent } from '../written-terms.ts';
import type { Amount, Pay, Remedy } from './remedy.ts';

/** Reads `20 GBP` or `20 £`; `null` for a text that is no decimal number with a unit. */
export const parseAmount: (text: string) => Amount | null = plainAmount;

const PER = new RegExp(`\\s+${inAnyLanguage('per')}\\s+`);
const EVERY = new RegExp(`\\s+${inAnyLanguage('every')}\\s+`);
const PERIODS = new RegExp(`^(\\d+)\\s*${inAnyLanguage('periods')}$`);
const AUTOMATIC = new RegExp(`^${inAnyLanguage('automatic')}$`);
const WITHIN = new RegExp(`^${inAnyLanguage('within')}\\s+(.+)$`);

function parsePay(text: string): Pay | null {
  const percent = plainPercent(text);
  if (percent !== null) return { kind: 'share', percent };
  const [paid = '', attribute] = text.trim().split(PER);
  const pays = parseAmount(paid);
  if (!pays) return null;
  return attribute === undefined ? { kind: 'fixed', pays } : { kind: 'per', pays, attribute };
}

const amount = read<Amount>('amount', parseAmount);
const pay = read<Pay>('pay', parsePay);
const then = read<NonNullable<Remedy['then']>>('pay-and-period', (text) => {
  const [paid = '', period] = text.split(EVERY);
  const pays = parsePay(paid);
  if (!pays || period === undefined) return null;
  const every = parseTerm(period);
  return 'fault' in every ? every : { pays, every };
});
const cap = read<NonNullable<Remedy['cap']>>('cap', (text) => {
  const periods = PERIODS.exec(text.normalize('NFC').trim());
  if (periods) return Number(periods[1]) > 0 ? { kind: 'periods', most: Number(periods[1]) } : null;
  const most = parseAmount(text);
  return most ? { kind: 'amount', most } : null;
});
const claim = read<Remedy['claim']>('claim', (text) => {
  if (AUTOMATIC.test(text.trim())) return 'automatic';
  const asked = WITHIN.exec(text.trim());
  const within = parseTerm(asked?.[1] ?? '');
  if (!asked) return null;
  return 'fault' in within ? within : { within };
});

/**
 * The schema of a `remedy:` (content/design/clock.md, Remedy). Every issue has the path of the key and carries a fault
 * (`faultOf`), which says what was expected; an amount without a currency or unit is one, so are payments in different currencies.
 */
export const remedySchema = known({
  pays: pay.optional(),
  // biome-ignore lint/suspicious/noThenProperty: the charter's own word.
  then: then.optional(),
  cap: cap.optional(),
  bands: z
    .array(known({ from: termSchema, pays: pay }), fault('list-of', { expected: '{from, pays}' }))
    .min(1, fault('at-least-one'))
    .optional(),
  of: z.string(fault('attribute-name')).min(1, fault('attribute-name')).optional(),
  claim: claim.default('automatic'),
  within: termSchema.optional(),
  late: amount.optional(),
})
  .transform(
    (source): Remedy => ({
      pays: source.pays ?? null,
      // biome-ignore lint/suspicious/noThenProperty: the charter's own word.
      then: source.then ?? null,
      cap: source.cap ?? null,
      bands: source.bands ?? [],
      of: source.of ?? null,
      claim: source.claim,
      within: source.within ?? null,
      late: source.late ?? null,
    }),
  )
  .superRefine((remedy, context) => {
    for (const { path, message } of contradictions(remedy))
      context.addIssue({ code: 'custom', path, message });
  });

/** Reads a remedy; see `remedySchema`. */
export function parseRemedy(raw: unknown) {
  return remedySchema.safeParse(raw);
}

function contradictions(remedy: Remedy): { path: (string | number)[]; message: string }[] {
  const found: { path: (string | number)[]; message: string }[] = [];
  const note = (path: (string | number)[], message: string) => found.push({ path, message });
  const { pays, bands, late, cap: most } = remedy;
  if (!pays && bands.length === 0) note(['pays'], fault('nothing-paid'));
  if (bands.length > 0 && pays) note(['pays'], fault('pays-or-bands'));
  if (remedy.then && !pays) note(['then'], fault('pays-missing'));
  for (const [at, band] of bands.entries()) {
    const before = bands[at - 1];
    if (before && approximateSeconds(before.from) >= approximateSeconds(band.from)) {
      note(['bands', at, 'from'], fault('band-order'));
    }
  }
  const all = [pays, remedy.then?.pays, ...bands.map((band) => band.pays)].filter((one) => one != null);
  if (all.some(({ kind }) => kind === 'share') && remedy.of === null) {
    note(['of'], fault('share-of'));
  }
  const paid = all.flatMap((one) => (one.kind === 'share' ? [] : [one.pays.unit]));
  const units = new Set([
    ...paid,
    ...(late ? [late.unit] : []),
    ...(most?.kind === 'amount' ? [most.most.unit] : []),
  ]);
  if (units.size > 1) note([], fault('currencies', { found: [...units].join(', ') }));
  if (late && !remedy.within) note(['within'], fault('late-without-term'));
  return found;
}

function approximateSeconds({ count, unit }: Term): number {
  if (unit.endsWith('minutes')) return count * 60;
  if (unit.endsWith('hours')) return count * 3600;
  return count * 86_400 * (unit === 'weeks' ? 7 : unit === 'months' ? 30 : 1);
}

/** A text that `parse` understands; `null` is this fault, `{ fault }` another. */
function read<T>(code: SchemaFaultCode, parse: (text: string) => T | { fault: string } | null) {
  return z.string(fault(code)).transform((text, context): T => {
    const parsed = parse(text) ?? { fault: fault(code, { unclear: text }) };
    if (typeof parsed !== 'object' || !('fault' in parsed)) return parsed;
    context.addIssue({ code: 'custom', message: parsed.fault });
    return z.NEVER;
  });
}
