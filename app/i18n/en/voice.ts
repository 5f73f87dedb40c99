import type { voice as french } from '../fr/voice.ts';
import { translation } from '../translation.ts';

/** Voice: what customers and employees say. */
export const voice = translation<typeof french>()({
  perceived: {
    'too-few': 'too few answers',
    unreadable: 'contradictory answers',
    indifferent: 'indifferent',
    refused: 'not wanted',
    normative: 'a norm',
    differentiating: 'a difference',
    both: 'both at once',
    undecided: 'undecided, and so read as a norm',
  },
});
