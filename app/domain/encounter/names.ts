/** How people met. */
export const means = ['face-to-face', 'video', 'phone'] as const;
export type Means = (typeof means)[number];

/**
 * What an encounter is for, by family. Source: Duffy & McEuen, Cornell Hospitality Industry Perspectives 1(6),
 * 2010, 6–13; both authors were of Maritz, which sells events.
 */
export const families = {
  'attention-in-change': ['new-direction', 'new-product', 'merging-cultures', 'renewing-interest'],
  'positive-climate': ['yearly-drive', 'motivation', 'celebrating-people', 'celebrating-milestones'],
  networks: ['cultural-cohesion', 'dispersed-teams', 'user-groups', 'sharing-knowledge'],
} as const;
export type Family = keyof typeof families;
export type Objective = (typeof families)[Family][number];
export const objectives = Object.values(families).flat() as Objective[];

/** Who of both says it. */
export const sides = ['ours', 'theirs'] as const;
export type Side = (typeof sides)[number];
export const verdicts = ['reached', 'partly', 'not'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Relational: not caused by an order, a debt or a case, or one that ends with a next step agreed on for 90 days later or more.
 * Everything else is transactional.
 */
export const natures = ['relational', 'transactional'] as const;
export type ContactNature = (typeof natures)[number];

/** Whom of ours the customer saw, beside the time before. */
export const advisers = ['same', 'other', 'first'] as const;
export type Adviser = (typeof advisers)[number];

/** The most people on one side, and the most follow-ups agreed on at one time. */
export const mostPeople = 10_000;
export const mostFollowUps = 10;
