import { type CurrencySums, isOwed, monthOf, outstandingIn } from '#app/domain/remedy/sums-over.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/**
 * What a promise owed for the breaches of a period, what of it was paid, how many of its remedies in time, and for how many nobody asked
 * that must be asked for; up to three figures a currency.
 */
export function saidRemedies(words: Translator, id: string, sums: readonly CurrencySums[]): SaidFigure[] {
  const { t, money, list } = words;
  return sums.flatMap((sum): SaidFigure[] => {
    const { currency, owed, paid, remedies, inTime, late, notAsked } = sum;
    const figure = (name: string) => `commitments.${id}.remedies.${currency}.${name}`;
    const amount = (value: string) => money({ amount: value, unit: currency });
    const outstanding = outstandingIn(sum);
    const left = outstanding.startsWith('-')
      ? t('owedAndPaid.overpaid', { amount: amount(outstanding.slice(1)) })
      : t('owedAndPaid.outstanding', { amount: amount(outstanding) });
    const notAskedFor: SaidFigure[] =
      notAsked === 0
        ? []
        : [
            {
              figure: figure('not-asked'),
              value: String(notAsked),
              say: () => t('owedAndPaid.notAsked', { count: notAsked }),
            },
          ];
    if (!isOwed(sum)) return notAskedFor;
    return [
      {
        figure: figure('amounts'),
        value: `${owed} ${paid}`,
        say: () =>
          list([
            t('owedAndPaid.owed', { amount: amount(owed) }),
            t('owedAndPaid.paid', { amount: amount(paid) }),
            left,
          ]),
      },
      {
        figure: figure('in-time'),
        value: `${inTime} ${remedies} ${late}`,
        say: () => t('owedAndPaid.inTime', { inTime, remedies, late, open: remedies - inTime - late }),
      },
      ...notAskedFor,
    ];
  });
}

/** What a company owed and paid for the breaches of a year, in one line a currency. */
export function saidOwedInYear(
  { t, money }: Translator,
  asOf: string,
  sums: readonly CurrencySums[],
): SaidFigure[] {
  return sums.filter(isOwed).map(({ currency, owed, paid }) => ({
    figure: `remedies.${currency}`,
    value: `${owed} ${paid}`,
    say: () =>
      t('owedAndPaid.ofYear', {
        year: asOf.slice(0, 4),
        owed: money({ amount: owed, unit: currency }),
        paid: money({ amount: paid, unit: currency }),
      }),
  }));
}

/** The months whose breaches the sums of a period are of, in words. */
export function remedyMonths({ t, month }: Translator, { from, to }: { from: string; to: string }): string {
  return monthOf(from) === monthOf(to)
    ? t('owedAndPaid.ofMonth', { month: month(from) })
    : t('owedAndPaid.ofMonths', { from: month(from), to: month(to) });
}
