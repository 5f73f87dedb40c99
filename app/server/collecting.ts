import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/**
 * Keeps Node from looking for unused memory in threads beside the one that answers, where there is one processor for
 * all: they would take most of it from whoever is answered, for up to a second. To be called before the first answer.
 * @param processors how many this process may use
 */
export function collectBetweenAnswers(processors = availableParallelism()): void {
  if (processors === 1) setFlagsFromString('--no-concurrent-marking');
}
