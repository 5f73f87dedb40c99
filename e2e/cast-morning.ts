/** A Wednesday morning, 10:00 in Paris: the cast is played then, and its servers start then. */
export const castMorning = Date.parse('2026-03-18T09:00:00Z') / 1_000;
