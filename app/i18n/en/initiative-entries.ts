/** What the ledger says of initiatives: a name, a sentence, a meaning. */
export const initiativeEntries = {
  kinds: { begun: 'Initiative begun' },
  says: {
    begun: 'We began an initiative on {from}, in {count, plural, one {one unit} other {# units}}: {what}.',
  },
  explains: {
    begun:
      'Something is undertaken in some units to keep a charter better. What they keep before and after will be held against the others; the entry alone says nothing of what it did.',
  },
} as const;
