import type { Answers } from './answers.ts';

/** What somebody answered, under a key that says nothing of them; `complete`: they came to the end and sent it. */
export type Given = { key: string; complete: boolean; answers: Answers };
