import type { Answers } from './answers.ts';

/** What somebody answered, under a key that says nothing of them; `complete`: they came to the end and sent it. */
export type Given = { key: string; complete: boolean; answers: Answers };

/** The same as it is stored and handed over: answers as `packAnswers` packs them. */
export type PackedGiven = { key: string; complete: boolean; answers: string };
