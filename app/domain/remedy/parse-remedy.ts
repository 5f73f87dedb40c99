import { z } from 'zod';
import { known } from '../calendar/known-keys.ts';
import type { Term } from '../clock/clock.ts';
import { parseTerm, termSchema } from '../clock/parse-clock.ts';
import { inAnyLanguage, plainAmount, plainPercent } from '../written-terms.ts';
import type { Amount, Pay, Remedy } from './remedy.ts';

const expectedAmount = 'expected an amount with its currency or unit, such as "20 GBP" or "10000 litres"';
const expectedPay = 'expected what is paid, with its currency or unit: "20 GBP", "2 EUR per kVA" or "25 %"';
const expectedThen = 'expected a payment and a period, such as "20 GBP every 5 working days"';
const expectedCap = 'expected the most that is paid, such as "100 GBP" or "40 periods"';
const expectedClaim = 'expected "automatic" or a term, such as "within 30 calendar days"';

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

const amount = read<Amount>(expectedAmount, parseAmount);
const pay = read<Pay>(expectedPay, parsePay);
const then = read<NonNullable<Remedy['then']>>(expectedThen, (text) => {
  const [paid = '', period] = text.split(EVERY);
  const pays = parsePay(paid);
  if (!pays || period === undefined) return null;
  const every = parseTerm(period);
  return 'expected' in every ? every : { pays, every };
});
const cap = read<NonNullable<Remedy['cap']>>(expectedCap, (text) => {
  const periods = PERIODS.exec(text.normalize('NFC').trim());
  if (periods) return Number(periods[1]) > 0 ? { kind: 'periods', most: Number(periods[1]) } : null;
  const most = parseAmount(text);
  return most ? { kind: 'amount', most } : null;
});
const claim = read<Remedy['claim']>(expectedClaim, (text) => {
  if (AUTOMATIC.test(text.trim())) return 'automatic';
  const asked = WITHIN.exec(text.trim());
  const within = parseTerm(asked?.[1] ?? '');
  if (!asked) return null;
  return 'expected' in within ? within : { within };
});

/**
 * The schema of a `remedy:` (content/design/clock.md, Remedy). Every issue has the path of the key and says what was
 * expected; an amount without a currency or unit is one, so are payments in different currencies.
 */
export const remedySchema = known({
  pays: pay.optional(),
  // biome-ignore lint/suspicious/noThenProperty: the charter's own word.
  then: then.optional(),
  cap: cap.optional(),
  bands: z
    .array(known({ from: termSchema, pays: pay }), 'expected a list of bands: {from, pays}')
    .min(1, 'expected at least one band: {from, pays}')
    .optional(),
  of: z.string('expected the name of an attribute, such as "fare"').min(1).optional(),
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
  const fault = (path: (string | number)[], message: string) => found.push({ path, message });
  const { pays, bands, late, cap: most } = remedy;
  if (!pays && bands.length === 0) fault(['pays'], `nothing is paid; ${expectedPay}, or "bands"`);
  if (bands.length > 0 && pays) fault(['pays'], 'expected either "pays" or "bands"');
  if (remedy.then && !pays) fault(['then'], 'expected "pays" beside it, for the first payment');
  for (const [at, band] of bands.entries()) {
    const before = bands[at - 1];
    if (before && approximateSeconds(before.from) >= approximateSeconds(band.from)) {
      fault(['bands', at, 'from'], 'expected a later start than that of the band above');
    }
  }
  const all = [pays, remedy.then?.pays, ...bands.map((band) => band.pays)].filter((one) => one != null);
  if (all.some(({ kind }) => kind === 'share') && remedy.of === null) {
    fault(['of'], 'expected the attribute that the share is taken of, such as "fare"');
  }
  const paid = all.flatMap((one) => (one.kind === 'share' ? [] : [one.pays.unit]));
  const units = new Set([
    ...paid,
    ...(late ? [late.unit] : []),
    ...(most?.kind === 'amount' ? [most.most.unit] : []),
  ]);
  if (units.size > 1) fault([], `pays in ${[...units].join(' and in ')}; expected one currency or unit`);
  if (late && !remedy.within) fault(['within'], 'expected the term after which "late" is owed');
  return found;
}

function approximateSeconds({ count, unit }: Term): number {
  if (unit.endsWith('minutes')) return count * 60;
  if (unit.endsWith('hours')) return count * 3600;
  return count * 86_400 * (unit === 'weeks' ? 7 : unit === 'months' ? 30 : 1);
}

/** A text that `parse` understands; `null` and `{ expected }` are faults, the latter with words of its own. */
function read<T>(expected: string, parse: (text: string) => T | { expected: string } | null) {
  return z.string(expected).transform((text, context): T => {
    const parsed = parse(text) ?? { expected: `"${text}" is not understood; ${expected}` };
    if (typeof parsed !== 'object' || !('expected' in parsed)) return parsed;
    context.addIssue({ code: 'custom', message: parsed.expected });
    return z.NEVER;
  });
}
