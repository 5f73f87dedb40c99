import { type Problem, problem } from '#app/domain/problem.ts';
import { hindranceOf } from '#app/standing.server.ts';

/** When to come again, seconds: what is on its way then is done, or still hindered. */
export const comeAgain = { 'Retry-After': '10' };

/**
 * What a form says where nothing could be recorded just now, through no fault of the answers: a problem like any other,
 * to be refused with them kept. `await recordEvent(…).catch(hindered)`
 * @throws any other error as it is
 */
export function hindered(error: unknown): Problem {
  const by = hindranceOf(error);
  if (by === null) throw error;
  return by === 'busy' ? problem('busy') : problem('not-recording', undefined, { trouble: by });
}

/** Whether a refusal says that nothing can be recorded just now. */
export function isHindrance({ problem: code }: Problem): boolean {
  return code === 'busy' || code === 'not-recording';
}
