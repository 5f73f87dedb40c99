import type { ReactElement } from 'react';
import { useProblem } from '#app/http/problems.ts';
import { useWords } from '#app/http/words.ts';
import type { ProblemKind } from '#app/i18n/messages.ts';
import { paths } from '#app/paths.ts';
import { ProblemPage } from '#app/ui/shell/problem-page.tsx';

/** Instead of a page of the ledger; what is not there is said in the words of `missing`. */
export function LedgerProblem({ missing }: { missing: ProblemKind }): ReactElement {
  const words = useWords();
  const { kind, status } = useProblem();
  const back = { href: paths.ledger(words.language), label: words.t('errors.backToLedger') };
  return (
    <ProblemPage words={words} kind={kind === 'notFound' ? missing : kind} status={status} back={back} />
  );
}
