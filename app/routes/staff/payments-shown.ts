import type { Problem } from '#app/domain/problem.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { LineFault } from '#app/import/payment-lines.ts';
import type { JudgedLine } from '#app/import/payments.server.ts';
import type { ShownLine } from '#app/ui/pages/staff/payments-preview-page.tsx';

/** Lines of a file as their preview shows them, with why each is refused in words. */
export function shownLines(words: Translator, judged: readonly JudgedLine[]): ShownLine[] {
  const { t } = words;
  return judged.map((each) => {
    const { line } = each;
    if ('fault' in each) return { line, is: 'rejected', paid: null, why: faultInWords(words, each) };
    const { breach, day, amount, currency: unit } = each.paid;
    const paid = { breach, day, amount: { amount, unit } };
    if ('is' in each) return { line, paid, is: each.is, why: null };
    const why =
      'sameAs' in each ? t('remedies.file.sameAs', { line: each.sameAs }) : refusalOf(words, each.refused);
    return { line, paid, is: 'rejected', why };
  });
}

/** A file cannot say that more was meant, as the form can. */
function refusalOf(words: Translator, refused: Problem): string {
  if (refused.problem !== 'more-than-owed') return words.problem(refused);
  const { outstanding = '0', currency = '' } = refused.values ?? {};
  const left = words.money({ amount: String(outstanding), unit: String(currency) });
  return words.t('remedies.file.overpaid', { left });
}

function faultInWords({ t }: Translator, fault: LineFault): string {
  switch (fault.fault) {
    case 'doubtful-number': {
      const { found, first, second } = fault;
      return t('remedies.file.doubtful', { found, first, second });
    }
    case 'text-too-long':
      return t('remedies.file.textTooLong', { most: fault.most });
    case 'not-a-day':
      return t('remedies.file.faults.not-a-day', { found: fault.found, example: '2026-03-07' });
    default:
      return t(`remedies.file.faults.${fault.fault}`, { found: fault.found });
  }
}
