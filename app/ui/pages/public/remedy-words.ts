import type { Pay, Remedy } from '#app/domain/remedy/remedy.ts';
import type { Translator } from '#app/i18n/translator.ts';

/** What is owed for a breach, clause by clause: how much, the most, how it is claimed, by when. */
export function remedyInWords(words: Translator, remedy: Remedy): string[] {
  const { t, money, term } = words;
  const { pays, then, cap, bands, claim, within, late } = remedy;
  const pay = (what: Pay) => payInWords(words, what, remedy.of);
  return [
    ...(pays ? [pay(pays)] : []),
    ...bands.map((band) => t('commitment.band', { pay: pay(band.pays), term: term(band.from) })),
    ...(then ? [t('commitment.paysThen', { pay: pay(then.pays), term: term(then.every) })] : []),
    ...(cap?.kind === 'amount' ? [t('commitment.capAmount', { amount: money(cap.most) })] : []),
    ...(cap?.kind === 'periods' ? [t('commitment.capPeriods', { count: cap.most })] : []),
    claim === 'automatic'
      ? t('commitment.claimAutomatic')
      : t('commitment.claimWithin', { term: term(claim.within) }),
    ...(within ? [t('commitment.paidWithin', { term: term(within) })] : []),
    ...(late ? [t('commitment.paidLate', { amount: money(late) })] : []),
  ];
}

function payInWords(words: Translator, pay: Pay, of: string | null): string {
  const { t, money } = words;
  switch (pay.kind) {
    case 'fixed':
      return money(pay.pays);
    case 'per':
      return t('commitment.pay.per', { amount: money(pay.pays), attribute: pay.attribute });
    case 'share': {
      const percent = words.n(Number(pay.percent), { maximumFractionDigits: 4 });
      return of === null
        ? t('commitment.pay.shareAlone', { percent })
        : t('commitment.pay.share', { percent, attribute: of });
    }
  }
}
