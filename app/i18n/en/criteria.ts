import type { criteria as french } from '../fr/criteria.ts';
import { translation } from '../translation.ts';

/** By what people say whether they trust: the list, and breaches by what they touch. */
export const criteria = translation<typeof french>()({
  trustCriteria: {
    title: 'Criteria of trust',
    description: 'What people say they go by when they trust a company, and where the list comes from.',
    lede: 'What people say they go by when they trust a company. We put our breaches under these criteria, by their cause.',
    empty: 'The company has written no criteria.',
    criterion: 'Criterion',
    side: 'For whom',
    sides: { customers: 'customers', employees: 'employees', both: 'customers and employees' },
    source: 'Source',
    ours: 'our own list',
    causes: 'Causes that touch it',
    none: 'none',
    sources: 'What the sources say, and do not say',
    found:
      'Found: the picture of the tree, with a foliage of seven habitus and roots of beliefs, fears, heritage, history and skills (Winicki, admical.org), and the reading that a blog has of it (artdelaconfiance.fr, November 2013).',
    notFound:
      'Not found: the names of the seven habitus, the list of the twenty-four qualities, the five pillars. What the sources do not name we do not invent: our list is our own, and says so.',
    register: {
      title: 'Breaches by criterion',
      lede: 'Breaches that were analysed, under the criteria that their cause touches. A cause may touch several: the sum is then more than there are breaches.',
      breaches: 'Breaches',
      all: '{count, plural, =0 {No breach is analysed.} one {One breach is analysed.} other {# breaches are analysed.}}',
      see: 'Breaches by criterion of trust',
      public: 'What the public reads of the criteria',
    },
  },
});
