/** What `kept scores`, `kept due`, `kept remedy` and `kept voice` answer, and what is wrong with their files. */
export const workedCases = {
  // ── kept scores, kept due, kept remedy, kept voice ────────────────────────────────────────────────────────────────────────
  scoring: {
    asOf: '{charter}, au {date}',
    none: '{nature} : aucun, faute d’engagement de cette nature',
    score: '{nature} : {score} (de {low} à {high})',
    unmeasured: 'pas mesuré : trop peu de cas',
    weakest: 'tiré vers le bas par {commitment}',
    supported: 'soutenu',
    unsupported: {
      'no-base': 'pas soutenu : il n’y a pas de socle normatif',
      'commitment-missed': 'pas soutenu : {commitment} est manqué',
      'base-too-low': 'pas soutenu : la borne basse du score normatif, {low}, n’atteint pas {support}',
    },
    target: 'objectif {target}',
    kept: 'tenus {kept}',
    breached: 'manqués {breached}',
    believed: 'Bêta({a} ; {b})',
    // Pages give the verdict of a period; the scores rest on this one.
    aged: 'sur ses cas vieillis : {verdict}',
    attained: 'atteint {attained}',
  },
  answering: {
    missing: '{file} : ce fichier n’existe pas ; fichier JSON de cas d’école attendu',
    unreadable: '{file} : ne peut pas être lu ; fichier JSON de cas d’école attendu',
    notJson: '{place} : pas du JSON ; objet avec une liste {cases} attendu',
    fault: '{place} : {at} : {said}',
    named: 'cas « {id} »',
    calendarEnds: 'le calendrier « {calendar} » ne connaît que les jours du {from} au {to}',
    nth: 'cas {n, number}',
    agree: '{agreeing, number} sur {compared, number} concordent',
  },
  surveying: {
    unrakeable: {
      'no-answers': 'il n’y a aucune réponse à pondérer',
      'category-without-answers':
        'personne n’a répondu dans « {category} » ({margin}) : réunissez-la avec une autre catégorie',
      'category-unknown':
        'la marge « {margin} » n’a pas de catégorie « {category} », qu’une réponse porte pourtant',
    },
    frame: 'la base de sondage compte moins de personnes que de réponses, ou aucune réponse n’a de poids',
  },
} as const;
