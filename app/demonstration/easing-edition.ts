import { loadContent } from '#app/content/content.server.ts';
import type { Context } from '#app/context.server.ts';
import { addMonths, epochDay, plainDate } from '#app/domain/calendar/day.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import { defaultMethod } from '#app/domain/trust/method.ts';
import { publishSources, slug } from './earlier-edition.ts';

const publisher = { id: 'command-line', role: 'system' } as const;

/**
 * Publishes the shipped edition of `aurore` with a lower target for the yearly meeting, which the made-up company falls
 * short of; it binds from the first day of a month, once the notice has passed. @throws Error when it cannot be published
 */
export async function publishEasing(context: Context): Promise<void> {
  const content = loadContent(context.content);
  const shipped = content.charters.find((charter) => charter.slug === slug)?.sources ?? [];
  const binding = firstOfMonth(context.now());
  const sources = shipped.map(({ path, text }) => {
    if (path === 'charter.fr.md')
      return { path, text: text.replace(/^binding: .*$/m, `binding: ${binding}`) };
    if (!/yearly-review\.fr\.md$/.test(path)) return { path, text };
    return { path, text: text.replace(/^target: .*$/m, 'target: 75 %') };
  });
  await publishSources(context, publisher, sources, content);
}

/** The first day of a month that leaves the notice its time. */
function firstOfMonth(now: Instant): PlainDate {
  const noticed = epochDay(dayOf(now, 'Europe/Paris')) + defaultMethod.notice;
  const ofMonth = plainDate(noticed).slice(0, 7);
  return plainDate(addMonths(epochDay(`${ofMonth}-01`), 1));
}
