import Big from 'big.js';
import type { Calendar } from '../calendar/calendar.ts';
import { type Accrual, accrual, isMissing, type Since } from './accrual.ts';
import { type Attributes, paymentOf } from './owed.ts';
import { parseAmount } from './parse-remedy.ts';
import type { Amount, Pay, Remedy } from './remedy.ts';

/**
 * What a case must say before it is known what its breach owes: a number (`9` kVA) or an amount (`80 EUR`); `currency`: the only one that can be
 * added to what the terms themselves name, `null` where they name none.
 */
export type NeededAttribute = { name: string; is: 'number' | 'amount'; currency: string | null };

/** The attributes that terms need, each once; none where they say all. */
export function attributesOf(remedy: Remedy | null): NeededAttribute[] {
  if (!remedy) return [];
  const pays = [remedy.pays, remedy.then?.pays, ...remedy.bands.map((band) => band.pays)];
  const needed = pays.flatMap((pay) => (pay ? neededBy(pay, remedy) : []));
  return [...new Map(needed.map((each) => [each.name, each])).values()];
}

/** Those of them that can be said of a case: what others can work out of its amounts is one value, not several. */
export function describable(remedy: Remedy | null): NeededAttribute[] {
  const needed = attributesOf(remedy);
  return needed.length === 1 ? needed : [];
}

function neededBy(pay: Pay, remedy: Remedy): NeededAttribute[] {
  if (!('missing' in paymentOf(pay, remedy, {}))) return [];
  return pay.kind === 'per'
    ? [{ name: pay.attribute, is: 'number', currency: null }]
    : [{ name: remedy.of ?? '', is: 'amount', currency: currencyOf(remedy) }];
}

/** The currency of the amounts that terms name, of which there is one. */
function currencyOf({ pays, then, bands, cap, late }: Remedy): string | null {
  const named = [pays, then?.pays, ...bands.map((band) => band.pays)].flatMap((pay) =>
    pay && pay.kind !== 'share' ? [pay.pays] : [],
  );
  const [first] = [...named, ...(cap?.kind === 'amount' ? [cap.most] : []), ...(late ? [late] : [])];
  return first?.unit ?? null;
}

/** So few decimals that no share of them has more than a payment may have. */
const plainNumber = /^\d{1,12}(\.\d{1,3})?$/;
const plainMoney = /^\d{1,12}(\.\d{1,2})?$/;

/** Whether a value, a decimal with a point, is of the form that is needed. */
export function isFit(value: string, { is, currency }: NeededAttribute): boolean {
  if (is === 'number') return plainNumber.test(value);
  const amount = parseAmount(value);
  return amount !== null && isPlainMoney(amount) && (currency ?? amount.unit) === amount.unit;
}

function isPlainMoney({ amount, unit }: Amount): boolean {
  return plainMoney.test(amount) && /^[A-Z]{3}$/.test(unit);
}

/** The currency of an amount that would be fit in the one of the terms; `null` for any other value. */
export function otherCurrency(value: string, { is, currency }: NeededAttribute): string | null {
  const amount = is === 'amount' && currency !== null ? parseAmount(value) : null;
  return amount && isPlainMoney(amount) && amount.unit !== currency ? amount.unit : null;
}

/** Those of the attributes that are of the form that terms need. */
export function fitOf(attributes: Attributes, remedy: Remedy): Attributes {
  const needed = attributesOf(remedy);
  const isNeeded = ([name, value]: [string, string | number]) =>
    needed.some((each) => each.name === name && isFit(String(value), each));
  return Object.fromEntries(Object.entries(attributes).filter(isNeeded));
}

/**
 * The attribute of a case as far as what it is owed tells it: enough to work out whatever further periods add, for anybody who has the entries
 * alone. `null` where the amount tells nothing, or no attribute gives it.
 * @param total what is owed in all at the `index`-th moment, see `accrual`
 */
export function attributesBehind(
  { remedy, calendar }: { remedy: Remedy; calendar: Calendar },
  since: Since,
  index: number,
  total: Amount,
): Attributes | null {
  const [needed, ...others] = attributesOf(remedy);
  if (!needed || others.length > 0) return null;
  const { name, currency } = needed;
  if (currency !== null && currency !== total.unit) return null;
  const attributes = (value: string) => ({
    [name]: needed.is === 'amount' ? `${value} ${total.unit}` : value,
  });
  const uncapped = remedy.cap?.kind === 'amount' ? { ...remedy, cap: null } : remedy;
  // What is owed goes up evenly with the attribute, up to the cap.
  const [one, two] = ['1', '2'].map((value) => accrual(uncapped, calendar, since, index, attributes(value)));
  if (!isAmount(one) || !isAmount(two) || one.total.unit !== total.unit) return null;
  const slope = new Big(two.total.amount).minus(one.total.amount);
  if (slope.lte(0)) return null;
  const above = new Big(total.amount).minus(one.total.amount).plus(slope);
  const isCapped = remedy.cap?.kind === 'amount' && new Big(remedy.cap.most.amount).eq(total.amount);
  const value = new Big(above).div(slope).round(12, isCapped ? roundUp : roundDown);
  if (value.lt(0) || (!isCapped && !value.times(slope).eq(above))) return null;
  return attributes(value.toFixed());
}

const roundDown = 0;
const roundUp = 3;

function isAmount(found: ReturnType<typeof accrual> | undefined): found is Accrual {
  return found != null && !isMissing(found);
}
