import type { Audit } from '#app/domain/audit/audit.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { Json } from '#app/domain/ledger/canonical.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { type Figures, firstDifference } from '#app/domain/trust/figures.ts';
import { type Finding, finding } from './finding.ts';
import { type LogSource, SourceFault } from './source.ts';

/**
 * Works every published figure out again from the entries, as of the moment that they are published for.
 * @param size how many entries were read
 * @param last the last of them
 * @returns the first figure that differs; `null` where none does
 */
export async function compareFigures(
  source: LogSource,
  audit: Audit,
  size: number,
  last: Entry | null,
): Promise<Finding | null> {
  const text = await source.figures().catch((error) => {
    if (error instanceof SourceFault) return null;
    throw error;
  });
  const published = text === null ? null : parse(text);
  if (!published) return finding('figures-differ', 'figures.json', { expected: 'published figures' });
  if (published.size !== size)
    return finding('figures-differ', 'size', { expected: size, found: published.size ?? null });
  if (last && published.at < last.recorded)
    return finding('figures-differ', 'at', { expected: last.recorded, found: published.at });
  const recomputed = audit.figures(size, instantOf(published.at));
  const difference = firstDifference(published, recomputed);
  if (!difference) return null;
  const { path, recomputed: expected = null, published: found = null } = difference;
  return finding('figures-differ', path, { expected: expected as Json, found: found as Json });
}

function parse(text: string): Figures | null {
  try {
    return JSON.parse(text) as Figures;
  } catch {
    return null;
  }
}
