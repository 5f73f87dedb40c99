import type { FactEvent, OpenEvent, PlainFact, ReceiveEvent } from '../event.ts';
import { isProblem, type Problem, problem } from '../problem.ts';
import type { NeededAttribute } from '../remedy/attributes.ts';
import { unknownAttribute } from '../remedy/describe.ts';
import { type Intakes, intakeKeyed } from './intake.ts';

/** What an act that starts several clocks says: the opening of a case of each promise, under its one reference. */
export function openingsOf(intakes: Intakes, event: ReceiveEvent): OpenEvent[] | Problem {
  const { intake: key, event: _, ...said } = event;
  const intake = intakeKeyed(intakes, said.charter, key);
  if (!intake)
    return problem('unknown-intake', 'promise', { intake: short(key), known: known(intakes, said) });
  if (said.reference === null) return problem('intake-without-reference', 'reference');
  return intake.opens.map((commitment) => ({ event: 'open', ...said, commitment }));
}

/**
 * Openings with what was said of them all: each with what its promise asks for.
 * @param neededOf what the promise of an opening asks for; `null` where it is not promised, which is refused for itself
 */
export function shareAttributes(
  openings: readonly OpenEvent[],
  neededOf: (opening: OpenEvent) => readonly NeededAttribute[] | null,
): OpenEvent[] | Problem {
  const asked = openings.map((opening) => neededOf(opening));
  const needed = asked.flatMap((each) => each ?? []);
  const names = Object.keys(openings[0]?.attributes ?? {});
  const unknown = names.find((name) => !needed.some((each) => each.name === name));
  if (unknown !== undefined && !openings[0]?.fromColumns && !asked.includes(null))
    return needed.length === 0 ? problem('nothing-to-describe') : unknownAttribute(unknown, needed);
  return openings.map((opening, place) => {
    const own = Object.entries(opening.attributes ?? {}).filter(([name]) =>
      asked[place]?.some((each) => each.name === name),
    );
    return { ...opening, attributes: Object.fromEntries(own) };
  });
}

/** The same facts, each act as the openings it stands for; one that stands for none is left out. */
export function plainFacts(intakes: () => Intakes, events: FactEvent[]): PlainFact[] {
  return events.flatMap((event) => {
    if (event.event !== 'receive') return [event];
    const openings = openingsOf(intakes(), event);
    return isProblem(openings) ? [] : openings;
  });
}

/** Why what was said is refused, where a fact that it stands for is: of several promises the refusal says which. */
export function whyRefused(said: FactEvent, fact: PlainFact, why: Problem): Problem {
  if (said.event !== 'receive' || fact.event !== 'open') return why;
  const promise = fact.commitment;
  switch (why.problem) {
    case 'unknown-commitment':
    case 'wrong-measure':
      return problem('intake-not-promised', 'promise', { intake: said.intake, promise });
    case 'reference-taken':
      return problem('intake-taken', 'reference', { ...why.values, promise });
    default:
      return why;
  }
}

function known(intakes: Intakes, { charter }: { charter: string }): string {
  return (
    intakes
      .get(charter)
      ?.map(({ key }) => key)
      .join(', ') || '—'
  );
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
