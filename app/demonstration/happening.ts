import type { EventGroup, FactEvent } from '#app/domain/event.ts';
import type { Instant } from '#app/domain/instant.ts';

/** Who logs what happens to customers, by their names in the cast. */
export type Logger = 'agent' | 'secondAgent';
/** Something that is to happen in the made-up year, and who logs it. */
export type Happening = { at: Instant; who: Logger; group: EventGroup<FactEvent> };
