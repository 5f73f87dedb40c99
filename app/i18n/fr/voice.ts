/** Voice: what customers and employees say. */
export const voice = {
  perceived: {
    'too-few': 'trop peu de réponses',
    unreadable: 'réponses contradictoires',
    indifferent: 'indifférente',
    refused: 'refusée',
    normative: 'une norme',
    differentiating: 'une différence',
    both: 'les deux à la fois',
    undecided: 'indécis, donc lue comme une norme',
  },
} as const;
