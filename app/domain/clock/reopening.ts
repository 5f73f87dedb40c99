import type { Instant } from '../instant.ts';
import { type Problem, problem } from '../problem.ts';
import type { Clock } from './clock.ts';
import type { Pause } from './due.ts';

/**
 * What the due date of a reopened case is counted from: its start and its pauses. `closed` are the stretches during
 * which the case was closed, in order of time: `continue` counts them as pauses, `restart` starts anew at the last
 * reopening, `refuse` is a problem.
 */
export function afterReopening(
  clock: Pick<Clock, 'reopen'>,
  opened: Instant,
  pauses: readonly Pause[],
  closed: readonly Pause[],
): { opened: Instant; pauses: Pause[] } | Problem {
  const reopened = closed.at(-1)?.to;
  if (reopened === undefined) return { opened, pauses: [...pauses] };
  switch (clock.reopen) {
    case 'continue':
      return { opened, pauses: [...pauses, ...closed] };
    case 'restart':
      return { opened: reopened, pauses: pauses.filter(({ to }) => to > reopened) };
    case 'refuse':
      return problem('reopen-refused');
  }
}
