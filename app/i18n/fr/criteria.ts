/** By what people say whether they trust: the list, and breaches by what they touch. */
export const criteria = {
  trustCriteria: {
    title: 'Les critères de la confiance',
    description: 'Ce sur quoi l’on dit juger si l’on fait confiance, et d’où vient la liste.',
    lede: 'Ce sur quoi l’on dit juger si l’on fait confiance à une entreprise. Nous rangeons nos manquements sous ces critères, selon leur cause.',
    empty: 'L’entreprise n’a pas écrit de critères.',
    criterion: 'Critère',
    side: 'Pour qui',
    sides: { customers: 'clients', employees: 'salariés', both: 'clients et salariés' },
    source: 'Source',
    ours: 'notre propre liste',
    causes: 'Causes qui y touchent',
    none: 'aucune',
    sources: 'Ce que les sources disent, et ne disent pas',
    found:
      'Trouvé : l’image de l’arbre, avec un feuillage de sept habitus et des racines faites de croyances, de peurs, d’héritage, d’histoire et de compétences (Winicki, admical.org), et la lecture qu’en fait un blog (artdelaconfiance.fr, novembre 2013).',
    notFound:
      'Pas trouvé : le nom des sept habitus, la liste des vingt-quatre qualités, les cinq piliers. Ce que les sources ne nomment pas, nous ne l’inventons pas : notre liste est la nôtre, et le dit.',
    register: {
      title: 'Manquements par critère',
      lede: 'Les manquements analysés, sous les critères que leur cause touche. Une cause peut en toucher plusieurs : la somme dépasse alors le nombre de manquements.',
      breaches: 'Manquements',
      all: '{count, plural, =0 {Aucun manquement n’est analysé.} one {Un manquement est analysé.} other {# manquements sont analysés.}}',
      see: 'Manquements par critère de confiance',
      public: 'Ce que le public lit des critères',
    },
  },
} as const;
