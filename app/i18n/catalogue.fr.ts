import type { LanguageFacts } from './language-facts.ts';

/**
 * Every word Kept says in French, by area, in the order of the pages. Typed with plain spaces: `typeset` puts the
 * no-break ones before `; ! ? :` and inside guillemets. Messages are ICU (intl-messageformat): `{name}`,
 * `{count, plural, one {…} other {…}}`; apostrophes are always ’, since ' quotes in ICU.
 * Every other catalogue is held against this one: `translation` says what does not compile.
 */
export const french = {
  // ── The language itself ─────────────────────────────────────────────────────────────────────────────────────
  language: {
    name: 'Français',
    locale: 'fr-FR',
    direction: 'ltr',
    // As the Imprimerie nationale sets French.
    typography: {
      narrowBefore: ';!?»%‰',
      noBreakBefore: ':€$£',
      closeBefore: '',
      narrowAfter: '«',
      quotes: '«»',
      innerQuotes: '“”',
      units: 'h|min|s|jours?|heures?|minutes?|secondes?|semaines?|mois|ans?|points?|km|kWh|kVA|EUR|USD',
      numbered: 'n°|art\\.|p\\.|§|h|min',
      raised: 'er|re|e|ers|res|es',
    },
    vagueWords: [
      '(?:dans )?(?:les|des) (?:meilleurs|plus brefs) délais',
      '(?:dans )?(?:un|le) délai raisonnable',
      'au plus (?:vite|tôt)',
      '(?:dès|autant|chaque fois|aussi (?:vite|rapidement|tôt|souvent)) que possible',
      'le plus (?:vite|rapidement|tôt|souvent) possible',
      '(?:tout )?(?:notre|son|leur|mon|votre) possible',
      'de (?:notre|son|leur|mon) mieux',
      'au mieux',
      'dans la mesure du possible',
      'si (?:c’est |cela est )?possible',
      'raisonnable(?:s|ment)?',
      '(?:nous )?(?:nous |s’|m’)effor(?:çons|cerons|cer|ce|ceront|cera)(?: de)?',
      'tâch(?:ons|erons|er|e|era) de',
      'essay(?:ons|erons|er|era) de',
      'tent(?:ons|erons|er|era) de',
      'sous peu',
      'rapidement',
      'promptement',
      'en principe',
      'mett(?:re|ons|rons) tout en œuvre',
    ],
  } satisfies LanguageFacts,

  // ── How numbers, dates and times are written, where Intl does not know ───────────────────────────────────────
  formats: {
    hour: '{hour} h',
    minute: '{hour} h {minute, number, ::00}',
    second: '{hour} h {minute, number, ::00} min {second, number, ::00} s',
    dayOfMonth: '{day, plural, =1 {1er} other {#}}',
    ordinal: '{number, selectordinal, one {#er} other {#e}}',
    clauses: '{before} ; {after}',
  },

  // ── Everywhere: shells, navigation, small words ─────────────────────────────────────────────────────────────
  common: {
    running: '{name}, édition {edition}, {date}',
    skip: 'Aller au contenu',
    fictional: 'Entreprise fictive : démonstration de Kept.',
    replayed:
      '« {charter} » : données publiques réelles, rejouées par Kept en toute indépendance. L’organisme d’où elles viennent n’y est pour rien.',
    homeOf: '{company} : accueil',
    mainNavigation: 'Navigation principale',
    staffNavigation: 'Espace interne',
    footerNavigation: 'Pied de page',
    breadcrumbs: 'Fil d’Ariane',
    signIn: 'Connexion',
    signOut: 'Se déconnecter',
    signedInAs: 'Connecté : {name}',
    poweredBy: 'Publié avec Kept, logiciel libre (licence Apache 2.0).',
    contact: 'Nous écrire',
    source: 'Code source',
    yes: 'oui',
    no: 'non',
    none: 'aucun',
    unknown: 'inconnu',
    optional: 'facultatif',
    required: 'obligatoire',
    save: 'Enregistrer',
    cancel: 'Annuler',
    undo: 'Rectifier',
    back: 'Retour',
    search: 'Rechercher',
    filter: 'Filtrer',
    apply: 'Appliquer',
    download: 'Télécharger',
    print: 'Imprimer',
    more: 'En savoir plus',
    newer: '← Plus récents',
    older: 'Plus anciens →',
    pages: 'Pages',
    from: 'du {from}',
    fromTo: 'du {from} au {to}',
    between: 'entre {low} et {high}',
    on: 'le {date}',
    at: '{date} à {time}',
    zone: 'Fuseau horaire : {place}.',
    zoneUTC: 'Heure universelle (UTC).',
    by: 'par {who}',
    onlyIn: 'Disponible en {language} seulement.',
    figuresAsOf: 'Chiffres au {date}.',
    cases: '{count, plural, =0 {aucun dossier} one {# dossier} other {# dossiers}}',
    occurrences: '{count, plural, =0 {aucune occurrence} one {# occurrence} other {# occurrences}}',
    commitments: '{count, plural, =0 {aucun engagement} one {# engagement} other {# engagements}}',
    breaches: '{count, plural, =0 {aucun manquement} one {# manquement} other {# manquements}}',
    entries: '{count, plural, =0 {aucune écriture} one {# écriture} other {# écritures}}',
  },

  // ── Navigation ──────────────────────────────────────────────────────────────────────────────────────────────
  nav: {
    charter: 'Charte',
    breaches: 'Manquements',
    method: 'Méthode',
    ledger: 'Registre',
    editions: 'Éditions',
    claim: 'Signaler',
    queue: 'File du jour',
    log: 'Consigner',
    cases: 'Dossiers',
    compliance: 'Conformité',
    exemptions: 'Exonérations',
    actions: 'Actions correctives',
    claims: 'Signalements',
    audit: 'Audit',
    evidence: 'Dossier de preuves',
    people: 'Personnes',
    tokens: 'Jetons',
    publication: 'Publication',
    account: 'Mon compte',
    publicSite: 'Site public',
  },

  // ── Words of the trade: one per thing, as in the vocabulary ─────────────────────────────────────────────────
  natures: { normative: 'normatif', differentiating: 'différenciant' },
  naturesSince: { normative: 'normatif depuis {year}', differentiating: 'différenciant depuis {year}' },
  firmness: { firm: 'ferme', aspirational: 'd’intention' },
  measures: {
    deadline: 'délai',
    'each-time': 'à chaque fois',
    rate: 'taux déclaré',
    duty: 'obligation périodique',
  },
  verdicts: {
    'too-few': 'Trop peu de cas',
    missed: 'Manqué',
    kept: 'Tenu',
    'on-target': 'Dans l’objectif',
    'below-target': 'Sous l’objectif',
    none: 'Sans objectif',
  },
  verdictsExplained: {
    'too-few': 'Trop peu de cas pour conclure.',
    missed: 'Le taux est au-dessous de l’objectif, et le hasard ne suffit pas à l’expliquer.',
    kept: 'Le taux est au-dessus de l’objectif, et le hasard ne suffit pas à l’expliquer.',
    'on-target': 'Le taux atteint l’objectif, de trop peu pour exclure le hasard.',
    'below-target': 'Le taux est sous l’objectif, de trop peu pour exclure le hasard.',
    none: 'Aucun objectif chiffré n’est promis.',
  },
  outcomes: { kept: 'tenu', breached: 'manqué', exempt: 'exempté' },
  caseStates: {
    open: 'en cours',
    paused: 'suspendu',
    fulfilled: 'traité',
    withdrawn: 'retiré',
    overdue: 'en retard',
  },
  roles: {
    reader: 'lecteur',
    agent: 'agent',
    compliance: 'responsable de la conformité',
    administrator: 'administrateur',
    system: 'Kept',
    customer: 'client',
    import: 'import',
    demonstration: 'démonstration',
    'customer-care': 'service clients',
    'field-service': 'service d’intervention',
    billing: 'facturation',
    'branch-network': 'agences',
    'line-management': 'encadrement',
    'human-resources': 'ressources humaines',
    'street-cleaning': 'propreté urbaine',
    'inspectional-services': 'services d’inspection',
  },
  audiences: { customers: 'clients', employees: 'salariés' },
  severities: { minor: 'mineure', serious: 'majeure', critical: 'critique' },
  causes: {
    workload: 'charge de travail',
    process: 'procédure',
    system: 'outil informatique',
    supplier: 'prestataire',
    information: 'information manquante',
    training: 'formation',
    outside: 'cause extérieure',
    unknown: 'pas encore établie',
  },
  correctionReasons: {
    'typing-error': 'erreur de saisie',
    'wrong-case': 'mauvais dossier',
    'logged-twice': 'consigné deux fois',
    'new-information': 'élément nouveau',
    other: 'autre raison',
  },
  breachFinders: {
    fulfilment: 'quand la demande a été satisfaite',
    sweep: 'au contrôle des échéances',
    withdrawal: 'au retrait de la demande',
    occurrence: 'sur le moment',
    duty: 'à la fin de la période',
    remedy: 'à l’échéance de la réparation',
    correction: 'par une rectification',
  },
  /** Grounds that charters commonly name; a ground without a word here is shown as the charter writes it. */
  grounds: {
    'wrong-address': 'adresse erronée',
    withdrawn: 'demande retirée',
    strike: 'grève',
    'third-party': 'fait d’un tiers',
    'severe-weather': 'intempéries graves',
    'force-majeure': 'force majeure',
    'waiting-for-customer': 'en attente du client',
    'waiting-for-third-party': 'en attente d’un tiers',
    'customer-absent': 'client absent',
    'wrong-number': 'numéro erroné',
    'company-closure': 'fermeture de l’entreprise',
    'bank-rejected': 'rejet de la banque',
    'safety-hazard': 'danger',
    'adviser-left': 'départ du conseiller',
    'customer-asked': 'demande du client',
    'employee-asked': 'demande du salarié',
    'employee-declined': 'refus du salarié',
    'long-absence': 'absence longue',
    'network-emergency': 'urgence sur le réseau',
    'waiting-for-bank-details': 'en attente des coordonnées bancaires',
    'waiting-for-employee': 'en attente du salarié',
  },
  weekdays: {
    monday: 'lundi',
    tuesday: 'mardi',
    wednesday: 'mercredi',
    thursday: 'jeudi',
    friday: 'vendredi',
    saturday: 'samedi',
    sunday: 'dimanche',
  },
  terms: {
    minutes: '{count, plural, one {# minute} other {# minutes}}',
    hours: '{count, plural, one {# heure} other {# heures}}',
    'working minutes': '{count, plural, one {# minute ouvrée} other {# minutes ouvrées}}',
    'working hours': '{count, plural, one {# heure ouvrée} other {# heures ouvrées}}',
    'calendar days': '{count, plural, one {# jour calendaire} other {# jours calendaires}}',
    'working days': '{count, plural, one {# jour ouvré} other {# jours ouvrés}}',
    'open days': '{count, plural, one {# jour ouvrable} other {# jours ouvrables}}',
    weeks: '{count, plural, one {# semaine} other {# semaines}}',
    months: '{count, plural, one {# mois} other {# mois}}',
  },
  every: { month: 'chaque mois', quarter: 'chaque trimestre', year: 'chaque année' },

  // ── Time left and time gone, in words ───────────────────────────────────────────────────────────────────────
  durations: {
    left: 'il reste {duration}',
    late: 'en retard de {duration}',
    ago: 'il y a {duration}',
    justNow: 'à l’instant',
    dueToday: 'aujourd’hui à {time}',
    dueTomorrow: 'demain à {time}',
    paused: 'suspendu, il restera {duration}',
    seconds: '{count, plural, one {# seconde} other {# secondes}}',
    minutes: '{count, plural, one {# min} other {# min}}',
    hours: '{count, plural, one {# h} other {# h}}',
    hoursMinutes: '{hours} h {minutes}',
    days: '{count, plural, one {# jour} other {# jours}}',
    months: '{count, plural, one {# mois} other {# mois}}',
    years: '{count, plural, one {# an} other {# ans}}',
  },

  /** Small numbers as a title writes them; larger ones stay in digits. */
  numbers: {
    1: 'un',
    2: 'deux',
    3: 'trois',
    4: 'quatre',
    5: 'cinq',
    6: 'six',
    7: 'sept',
    8: 'huit',
    9: 'neuf',
    10: 'dix',
    11: 'onze',
    12: 'douze',
  },

  // ── Ledger: kinds of entry ──────────────────────────────────────────────────────────────────────────────────
  kinds: {
    edition: { published: 'Édition publiée' },
    calendar: { published: 'Calendrier publié' },
    method: { published: 'Méthode publiée' },
    case: {
      opened: 'Dossier ouvert',
      paused: 'Chrono suspendu',
      resumed: 'Chrono repris',
      fulfilled: 'Demande satisfaite',
      reopened: 'Dossier rouvert',
      withdrawn: 'Demande retirée',
      redated: 'Échéance recalculée',
    },
    occurrence: { logged: 'Occurrence consignée' },
    rate: { reported: 'Taux déclaré' },
    duty: { discharged: 'Obligation remplie' },
    breach: {
      declared: 'Manquement constaté',
      analysed: 'Manquement analysé',
      'signed-off': 'Analyse validée',
    },
    exemption: { requested: 'Exonération demandée', decided: 'Exonération tranchée' },
    remedy: { owed: 'Réparation due', paid: 'Réparation versée' },
    action: {
      opened: 'Action corrective ouverte',
      completed: 'Action corrective faite',
      verified: 'Action corrective vérifiée',
    },
    claim: { filed: 'Signalement reçu', decided: 'Signalement tranché' },
    feedback: { received: 'Avis reçu' },
    entry: { corrected: 'Écriture rectifiée' },
    figures: { restated: 'Chiffres retraités' },
    person: {
      erased: 'Données personnelles effacées',
      admitted: 'Collègue admis',
      'role-changed': 'Rôle changé',
      dismissed: 'Collègue parti',
    },
    clock: { swept: 'Échéances contrôlées' },
  },

  // ── Ledger: what each kind of entry says ────────────────────────────────────────────────────────────────────
  says: {
    edition: {
      published: 'Nous avons publié l’édition {number} de la charte, qui nous lie à partir du {date}.',
    },
    calendar: {
      published:
        'Nous avons publié le calendrier « {name} », qui dit quels jours et quelles heures comptent.',
    },
    method: {
      published:
        'Nous avons publié la version {number} de la méthode, qui dit comment les scores se calculent.',
    },
    case: {
      opened: {
        due: 'Une demande est arrivée : nous nous sommes engagés à la satisfaire au plus tard le {due}.',
        noDue: 'Une demande est arrivée.',
      },
      paused: 'Le chrono s’arrête : {ground}.',
      resumed: 'Le chrono repart : l’échéance est désormais le {due}.',
      fulfilled: {
        kept: 'Nous avons satisfait la demande à temps : l’engagement est tenu.',
        breached: 'Nous avons satisfait la demande, mais trop tard : l’engagement est manqué.',
        exempt: 'Nous avons satisfait la demande en retard ; ce retard est exempté.',
      },
      reopened: {
        restarts: 'Le dossier est rouvert et son chrono repart de zéro : l’échéance est désormais le {due}.',
        goesOn:
          'Le dossier est rouvert ; le temps où il était clos ne compte pas : l’échéance est désormais le {due}.',
      },
      withdrawn: {
        customer: 'Le client a retiré sa demande : le dossier est clos.',
        company: 'Nous avons clos le dossier sans satisfaire la demande.',
      },
      redated: 'Le calendrier a changé : l’échéance du dossier est désormais le {due}.',
    },
    occurrence: {
      logged: {
        kept: 'Cette fois-là, l’engagement a été tenu.',
        broken: 'Cette fois-là, l’engagement n’a pas été tenu.',
      },
    },
    rate: {
      reported: {
        counted: 'Nous déclarons l’engagement tenu {kept} fois sur {of}, du {from} au {to}.',
        percent:
          'Nous déclarons un taux de {rate} du {from} au {to}, sans décompte : il est montré, pas noté.',
      },
    },
    duty: { discharged: 'Nous avons rempli l’obligation de la période du {from} au {to}.' },
    breach: {
      declared: 'L’engagement n’a pas été tenu : manquement constaté {how}.',
      analysed:
        'Nous avons analysé le manquement de l’écriture {breach}. Cause : {cause} ; gravité : {severity}.',
      'signed-off': 'Une autre personne a relu et validé l’analyse du manquement de l’écriture {breach}.',
    },
    exemption: {
      requested:
        'Nous avons demandé que le manquement de l’écriture {breach} ne compte pas, pour ce motif : {ground}.',
      decided: {
        approved: 'Une autre personne a accepté que le manquement de l’écriture {breach} ne compte pas.',
        refused: 'Une autre personne a refusé l’exonération : le manquement de l’écriture {breach} compte.',
      },
    },
    remedy: {
      owed: 'Nous devons {amount} au client pour le manquement de l’écriture {breach}.',
      paid: 'Nous avons versé {amount} : la réparation de l’écriture {remedy}.',
    },
    action: {
      opened: 'Nous avons décidé un changement pour que cela ne se reproduise pas : « {title} ».',
      completed: 'Nous avons mené à bien l’action corrective de l’écriture {action}.',
      verified: {
        effective: 'Vérification faite, l’action corrective de l’écriture {action} est efficace.',
        ineffective: 'Vérification faite, l’action corrective de l’écriture {action} n’a pas suffi.',
      },
    },
    claim: {
      filed: 'Un client nous a signalé un engagement non tenu.',
      decided: {
        upheld: 'Nous jugeons fondé le signalement de l’écriture {claim}.',
        dismissed: 'Nous jugeons infondé le signalement de l’écriture {claim}.',
      },
    },
    feedback: { received: 'Un client nous a donné la note de {score} sur 10.' },
    entry: {
      corrected: {
        replaced:
          'L’écriture {corrects} est rectifiée ({reason}). Elle reste lisible ; celle-ci la remplace.',
        struck: 'L’écriture {corrects} est annulée ({reason}). Elle reste lisible ; elle ne compte plus.',
      },
    },
    figures: {
      restated: 'Nous avons recalculé nos chiffres du {from} au {to}, pour cette raison : « {because} ».',
    },
    person: {
      erased:
        '{count, plural, one {Des données personnelles liées à une écriture ont été effacées. L’écriture reste, et sa preuve tient.} other {Des données personnelles liées à # écritures ont été effacées. Les écritures restent, et leurs preuves tiennent.}}',
      admitted: '{person} peut désormais agir ici, au titre de : {role}.',
      'role-changed': '{person} agit désormais au titre de : {role}.',
      dismissed: '{person} n’agit plus ici.',
    },
    clock: { swept: 'Nous avons surveillé les échéances du {from} au {to}.' },
  },

  // ── Ledger: what each kind of entry is ──────────────────────────────────────────────────────────────────────
  explains: {
    edition: {
      published:
        'Une nouvelle édition de la charte est publiée. L’écriture en porte tous les termes et l’empreinte de ses textes ; rien n’y change ensuite.',
    },
    calendar: {
      published:
        'Le calendrier qui dit quels jours et quelles heures comptent, jours fériés compris, pour que chacun puisse refaire le calcul des échéances.',
    },
    method: {
      published: 'La façon de calculer les scores, avec tous ses nombres.',
    },
    case: {
      opened:
        'Un client nous demande quelque chose que nous avons promis : le chrono part, l’échéance est fixée.',
      paused: 'Le chrono s’arrête, pour un motif que la charte nomme.',
      resumed: 'Le chrono repart et l’échéance est décalée d’autant.',
      fulfilled: 'Nous avons fait ce que nous devions. L’écriture dit si c’était à temps.',
      reopened: 'Un dossier que nous tenions pour réglé ne l’était pas.',
      withdrawn:
        'Le client retire sa demande, ou nous closons le dossier sans la satisfaire. Si l’échéance est déjà passée, c’est un manquement.',
      redated: 'Le calendrier a changé : l’échéance d’un dossier ouvert est recalculée.',
    },
    occurrence: {
      logged: 'Un engagement qui vaut à chaque fois a été tenu, ou non, cette fois-là.',
    },
    rate: {
      reported: 'Ce que nous déclarons pour une période entière, quand un engagement se compte par période.',
    },
    duty: {
      discharged: 'Une obligation due une fois par période est remplie.',
    },
    breach: {
      declared:
        'Un engagement n’a pas été tenu. L’écriture porte l’heure exacte du manquement, même s’il est constaté plus tard.',
      analysed: 'Nous disons pourquoi, à quel point c’est grave, et nous présentons nos excuses.',
      'signed-off': 'Une autre personne que celle qui a analysé le manquement a relu et validé.',
    },
    exemption: {
      requested:
        'Nous demandons qu’un manquement ne compte pas, pour un motif que la charte nomme, preuve à l’appui.',
      decided: 'Une seconde personne accepte ou refuse. Accepté ou non, le manquement reste inscrit.',
    },
    remedy: {
      owed: 'Ce que nous devons au client pour un manquement.',
      paid: 'Ce que nous avons versé au client.',
    },
    action: {
      opened: 'Un changement que nous décidons pour qu’un manquement ne se reproduise pas.',
      completed: 'Ce changement est fait.',
      verified: 'Nous avons regardé si ce changement suffit.',
    },
    claim: {
      filed: 'Un client nous dit qu’un engagement n’a pas été tenu.',
      decided: 'Nous donnons raison au client, ou non.',
    },
    feedback: {
      received: 'La note qu’un client nous donne.',
    },
    entry: {
      corrected: 'Une écriture fausse n’est jamais modifiée : une autre dit ce qui est juste, et pourquoi.',
    },
    figures: {
      restated: 'Des chiffres déjà publiés sont recalculés, pour une raison que l’écriture donne.',
    },
    person: {
      erased:
        'Des données personnelles sont effacées. Elles n’étaient jamais dans le registre public : les écritures restent, et leurs preuves tiennent.',
      admitted:
        'Quelqu’un de l’entreprise peut désormais écrire au registre, sous un pseudonyme et dans un rôle. Chacun peut ainsi vérifier que les décisions qui demandent une seconde personne l’ont eue.',
      'role-changed': 'Quelqu’un de l’entreprise agit désormais dans un autre rôle.',
      dismissed:
        'Quelqu’un de l’entreprise n’écrit plus au registre. Ce qu’il a écrit reste, sous son pseudonyme.',
    },
    clock: {
      swept:
        'Les échéances ont été surveillées pendant ce temps. Là où aucune écriture ne le dit, personne ne surveillait.',
    },
  },

  // ── Scores and the building that draws them ─────────────────────────────────────────────────────────────────
  scores: {
    normative: 'Score normatif',
    differentiating: 'Score différenciant',
    outOf: 'sur 100',
    interval: 'entre {low} et {high}',
    presumed: 'Présumé, non mesuré',
    nothingEarned: 'Rien d’acquis encore',
    unsupported: 'sans appui',
    title: 'Les deux scores de confiance',
    titleOfOne: 'Le score de confiance',
    holds: 'Le socle tient : ce qui est normal est fait.',
    holdsSo: 'Ce que nous faisons de plus s’appuie dessus.',
    heldDown: 'Il ne vaut pas mieux que son engagement le plus faible, le {number}, « {title} ».',
    crackedMissed: 'Le socle est fissuré par l’engagement {number}, « {title} », qui est manqué.',
    crackedToo:
      '{count, plural, one {L’engagement {numbers} l’est aussi.} other {Les engagements {numbers} le sont aussi.}}',
    missedSo: 'Tant que cela dure, ce que nous faisons de plus n’ajoute rien à la confiance.',
    crackedLow:
      'Le socle n’est pas sûr : son score pourrait être inférieur à {support}. L’engagement {number}, « {title} », le tire vers le bas.',
    lowSo: 'Tant qu’il ne l’est pas, ce que nous faisons de plus n’ajoute rien à la confiance.',
    unmeasured: 'Le socle est présumé : trop peu de cas pour le mesurer.',
    unmeasuredSo: 'Ce que nous faisons de plus ne peut pas encore s’y appuyer.',
    unmeasuredCarries: 'Ce que nous faisons de plus s’appuie pour l’instant sur cette présomption.',
    noBase: 'Aucun engagement normatif n’est chiffré : rien ne porte ce que nous faisons de plus.',
    nothingOnTop: 'Rien n’est encore acquis au-delà de ce qui est normal.',
    nothingBeyond: 'Cette charte ne fixe aucun objectif au-delà de ce qui est normal.',
    noScore: 'Cette charte ne fixe aucun objectif chiffré et ferme : elle n’a donc pas de score.',
    stones: 'Ce qui est normal',
    columns: 'Ce que nous faisons de plus',
    threshold: 'seuil',
    fewCases: 'trop peu de cas',
    missed: 'manqué',
    points: ': {points} sur 100',
    scale:
      'La hauteur dit quelle part de son objectif chaque engagement atteint, sur 100. Le socle porte si tout l’intervalle de son score est au-dessus de {support}.',
    scaleOfColumns: 'La hauteur dit quelle part de son objectif chaque engagement atteint, sur 100.',
    explain: 'Comment ce score est calculé',
  },

  // ── Charts and strips ───────────────────────────────────────────────────────────────────────────────────────
  charts: {
    target: 'objectif {rate}',
    targetAtMost: 'au plus {rate}',
    targetWord: 'objectif',
    ceilingWord: 'au plus',
    casesWord: 'cas',
    stripWithTarget: 'Taux {rate}, entre {low} et {high} ; objectif {target}.',
    strip: 'Taux {rate}, entre {low} et {high} ; sans objectif.',
    noRate: 'Pas encore de taux.',
    sameNumbers: 'Les mêmes chiffres en tableau',
    month: 'Mois',
    rate: 'Taux',
    interval: 'Intervalle',
    cases: 'Cas',
    notWatched: 'non surveillé',
    noCases: 'aucun cas',
    notYet: 'à venir',
    describe: 'Taux mensuels de {first} à {last}. {target}',
    empty: 'Le premier mois paraîtra ici dès qu’un cas sera jugé.',
  },

  // ── When due dates were watched ──────────────────────────────────────────────────────────────────────────────────
  watch: {
    since: 'Kept surveille les échéances depuis le {date}.',
    never:
      'La surveillance continue des échéances n’a pas encore commencé : un manquement peut être constaté plus tard, mais toujours à son heure exacte.',
    archive: 'Ce bilan vient d’archives : Kept ne surveillait pas ces échéances quand elles couraient.',
    gaps: 'Non surveillé :',
    gap: 'du {from} au {to}',
    more: '{count, plural, one {et une autre interruption en 12 mois} other {et # autres interruptions en 12 mois}}',
  },

  // ── Periods of figures ───────────────────────────────────────────────────────────────────────────────────────────
  periods: {
    label: 'Période des chiffres',
    '12-months': '12 derniers mois',
    all: 'Tout le bilan',
    misread: 'La période demandée n’existe pas dans ce bilan : voici celle que nous montrons d’abord.',
  },

  // ── How pages are found and shown elsewhere: descriptions, social card, badge ───────────────────────────────────
  found: {
    score: '{name} : {score} sur 100.',
    scoreBut: '{name} : {score} sur 100, {remark}.',
    presumed: '{name} : présumé, non mesuré.',
    nothingEarned: '{name} : rien d’acquis encore.',
    charter:
      '« {charter} », édition {number} du {date} : {count, plural, =0 {aucun engagement} one {# engagement} other {# engagements}}, mot à mot. {scores}',
    home: '{company} : {count, plural, =0 {aucun engagement} one {# engagement} other {# engagements}}. {scores} Chiffres au {date}.',
    figure:
      '« {charter} », engagement {number}. {share} : {rate} de {count, plural, one {# cas} other {# cas}}, du {from} au {to}. Objectif : {target}. Verdict : {verdict}.',
    figureAlone:
      '« {charter} », engagement {number}. {share} : {rate} de {count, plural, one {# cas} other {# cas}}, du {from} au {to}. Sans objectif.',
    noFigure:
      '« {charter} », engagement {number} : ce qui est promis et comment nous le mesurons. Aucun cas jugé du {from} au {to}.',
    aspirational:
      '« {charter} », engagement {number}, d’intention : montré, jamais noté. Ce que nous voulons faire, ce qui n’est pas couvert.',
    breaches: '« {charter} » : chaque manquement, à son heure exacte, avec sa cause et nos excuses.',
    lastBreach: 'Le dernier : {date}.',
    noBreach: 'Aucun à ce jour.',
    method: 'Comment « {charter} » est notée, pas à pas. {scores} Chiffres au {date}.',
    editions:
      '« {charter} » : {count, plural, one {une édition} other {# éditions}}. Ce qui change de l’une à l’autre, terme à terme et mot à mot.',
    comparison: '« {charter} », de l’édition {before} ({from}) à l’édition {after} ({to}). {changes}',
    record: 'Bilan de l’engagement « {title} »',
    empty: '{company} n’a pas encore publié de charte.',
    asOf: 'Scores de confiance au {date}',
    badgeDate: 'Scores au {date}',
    badgeFictional: 'Entreprise fictive, {date}',
    fictional: 'Entreprise fictive',
    replayed: 'Données publiques, rejouées en toute indépendance',
    presumedShort: 'présumé',
    nothingShort: 'rien encore',
    noScore: 'Cette charte n’a pas de score.',
    badge: '{name} : scores de confiance',
    frame: '{name} : scores de confiance et date des chiffres',
    seeCharter: 'Voir la charte',
    newTab: 'nouvel onglet',
    card: '« {charter} » : les deux scores de confiance, dessinés comme un édifice et datés.',
    cardWithScores: '« {charter} » : l’édifice des deux scores. {scores} Chiffres au {date}.',
  },

  // ── Public: the ledger, its entries and their proofs ────────────────────────────────────────────────────────
  ledger: {
    title: 'Registre des écritures',
    description:
      'Tout ce dont nos chiffres dépendent : un registre signé, où rien ne s’efface, que chacun peut contrôler sans nous croire sur parole.',
    lede: 'Chaque fait dont un chiffre dépend est une écriture de ce registre. Elle ne se modifie pas et ne s’efface pas, et chacun peut le contrôler sans nous croire sur parole.',
    signed: 'Ce que nous avons signé',
    state: '{count, plural, =0 {Aucune écriture signée} one {# écriture signée} other {# écritures signées}}',
    waiting:
      '{count, plural, =0 {} one {Une écriture plus récente attend la signature, qui vient dans la minute.} other {# écritures plus récentes attendent la signature, qui vient dans la minute.}}',
    notSigning: 'Rien de nouveau n’est signé',
    notSigningSince:
      'Le plus récent état signé a été confirmé le {when}. Pour l’instant, rien de nouveau ne peut être inscrit ni signé : {why}.',
    neverSigning: 'Pour l’instant, rien ne peut être inscrit ni signé : {why}.',
    notSigned:
      'Rien n’est encore signé : la première signature vient dans la minute après la première écriture.',
    signedOn: 'Signé',
    confirmed: 'Confirmé',
    root: 'Racine',
    origin: 'Nom du registre',
    key: 'Clé publique',
    files: 'Fichiers',
    checkpointFile: 'point de contrôle',
    keyFile: 'clé publique',
    figuresFile: 'chiffres',
    witnesses: 'Qui l’a contresigné',
    witnessesSay:
      'Un témoin suit ce registre de chez lui et contresigne chaque état qui prolonge tout ce qu’il a vu avant : nous ne pouvons plus montrer un passé à l’un et un autre passé à l’autre.',
    quorum: 'Témoins qui ont contresigné l’état le plus récent : {cosigned, number} sur {of, number}.',
    enough: 'C’est assez selon notre règle.',
    notEnough: 'Notre règle en demande davantage.',
    noWitness:
      'Personne ne contresigne encore ce registre. Une association de consommateurs, un journal ou un régulateur peut devenir témoin avec une commande ; son nom et l’heure de sa signature paraîtront ici.',
    witness: 'Témoin',
    witnessed: 'État contresigné',
    witnessedAt: 'Contresigné',
    unverified: 'cette signature ne se vérifie pas',
    check: 'Le contrôler soi-même',
    checkSays:
      'Cette commande lit tout le registre sur votre ordinateur : elle vérifie la signature et chaque écriture, recalcule chaque échéance, chaque issue et chaque score, et les compare avec ce que nous publions. La prochaine fois, elle vérifie aussi que rien n’a changé depuis.',
    pin: 'Notez notre clé publique, ou demandez-la-nous par une autre voie que ce site : c’est elle qui prouve que la signature est la nôtre.',
    watch: 'Quand personne ne surveillait',
    watchSays:
      'Kept écrit au moins une fois par heure qu’il a surveillé les échéances. Les heures où il ne l’a pas fait sont indiquées ici.',
    allWatched: 'Aucune interruption d’une heure ou plus en 12 mois.',
    watchedSince: 'Aucune interruption d’une heure ou plus depuis le {date}.',
    moreGaps:
      '{count, plural, one {Et une autre interruption plus ancienne.} other {Et # autres interruptions plus anciennes.}}',
    gapsCaption: 'Temps non surveillés',
    gapFrom: 'Du',
    gapTo: 'Au',
    search: 'Trouver un reçu ou une écriture',
    find: 'Code de reçu ou numéro d’écriture',
    findHint: 'Le code d’un reçu compte 32 signes ; les écritures sont numérotées à partir de 0.',
    notFound: 'Le registre n’a ni reçu de ce code, ni écriture de ce numéro.',
    entries: 'Les écritures',
    empty: 'Aucune écriture à ce jour. Dès la publication d’une charte, chaque fait paraîtra ici.',
    number: 'Écriture {number}',
    unsealed: 'pas encore signée',
    occurred: 'fait du {date}',
  },
  // ── Why nothing can be recorded or signed (app/domain/trouble.ts), and what to do about it ────────────────────
  troubles: {
    'older-database':
      'la base contient moins que ce qui est déjà signé, comme si une copie plus ancienne avait été remise en place',
    'entries-changed': 'des écritures déjà signées ne sont plus ce qu’elles étaient',
    'database-replaced': 'le fichier de la base a été remplacé pendant que le service l’utilisait',
    'log-damaged': 'le journal à côté de la base est abîmé ou n’est plus là',
    'key-missing': 'la clé qui signe le registre n’est plus à sa place',
    'key-open': 'la clé qui signe le registre est lisible par d’autres sur le serveur',
    'key-unreadable': 'la clé qui signe le registre ne se lit pas',
    'key-foreign': 'la clé en place n’est pas celle qui a signé ce registre',
    'log-renamed': 'le registre a changé de nom, alors que sa clé porte l’ancien',
    clock: 'l’horloge du serveur a sauté : nul ne sait plus quelle heure il est',
    'disk-full': 'le disque du serveur est plein',
    'disk-failing': 'le disque du serveur ne répond plus comme il faut',
    'read-only': 'le serveur ne peut plus écrire dans la base',
    'database-damaged': 'le fichier de la base est abîmé',
    'write-lost': 'le disque du serveur a perdu ce qui devait y être écrit',
  },
  mending: {
    'older-database':
      'Remettez la copie la plus récente, avec kept restore ; rien n’est perdu tant qu’elle existe.',
    'entries-changed':
      'Cherchez ce qui a changé avec kept verify et le fichier de la base, puis remettez une sauvegarde entière.',
    'database-replaced':
      'Arrêtez le service, remettez la base que vous voulez avec kept restore, puis relancez.',
    'log-damaged':
      'Rien n’a été ouvert ni changé. Le fichier en -wal contient ce qui a été inscrit en dernier : gardez-en une copie, puis remettez la sauvegarde la plus récente avec kept restore, ou, pour repartir sans ce qu’il contenait, rangez-le ailleurs.',
    'key-missing':
      'Remettez la clé à côté de la base, ou dites où elle est avec LEDGER_KEY_FILE. Si elle est perdue pour toujours : kept restore --key-lost.',
    'key-open':
      'Retirez aux autres le droit de la lire (chmod 600). Si quelqu’un a pu la copier, elle n’est plus sûre.',
    'key-unreadable': 'Remettez la clé telle qu’elle était, d’après votre copie.',
    'key-foreign':
      'Remettez la clé de ce registre. Si elle est perdue pour toujours : kept restore --key-lost.',
    'log-renamed': 'Remettez dans site.yml l’origine d’avant : un registre garde son nom.',
    clock:
      'La nouvelle heure fait foi quand elle a tenu dix minutes, ou aussitôt si quelqu’un, ayant regardé une autre horloge, le dit : kept clock --confirm.',
    'disk-full': 'Libérez de la place, puis recommencez.',
    'disk-failing': 'Regardez ce que le système dit du disque, puis recommencez.',
    'read-only':
      'Rendez à l’utilisateur du service le droit d’écrire dans la base et dans son dossier, puis recommencez.',
    'database-damaged':
      'Gardez le fichier de côté et remettez la sauvegarde la plus récente avec kept restore.',
    'write-lost': 'Regardez ce que le système dit du disque, puis relancez le service.',
  },
  ledgerKinds: {
    title: 'Les sortes d’écritures',
    lede: 'Une écriture est une ligne du registre. Voici toutes les sortes qu’il y a, et ce que chacune veut dire.',
    description: 'Toutes les sortes d’écritures du registre public, expliquées en mots simples.',
    link: 'Les sortes d’écritures, expliquées',
    parts: {
      published: 'Ce que nous publions',
      case: 'La vie d’un dossier',
      counted: 'Ce qui se compte autrement',
      breach: 'Après un manquement',
      customer: 'Ce que disent les clients',
      people: 'Qui écrit ici',
      ledger: 'Le registre lui-même',
    },
  },
  ledgerEntry: {
    title: 'Écriture {number}',
    description: 'L’écriture {number} de notre registre, octet par octet, et la preuve qu’elle y est.',
    older: '← Écriture précédente',
    newer: 'Écriture suivante →',
    written: 'Ce qui est écrit',
    kind: 'Genre',
    recorded: 'Consigné',
    occurred: 'Fait',
    commitment: 'Engagement',
    receipt: 'Reçu',
    seeReceipt: 'le dossier entier, avec ses preuves',
    who: 'Par',
    whoSays: '{role}, sous le pseudonyme {id}',
    private: 'Données privées',
    privateSays:
      'Des données qui ne sont pas publiques vont avec cette écriture. Seule leur empreinte est ici : elle prouve qu’elles n’ont pas changé, sans rien en dire.',
    exactly: 'Octet par octet',
    exactlySays: 'Voici l’écriture exactement comme elle est gardée et signée.',
    proof: 'La preuve',
    proved:
      'Cette écriture est la ligne {seq} d’un registre de {size} lignes, que nous avons signé le {date}. Les empreintes qui suivent mènent de cette écriture à la racine signée : changer un seul octet changerait la racine.',
    notSealed:
      'Cette écriture est gardée, mais pas encore signée. La signature vient dans la minute : rechargez alors cette page.',
    leaf: 'Empreinte de l’écriture',
    path: '{count, plural, =0 {Aucune empreinte : cette écriture est seule} one {L’empreinte jusqu’à la racine} other {Les # empreintes jusqu’à la racine}}',
    root: 'Racine signée',
    download: 'Télécharger la preuve (.tlog-proof)',
    downloadSays:
      'Un petit fichier au format public C2SP tlog-proof. Avec l’écriture ci-dessus et notre clé publique, d’autres outils que les nôtres savent le vérifier.',
  },

  // ── Public: a receipt, for the customer of one case ─────────────────────────────────────────────────────────
  receipt: {
    title: 'Votre reçu',
    description:
      'Un dossier, tout ce qui en est écrit, et la preuve que chaque écriture est dans notre registre.',
    promised: 'Nous avons promis',
    standing: {
      due: 'Nous devons satisfaire votre demande au plus tard le {due}.',
      paused: 'Le chrono est arrêté : l’échéance sera fixée quand il reprendra.',
      late: 'Nous n’avons pas tenu cet engagement : l’échéance était le {due}, et votre demande attend toujours.',
      kept: 'Nous avons tenu cet engagement : votre demande a été satisfaite le {closed}.',
      breached:
        'Nous n’avons pas tenu cet engagement : votre demande a été satisfaite le {closed}, trop tard.',
      exempt:
        'Votre demande a été satisfaite trop tard. Ce manquement est exonéré, pour un motif que la charte nomme : il reste inscrit, mais ne compte pas dans nos chiffres.',
      exemptWaiting:
        'L’échéance était le {due}. Ce manquement est exonéré, pour un motif que la charte nomme ; votre demande attend toujours.',
      withdrawn: 'Ce dossier est clos sans que la demande ait été satisfaite, le {closed}.',
      withdrawnLate:
        'Nous n’avons pas tenu cet engagement : l’échéance était le {due}. Le dossier a ensuite été clos.',
    },
    case: 'Votre dossier',
    opened: 'Demande reçue',
    code: 'Code du reçu',
    proof: 'La preuve',
    unchecked:
      'Votre navigateur fait la vérification, et il lui faut JavaScript. Sans JavaScript, téléchargez la preuve .tlog-proof de chaque ligne et vérifiez-la avec l’outil de votre choix, ou contrôlez tout le registre avec notre commande.',
    uncheckedTitle: 'Pas encore vérifié',
    provedTitle: 'Prouvé',
    proved:
      'Votre navigateur vient de le vérifier : chaque ligne signée ci-dessous est, octet pour octet, dans le registre dont l’état est donné plus bas, et cet état est signé par la clé qui l’accompagne.',
    includedTitle: 'Prouvé, sauf la signature',
    included:
      'Votre navigateur vient de le vérifier : chaque ligne signée ci-dessous est, octet pour octet, dans le registre dont l’état est donné plus bas. Il n’a pas pu vérifier la signature de cet état, d’un genre qu’il ne connaît pas : ouvrez ce reçu dans un navigateur plus récent.',
    refusedTitle: 'Refusé',
    refused: {
      key: 'La clé de ce reçu n’est pas lisible : elle a été changée.',
      checkpoint:
        'L’état du registre donné par ce reçu n’est pas lisible, ou il est celui d’un autre registre.',
      signature:
        'La signature n’est pas celle de cette clé : l’état du registre, la clé ou la signature a été changé.',
      entry: 'La ligne {seq} n’est pas une écriture de ce dossier : elle a été changée.',
      inclusion: 'La ligne {seq} n’est pas dans le registre signé : cette ligne ou sa preuve a été changée.',
    },
    unableTitle: 'Vérification impossible ici',
    unable:
      'Votre navigateur ne permet pas cette vérification sur une page venue sans chiffrement, ou pas du tout. Enregistrez ce reçu et ouvrez le fichier, ou utilisez un navigateur plus récent.',
    notProved: 'Ce que cela ne prouve pas',
    notProvedTruth:
      'Que ce qui est écrit soit vrai : seulement que nous l’avons écrit, et que rien n’y a changé depuis.',
    notProvedWhole:
      'Que rien ne manque : ce reçu montre tout ce que nous avons écrit de ce dossier, mais c’est nous qui le disons.',
    notProvedTime:
      'L’heure de la signature, et les phrases qui résument : elles sont notre lecture, les lignes font foi.',
    notProvedKey:
      'Que la clé soit la nôtre : comparez-la avec celle que vous tenez d’une autre voie, ou d’un témoin.',
    notProvedFile:
      'Que ce fichier soit le nôtre : si vous le tenez d’un autre, son programme a pu être changé aussi. Reprenez le reçu sur notre site, ou vérifiez les preuves avec l’outil de votre choix.',
    notSigned:
      'Rien de ce dossier n’est encore signé. La signature vient dans la minute : rechargez alors cette page.',
    keep: 'Garder ce reçu',
    keepSays:
      'Un seul fichier, qui se vérifie de nouveau quand vous l’ouvrez, même sans réseau et même si ce site disparaît.',
    save: 'Enregistrer le reçu (HTML)',
    file: 'recu',
    address: 'Ce reçu reste à cette adresse, avec l’état le plus récent :',
    lines: 'Ce qui est écrit',
    exactly: 'Octet par octet, et la preuve',
    signed: 'L’état signé du registre',
    signedSays:
      'Nous disons l’avoir signé le {date} : nom du registre, nombre d’écritures, racine, signature.',
    keySays: 'La clé publique avec laquelle la signature se vérifie :',
  },

  // ── Public: how to show the scores elsewhere ─────────────────────────────────────────────────────────────────
  sharing: {
    title: 'Montrer ces scores ailleurs',
    description:
      'Le badge, la carte à insérer et l’image de partage des scores de « {charter} » : le code à copier. Sans script ni cookie, toujours datés.',
    lede: 'Un badge et une carte pour vos propres pages. Leurs chiffres se mettent à jour d’eux-mêmes et disent leur date ; ils ne posent aucun cookie et n’exécutent aucun script.',
    badge: 'Le badge',
    badgeSays: 'Une petite image qui mène à la charte. Elle suit le thème clair ou sombre du lecteur.',
    badgeCode: 'Code du badge',
    frame: 'La carte',
    frameSays: 'Une page en petit, avec l’édifice. Elle s’adapte à toute largeur de {least} à {most} pixels.',
    frameCode: 'Code de la carte',
    card: 'L’image de partage',
    cardSays:
      'Réseaux sociaux et messageries la montrent d’eux-mêmes quand vous partagez l’adresse d’une page de cette charte. Il n’y a rien à copier.',
    cardShow: 'Voir cette image',
  },

  // ── Public: home ────────────────────────────────────────────────────────────────────────────────────────────
  home: {
    title:
      '{count, plural, =1 {Un engagement, et ce que nous en faisons} other {{words} engagements, et ce que nous en faisons}}',
    edition: 'Édition {number}, en vigueur depuis le {date}.',
    everyFigure: 'Chaque chiffre vient d’un registre que chacun peut vérifier ; dernière écriture {ago}.',
    commitments: 'Les engagements',
    columnCommitment: 'Engagement',
    columnNature: 'Nature',
    columnRate: 'Taux',
    columnVerdict: 'Verdict',
    exempt: '{count, plural, one {# exempté} other {# exemptés}}',
    aspirational: 'D’intention : montré, jamais noté.',
    binds: 'Édition {number} : elle nous engagera à partir du {date}.',
    recordEnded: 'Bilan arrêté au {date} : chaque chiffre vaut à cette date.',
    words: 'Ce que dit la charte',
    retired: 'Engagements retirés',
    retiredNote: 'Ils ne nous lient plus ; leur page et leur bilan restent.',
    emptyTitle: 'Pas encore de charte',
    empty:
      'Aucune charte n’est publiée pour le moment. Elle paraîtra ici le jour de sa publication, avec ses engagements et ses deux scores.',
    others: 'Autres chartes',
    otherEnded: 'bilan arrêté au {date}',
    wholeCharter: 'Lire la charte entière',
  },

  // ── Public: one commitment ──────────────────────────────────────────────────────────────────────────────────
  commitment: {
    number: 'Engagement {number}',
    promise: 'La promesse',
    record: 'Le bilan',
    howWeMeasure: 'Comment nous mesurons',
    notCovered: 'Ce qui n’est pas couvert',
    byMonth: 'Mois par mois',
    retired:
      'Cet engagement ne nous lie plus : l’édition {edition} est la dernière à le contenir. Sa page et son bilan restent.',
    terms: 'Les termes',
    kept: 'Part tenue',
    failed: 'Part en échec',
    interval: 'entre {low} et {high}, avec une probabilité de {level}',
    targetAtLeast: 'au moins {rate}',
    targetAtMost: 'au plus {rate}',
    verdict: 'Verdict',
    cases: 'Cas jugés',
    unknown:
      '{count, plural, =0 {aucun cas d’issue inconnue} one {# cas d’issue inconnue} other {# cas d’issue inconnue}}',
    noneExempt: 'aucun exempté',
    budgetName: 'Marge en {year}',
    budgetOf:
      '{allowed, plural, =0 {aucun manquement admis} one {# manquement admis} other {# manquements admis}}, {used, plural, =0 {aucun constaté} one {# constaté} other {# constatés}}',
    noCases: 'Aucun cas jugé sur cette période. Le taux paraîtra au premier.',
    tooFew: 'Un verdict demande au moins {minimum} cas.',
    onFailure: 'Quand nous manquons',
    newestBreaches: 'Les manquements',
    noBreach: 'Aucun manquement à ce jour. Le premier paraîtra ici, avec son heure exacte, et y restera.',
    origin: 'D’où il vient',
    breaches: 'Tous les manquements à cet engagement',
    changes: 'Éditions où il a changé',
    change: {
      added: 'ajouté',
      changed: 'modifié',
      retired: 'retiré',
    },
    compare: 'voir ce qui change',
    mirrors: 'Engagement jumeau envers les clients',
    mirroredBy: 'Engagement jumeau envers les salariés',
    reports: 'Taux déclarés',
    reportPeriod: 'Période',
    reportCounts: 'Tenus sur',
    reportPercent: 'Taux',
    reportsNote: 'Un pourcentage sans décompte est montré, jamais noté.',
    term: {
      measure: 'Mesure',
      firmness: 'Portée',
      every: 'Périodicité',
      starts: 'Le délai part de',
      within: 'Délai',
      counting: 'Comptage',
      pauses: 'Suspensions',
      reopen: 'Réouverture',
      calendar: 'Calendrier',
      target: 'Objectif',
      remedy: 'Réparation',
      exempt: 'Motifs d’exonération',
      legalBasis: 'Ce que la loi exige déjà',
      goesBeyond: 'Ce que nous ajoutons',
      source: 'Source',
      owner: 'Responsable',
      reviewBy: 'À revoir avant le',
    },
    firm: 'Ferme : vérifiable, donc noté.',
    natureAlways: '{nature}, depuis le début',
    natureFrom: '{nature} depuis le {date}',
    natureBefore: '{nature} jusque-là',
    natureFuture: '{nature} à partir du {date}',
    nature: 'Nature',
    firstDay: {
      next: 'Le premier jour compté est le lendemain.',
      same: 'Le jour même compte.',
    },
    ends: {
      'end-of-day': 'L’échéance est la fin du dernier jour.',
      'close-of-business': 'L’échéance est la fermeture du dernier jour.',
      'same-time': 'L’échéance tombe à la même heure que le départ.',
    },
    nextOpening: 'Ce qui arrive hors des heures d’ouverture compte à partir de l’ouverture suivante.',
    rollFollowing: 'Un dernier jour non ouvré est reporté au jour ouvré suivant.',
    exclusive: 'Rempli à la seconde même de l’échéance, l’engagement est manqué.',
    pausesOn: 'Le chrono ne s’arrête que pour ces motifs : {grounds}.',
    pausesNever: 'Le chrono ne s’arrête jamais.',
    reopens: {
      continue: 'Un dossier rouvert reprend son délai ; le temps passé clos ne compte pas.',
      restart: 'Un dossier rouvert repart avec un délai entier.',
      refuse: 'Un dossier clos ne se rouvre pas : une nouvelle demande ouvre un nouveau dossier.',
    },
    workingDays: 'Jours ouvrés : {days}.',
    openDays: 'Jours ouvrables : {days}.',
    hours: 'Heures d’ouverture : {hours}.',
    closed: 'fermé',
    allDay: 'jour et nuit',
    holidays: 'Jours fériés de {year}',
    noHolidays: 'Aucun jour férié ne compte à part.',
    holidayCredit: 'Jours fériés : date-holidays (CC BY 3.0).',
    noRemedy: 'Aucune réparation n’est promise.',
    pay: {
      per: '{amount} par {attribute}',
      share: '{percent} % de {attribute}',
      shareAlone: '{percent} %',
    },
    paysThen: 'puis {pay} par tranche entière de {term} au-delà',
    capAmount: '{amount} au plus',
    capPeriods: '{count, plural, one {# tranche au plus} other {# tranches au plus}}',
    band: '{pay} à partir de {term}',
    claimAutomatic: 'sans que vous ayez à le demander',
    claimWithin: 'à demander dans un délai de {term}',
    paidWithin: 'versé sous {term}',
    paidLate: '{amount} de plus si ce versement tarde',
    changeOf: 'Édition {edition} ({date}) : {state}',
    ofNature: {
      normative: 'Engagement normatif.',
      differentiating: 'Engagement différenciant.',
    },
  },

  // ── Public: breach register ─────────────────────────────────────────────────────────────────────────────────
  register: {
    title: 'Registre des manquements',
    lede: 'Chaque manquement à la charte, à son heure exacte, que nous l’ayons constaté aussitôt ou plus tard. Aucun n’est jamais retiré, et aucune donnée personnelle n’y paraît.',
    empty:
      'Aucun manquement à ce jour. Tout engagement manqué paraîtra ici, avec son heure exacte, et y restera.',
    emptyChoice: 'Aucun manquement pour ce choix.',
    misread: 'Une partie de cette adresse n’a pas été comprise ; le reste du choix est appliqué.',
    filters: 'Choisir les manquements',
    commitment: 'Engagement',
    every: 'Tous les engagements',
    period: 'Période',
    about: '{number}. {title}',
    counted: '{count, plural, =0 {Aucun manquement} one {# manquement} other {# manquements}}',
    countedOver: '{count, plural, one {Plus de # manquement} other {Plus de # manquements}}',
    since: {
      fulfilled: 'Rempli avec {duration} de retard.',
      open: 'Toujours pas rempli, {duration} après l’échéance.',
      openAtEnd: 'Pas encore rempli quand le bilan s’est arrêté, {duration} après l’échéance.',
      withdrawn: 'Jamais satisfait : le dossier a été clos après l’échéance.',
      over: 'Non tenu cette fois-là.',
    },
    cause: 'Cause : {cause}.',
    apology: 'Nos excuses',
    apologiesIn: 'Nos excuses sont en {language}, telles que nous les avons écrites.',
    apologyToCome: 'Pas encore analysé : nos excuses paraîtront ici.',
    noApology: 'Nous n’avons pas écrit d’excuses.',
    states: {
      declared: 'pas encore analysé',
      analysed: 'analysé, à valider',
      'signed-off': 'analysé et validé',
      exempt: 'exonéré : ne compte pas',
      corrected: 'rectifié : n’était pas un manquement',
    },
  },

  // ── Public: one breach ──────────────────────────────────────────────────────────────────────────────────────
  publicBreach: {
    title: 'Manquement du {date}',
    number: 'Écriture {number}',
    promised: 'Nous avions promis',
    since: {
      fulfilled: 'Nous l’avons fait avec {duration} de retard.',
      open: '{duration} après l’échéance, nous ne l’avons toujours pas fait.',
      openAtEnd: '{duration} après l’échéance, quand le bilan s’est arrêté, nous ne l’avions pas fait.',
      withdrawn: 'Nous ne l’avons pas fait : le dossier a été clos après l’échéance.',
      over: 'Cette fois-là, nous n’avons pas tenu parole.',
    },
    setAside: {
      exempt: 'Ce manquement est exonéré : il ne compte pas dans nos chiffres, et reste au registre.',
      corrected:
        'Cette ligne est rectifiée : il n’y avait pas de manquement. Elle ne compte plus, et reste au registre.',
    },
    apologyToCome: 'Nous n’avons pas encore analysé ce manquement. Nos excuses paraîtront ici ensuite.',
    happened: 'Ce qui s’est passé',
    due: 'Échéance',
    at: 'Manqué le',
    loggedFor: 'Consigné pour le',
    noticed: 'Constaté le',
    noticedHow: '{date}, {how}',
    fulfilled: 'Rempli le',
    notFulfilled: 'pas encore',
    late: 'Retard',
    why: 'Pourquoi',
    cause: 'Cause',
    severity: 'Gravité',
    causeToCome: 'La cause n’est pas encore établie. Elle paraîtra ici avec l’analyse.',
    owed: 'Ce que nous devons',
    owedBy: 'L’édition {edition} de la charte, selon laquelle ce manquement est jugé, promet : {remedy}.',
    owedNothing:
      'L’édition {edition} de la charte, selon laquelle ce manquement est jugé, ne promet aucune réparation.',
    wholePromise: 'L’engagement et tout son bilan',
    followedUp: 'Ce que nous en avons fait',
    declared: 'Inscrit',
    declaredAt: 'le {date}, écriture {entry} du registre',
    analysed: 'Analysé',
    signedOff: 'Validé',
    corrected: 'Rectifié',
    correctedAt: 'le {date} par l’écriture {entry} du registre ({because})',
    signedOffAt: 'le {date}, par une autre personne que celles qui l’ont consigné et analysé',
    notYet: 'pas encore',
  },

  // ── Public: method and recalculation ────────────────────────────────────────────────────────────────────────
  method: {
    title: 'Méthode',
    lede: 'Comment on passe des cas tenus ou manqués aux deux scores, puis les chiffres du {date} dans la formule.',
    version: 'Méthode, version {number}.',
    unpublished: 'La méthode n’est pas encore publiée : les réglages ci-dessous sont ceux d’origine.',
    numbers: 'Les chiffres du {date}',
    onThisPage: 'Sur cette page',
    parameters: 'Les réglages',
    halfLife: 'Demi-vie',
    days: '{count, plural, one {# jour} other {# jours}}',
    presumption: 'Présomption',
    level: 'Probabilité de l’intervalle',
    support: 'Seuil de soutien',
    minimum: 'Minimum pour un verdict',
    inputs: 'Ce qui entre dans le calcul',
    inputsNote:
      'K et B sont les cas tenus et manqués, vieillis : ce ne sont plus des nombres entiers. La part tenue p suit une loi bêta(a ; b).',
    commitment: 'Engagement',
    nature: 'Nature',
    keptColumn: 'Tenus K',
    breachedColumn: 'Manqués B',
    targetColumn: 'Objectif t',
    mean: 'Moyenne a/(a+b)',
    attained: 'Atteinte',
    noInputs:
      'Aucun engagement ferme et chiffré : rien n’entre dans le calcul. Les nombres paraîtront ici avec le premier.',
    normativeFormula: '1 − ∏ (1 − F(t·x)) = {reached}, pour x = {x}',
    normativeSays:
      'F est la probabilité que la part tenue reste sous t·x. Le score est 100 × x : {score}, entre {low} et {high}.',
    normativeTop: 'Même à x = 1, la probabilité n’atteint pas ½ : le score est de 100.',
    factor: 'F(t·x)',
    at: 't·x',
    differentiatingFormula: '100 × Σ w·E[A] = {score}',
    differentiatingSays:
      'w est le poids de l’engagement, E[A] la part de l’objectif qu’on en attend. Le score est entre {low} et {high}.',
    weight: 'Poids w',
    expected: 'E[A]',
    points: 'Points',
    total: 'Total',
    noNormative: 'Aucun engagement normatif n’est chiffré.',
    noDifferentiating: 'Aucun engagement différenciant n’est chiffré.',
    notMeasured:
      'Aucun de ces engagements n’a gardé {minimum} cas après vieillissement : des mots remplacent ce score sur la charte.',
    supported:
      'Soutenu : la borne basse du score normatif, {low}, atteint {support}, et aucun engagement normatif n’est manqué.',
    unsupported: {
      'no-base': 'Pas soutenu : il n’y a pas de socle normatif.',
      'commitment-missed': 'Pas soutenu : l’engagement {number}, « {title} », est manqué.',
      'base-too-low': 'Pas soutenu : la borne basse du score normatif, {low}, n’atteint pas {support}.',
    },
    moves: 'Ce qui a fait bouger les scores',
    since: 'Depuis le',
    show: 'Montrer',
    sinceMisread: 'Ce jour n’est pas une date passée : voici les 30 derniers jours.',
    change: '{before} le {date}, {after} le {asOf}',
    movesNote:
      'Pour chaque engagement : le score moins ce qu’il serait si cet engagement en était resté là. Ces écarts ne s’additionnent pas forcément.',
    moved: 'Écart en points',
    nothingMoved: 'Aucun engagement n’a fait bouger ce score depuis le {date}.',
    notComparable: 'pas de score',
    recompute: 'Refaire le calcul',
    recomputeSays:
      'Les scores ne dépendent que des décomptes par jour, des termes et de ces réglages, qui sont tous dans le registre. Sur une copie de la base, cette commande redonne les mêmes chiffres :',
  },

  // ── Public: editions and comparison ─────────────────────────────────────────────────────────────────────────
  editions: {
    title: 'Éditions de la charte',
    lede: 'Ce qui est publié ne change plus : un nouvel engagement, un terme ou un mot différent font une nouvelle édition. Un dossier est jugé selon l’édition en vigueur à son ouverture.',
    number: 'Édition {number}',
    binding: 'en vigueur depuis le {date}',
    bound: 'en vigueur du {from} au {to}',
    neverBound: 'remplacée avant d’entrer en vigueur',
    bindsFrom: 'nous engage à partir du {date}',
    inForce: 'en vigueur',
    toCome: 'à venir',
    published: 'Publiée le {date}, écriture {entry} du registre.',
    fingerprint: 'Empreinte des sources :',
    counts:
      '{added, plural, =0 {} one {# ajouté. } other {# ajoutés. }}{changed, plural, =0 {} one {# modifié. } other {# modifiés. }}{retired, plural, =0 {} one {# retiré.} other {# retirés.}}',
    noChanges: 'Aucun engagement ne change.',
    first: 'Première édition.',
    compareWith: 'Comparer avec l’édition {number}',
    compare: 'Comparer deux éditions',
    before: 'Avant',
    after: 'Après',
    show: 'Comparer',
    comparison: 'De l’édition {before} à l’édition {after}',
    fromTo: 'Avant : ce qui vaut à partir du {before}. Après : ce qui vaut à partir du {after}.',
    inShort: 'En bref',
    instead: '{name} : {after} au lieu de {before}',
    howMarked: 'Dans les textes, les mots retirés sont barrés et les mots ajoutés sont soulignés.',
    alsoIn: '{count, plural, one {Un texte change} other {# textes changent}} aussi {language}',
    same: '{count, plural, =0 {Tous les engagements changent.} one {Un autre engagement ne change pas.} other {# autres engagements ne changent pas.}}',
    identical: 'Ces deux éditions disent la même chose.',
    charterItself: 'La charte elle-même',
    term: 'Terme',
    words: {
      preamble: 'Préambule',
      promise: 'La promesse',
      howWeMeasure: 'Comment nous mesurons',
      notCovered: 'Ce qui n’est pas couvert',
    },
    removed: 'Retiré :',
    addedWords: 'Ajouté :',
    inLanguage: 'en {language}',
    absent: 'rien',
    state: {
      added: 'ajouté',
      changed: 'modifié',
      retired: 'retiré',
      same: 'inchangé',
    },
    terms: {
      name: 'Nom',
      binding: 'Date d’effet',
      ended: 'Fin du bilan',
      zone: 'Fuseau',
      languages: 'Langues',
      audience: 'Destinataires',
      public: 'Publique',
      fictional: 'Fictive',
      title: 'Titre',
      nature: 'Nature',
      number: 'Place',
      firmness: 'Portée',
      measure: 'Mesure',
      target: 'Objectif',
      direction: 'Sens',
      every: 'Périodicité',
      weight: 'Poids',
      exempt: 'Motifs d’exonération',
      legalBasis: 'Ce que la loi exige',
      goesBeyond: 'Ce que nous ajoutons',
      source: 'Source',
      owner: 'Responsable',
      mirrors: 'Engagement jumeau',
      reviewBy: 'À revoir avant le',
      clock: 'Chrono',
      remedy: 'Réparation',
    },
    addedSays: 'Cet engagement n’existait pas dans l’édition {before}.',
    retiredSays: 'L’édition {after} ne contient plus cet engagement ; sa page et son bilan restent.',
    clock: {
      firstDay: 'Premier jour',
      ends: 'Heure de l’échéance',
      roll: 'Report',
      boundary: 'À la seconde près',
      receivedOutsideHours: 'Hors ouverture',
    },
    values: {
      none: 'aucun',
      following: 'au jour ouvré suivant',
      inclusive: 'rempli à l’échéance, tenu',
      exclusive: 'rempli à l’échéance, manqué',
      'as-is': 'compté tel quel',
      'next-opening': 'compté à l’ouverture suivante',
      'higher is better': 'plus haut, c’est mieux',
      'lower is better': 'plus bas, c’est mieux',
      customers: 'clients',
      employees: 'salariés',
    },
  },

  // ── Accessibility ───────────────────────────────────────────────────────────────────────────────────────────
  siteMap: {
    title: 'Plan du site',
    description: 'Les pages du site de {company} : ses chartes, chaque engagement et son bilan, le registre.',
    lede: 'Les pages de ce site, chacune sous la charte dont elle parle.',
    site: 'Ce site',
    home: 'Accueil',
    staff: 'Se connecter, pour le personnel',
    retired: '(retiré)',
  },
  accessibility: {
    title: 'Déclaration d’accessibilité',
    description:
      'Ce que {company} fait pour que chacun puisse lire ce site, ce qui manque encore, et à qui s’adresser.',
    // The words that French law puts on every page of a site that was not audited.
    link: 'Accessibilité : non conforme',
    criteria: 'Les critères d’accessibilité, un à un',
    criteriaDescription:
      'Ce que {company} sait de chaque critère du référentiel général d’amélioration de l’accessibilité, et ce que personne n’a encore vérifié.',
    counts:
      'Selon nos propres vérifications : {C, plural, one {# critère conforme} other {# critères conformes}}, {NC, plural, one {# non conforme} other {# non conformes}}, {NA, plural, one {# non applicable} other {# non applicables}}, {NT, plural, one {# non vérifié} other {# non vérifiés}}.',
    criterion: 'Critère',
    about: 'Objet',
    state: 'État',
    why: 'Pourquoi',
    states: {
      C: 'conforme',
      NC: 'non conforme',
      NA: 'non applicable',
      NT: 'non vérifié',
    },
  },

  // ── Signing in ──────────────────────────────────────────────────────────────────────────────────────────────
  signIn: {
    title: 'Connexion',
    lede: 'Pour celles et ceux qui consignent les dossiers. La charte, ses chiffres et ses manquements se lisent sans compte.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    submit: 'Se connecter',
    refused: 'Adresse ou mot de passe inexact.',
    notSignedIn: 'La connexion n’a pas eu lieu.',
  },

  // ── Staff: one’s own password ───────────────────────────────────────────────────────────────────────────────
  password: {
    title: 'Changer de mot de passe',
    lede: 'Vous continuez ici. Toutes vos autres sessions seront fermées.',
    current: 'Mot de passe actuel',
    new: 'Nouveau mot de passe',
    newHint:
      'Au moins {least, plural, one {# caractère} other {# caractères}} : une courte phrase convient bien. Ni votre nom ni votre adresse.',
    submit: 'Changer le mot de passe',
    changed: 'Mot de passe changé',
    signedOut: 'Toutes vos autres sessions sont fermées, et l’ancien mot de passe n’ouvre plus rien.',
    refused: {
      wrong: 'Ce n’est pas votre mot de passe actuel.',
      'short-password': 'Donnez au moins {least, plural, one {# caractère} other {# caractères}}.',
      'long-password': 'Donnez au plus {most, plural, one {# caractère} other {# caractères}}.',
      'stray-password':
        'Donnez seulement des caractères qui se tapent sur une ligne, sans tabulation ni autre caractère de commande.',
      'guessable-password':
        'Votre nom et votre adresse sont ce que l’on devine en premier : donnez autre chose.',
      'same-password': 'Vous avez déjà ce mot de passe : donnez-en un autre.',
    },
  },

  // ── Staff: today’s queue ────────────────────────────────────────────────────────────────────────────────────
  queue: {
    title: 'File du jour',
    empty: 'Rien n’attend. Les dossiers ouverts paraîtront ici, le plus urgent en tête.',
    search: 'Référence du client',
    searchHint:
      'Son début ou sa fin suffit. S’il ne reste qu’un dossier, Entrée mène droit à son traitement.',
    find: 'Chercher',
    found: 'Recherche : « {text} »',
    foundNone: 'Aucun dossier.',
    foundOne: 'Un dossier : Entrée l’ouvre.',
    foundOneRunning: 'Un dossier : Entrée mène à son traitement.',
    foundSome: '{count, plural, one {# dossier} other {# dossiers}} : flèche bas pour y aller.',
    foundMany:
      'Plus de {count, plural, one {# dossier} other {# dossiers}} : donnez la suite de la référence.',
    nothingFound: 'Aucun dossier n’a « {text} » dans sa référence. Vérifiez-la, ou ouvrez un dossier.',
    moreFound: 'Seuls les premiers sont montrés : donnez la suite de la référence.',
    sections: {
      overdue: 'En retard',
      today: 'Échéance aujourd’hui',
      soon: 'Échéance sous sept jours',
      later: 'Échéance plus tard',
      paused: 'Suspendus',
    },
    emptySections: {
      overdue: 'Aucun dossier ouvert n’est en retard.',
      today: 'Rien n’échoit aujourd’hui.',
      soon: 'Rien n’échoit dans les sept jours. Les dossiers viendront ici à mesure que leur échéance approche.',
      later: 'Aucun dossier n’échoit plus tard.',
      paused: 'Aucun chrono n’est suspendu.',
    },
    laterCount:
      '{count, plural, one {# autre dossier échoit plus tard.} other {# autres dossiers échoient plus tard.}}',
    seeLater: 'Les voir',
    showMore: 'Montrer les suivants',
    wholeQueue: 'Toute la file',
    dueAt: 'échéance le {date}',
    wasDueAt: 'échéance passée le {date}',
    closedAt: 'clos le {date}',
    pausedFor: '{ground}, depuis le {date}',
    noReference: 'sans référence',
    erased: 'effacé',
    seeCase: 'Voir le dossier',
    of: 'du dossier {reference}',
  },

  // ── Staff: the keys of their pages ──────────────────────────────────────────────────────────────────────────
  keys: {
    title: 'Touches du clavier',
    lede: 'Elles servent là où JavaScript est en marche. Sans lui, rien ne manque : tout s’atteint par Tab et Entrée.',
    list: {
      find: 'Aller à la recherche par référence',
      rows: 'Dossier suivant, dossier précédent',
      open: 'Ouvrir le dossier choisi',
      fulfil: 'Marquer traité le dossier choisi ou ouvert',
      undo: 'Rectifier ce qui vient d’être consigné',
      add: 'Ouvrir un nouveau dossier',
      leave: 'Quitter le champ ; fermer cette liste',
      show: 'Montrer cette liste',
    },
    enter: 'Entrée',
    escape: 'Échap',
    single: 'Touches d’un seul caractère',
    singleHint: 'Elles n’agissent jamais pendant la saisie. Ce choix reste dans ce navigateur.',
    close: 'Fermer',
  },

  // ── Case pages, staff and public ────────────────────────────────────────────────────────────────────────────
  case: {
    title: 'Dossier {reference}',
    timeline: 'Historique',
    recordedLater: 'consigné le {recorded}',
    corrected: 'rectifiée par l’écriture {number}',
    entryNumber: 'écriture {number}',
    receipt: 'Reçu à donner au client',
    receiptSays: 'Le client y voit son dossier et prouve qu’il est au registre. Rien de privé n’y paraît.',
    dueSteps: 'Comment l’échéance est calculée',
    counts: 'compte',
    doesNotCount: 'ne compte pas',
    due: 'Échéance',
    untitled: 'Dossier sans référence',
    erased: 'Dossier aux données effacées',
    erasedNote:
      'Les données de la personne concernée ont été effacées. Les écritures restent ; nom, référence et notes n’existent plus.',
    reference: 'Référence',
    promise: 'Engagement',
    unit: 'Entité',
    state: 'État',
    opened: 'Demande reçue',
    closed: 'Clos',
    within: 'Délai promis',
    outcome: 'Issue',
    dueAt: 'le {date}',
    duePaused: 'aucune tant que le chrono est suspendu',
    pausedOn: 'suspendu : {ground}, depuis le {date}',
    remains: 'Il restera {duration} à la reprise.',
    actions: 'Consigner',
    nothingToLog: 'Ce dossier est clos et la charte ne prévoit pas de le rouvrir.',
    struck:
      'Ce dossier n’a jamais été ouvert : son ouverture a été annulée. Ce qui avait été écrit reste visible.',
    breached:
      'L’engagement n’a pas été tenu. L’échéance est passée le {date} sans que la demande soit satisfaite.',
    breachedOpen: 'La demande attend toujours.',
    breachedExempt: 'Le manquement a été exonéré ; il reste visible.',
    seeBreach: 'Voir ce manquement au registre',
    correct: 'Rectifier',
    correctEntry: 'l’écriture {number}',
    note: 'Note interne : {note}',
    newDue: 'Échéance : le {date}.',
    ground: 'Motif : {ground}.',
    withdrawnBy: { customer: 'À la demande du client.', company: 'À notre initiative.' },
    correctionOf: 'Remplace l’écriture {number} ({reason}).',
    strikeOf: 'Annule l’écriture {number} ({reason}).',
    nowAt: 'Heure exacte : le {date}.',
    nowUnit: 'Entité : {unit}.',
    nowKept: 'L’engagement a été tenu.',
    nowBroken: 'L’engagement n’a pas été tenu.',
    working: {
      supposed: 'Si le chrono reprenait maintenant, l’échéance serait le {date}.',
      unknown:
        'Le calendrier ne dit pas les jours fériés jusqu’à cette échéance : son calcul ne peut être montré.',
      received: 'Reçu le {date}',
      opening: 'Le chrono part à l’ouverture suivante, le {date}',
      paused: 'Chrono arrêté du {from} au {to}',
      ran: 'Du {from} au {to}',
      ranFor: '{duration}, {total} en tout',
      days: '{from} – {to}',
      'start-day': 'jour de réception',
      weekday: 'jour de la semaine qui ne compte pas',
      holiday: 'férié : {name}',
      holidayUnnamed: 'férié',
      stopped: 'chrono arrêté',
      rolled: 'Le dernier jour, {from}, n’est pas ouvré : report au {to}',
      leftOut: '{count, plural, one {# étape} other {# étapes}} sans histoire',
    },
  },

  // ── Staff: logging what happened ────────────────────────────────────────────────────────────────────────────
  events: {
    fulfilment: {
      title: 'Consigner le traitement',
      link: 'Marquer traité',
      at: 'Traité le',
      submit: 'Consigner le traitement',
    },
    pause: {
      title: 'Suspendre le chrono',
      link: 'Suspendre',
      at: 'Suspendu depuis le',
      submit: 'Suspendre le chrono',
    },
    resumption: {
      title: 'Reprendre le chrono',
      link: 'Reprendre',
      at: 'Repris le',
      submit: 'Reprendre le chrono',
    },
    withdrawal: {
      title: 'Retirer la demande',
      link: 'Retirer',
      at: 'Retiré le',
      submit: 'Retirer la demande',
    },
    reopening: {
      title: 'Rouvrir le dossier',
      link: 'Rouvrir',
      at: 'Rouvert le',
      submit: 'Rouvrir le dossier',
    },
    ground: 'Pourquoi le chrono s’arrête',
    groundHint: 'Seuls les motifs que la charte prévoit.',
    by: 'Qui retire la demande',
    byCustomer: 'Le client',
    byCompany: 'Nous',
    note: 'Note interne',
    noteHint: 'Lue par le personnel seulement, jamais publiée.',
    alsoPossible: 'Ou bien',
    notNow: 'Ce dossier est {state} : cela ne peut pas être consigné à présent.',
    lateWarning: 'L’échéance est passée : le manquement reste au registre, à l’heure de l’échéance.',
    recorded: 'C’est l’écriture {number} du registre.',
    recordedLate: 'Le manquement est inscrit à l’heure de l’échéance, le {date}.',
    recordedOf: '{reference} : {what}',
    unchanged: 'C’était déjà au registre : rien n’a été ajouté.',
    mistake: 'Une erreur ? Rectifier cette écriture',
  },
  newCase: {
    title: 'Ouvrir un dossier',
    promise: 'Engagement',
    reference: 'Référence du client',
    referenceHint: 'Celle que le client connaît. Elle n’est jamais publiée.',
    unit: 'Entité',
    unitHint: 'L’équipe ou le site qui s’en charge.',
    at: 'Demande reçue le',
    submit: 'Ouvrir le dossier',
    taken: 'Voir le dossier qui porte déjà cette référence',
    nothing:
      'Aucune charte en vigueur n’a d’engagement mesuré par un délai. Publiez-en une ; ses engagements paraîtront ici.',
  },
  occurrence: {
    title: 'Occurrence {number}',
    newTitle: 'Consigner une occurrence',
    at: 'Quand',
    kept: 'L’engagement a-t-il été tenu ?',
    keptYes: 'Tenu',
    keptNo: 'Manqué',
    keptNoHint: 'Un manquement s’inscrit au registre, à l’heure dite.',
    reference: 'Référence du client',
    submit: 'Consigner l’occurrence',
    recent: 'Dernières occurrences',
    recentEmpty: 'Les occurrences consignées paraîtront ici, la plus récente en tête.',
    nothing:
      'Aucune charte en vigueur n’a d’engagement mesuré à chaque fois. Publiez-en une ; ses engagements paraîtront ici.',
    struck: 'Annulée : elle n’a pas eu lieu.',
    broken: 'L’engagement n’a pas été tenu, le {date}.',
    logged: 'Consignée',
    another: 'Consigner une autre occurrence',
    seeBreach: 'Voir ce manquement au registre',
  },
  rate: {
    title: 'Déclarer un taux',
    from: 'Premier jour de la période',
    to: 'Dernier jour de la période',
    numerator: 'Cas comptés',
    numeratorHint: 'Les cas tenus ; si moins vaut mieux, ceux qui n’auraient pas dû arriver.',
    denominator: 'Sur combien de cas',
    submit: 'Déclarer le taux',
    recent: 'Dernières déclarations',
    recentEmpty: 'Les taux déclarés paraîtront ici, le plus récent en tête.',
    nothing:
      'Aucune charte en vigueur n’a d’engagement mesuré par un taux déclaré. Publiez-en une ; ses engagements paraîtront ici.',
    period: 'Période',
    counts: 'Tenus',
    countsOf: '{kept} sur {of}',
    struck: 'annulée',
  },
  duty: {
    title: 'Consigner une obligation remplie',
    period: 'Quelle obligation, pour quelle période',
    at: 'Remplie le',
    submit: 'Consigner l’obligation remplie',
    recent: 'Dernières obligations',
    recentEmpty: 'Les obligations enregistrées paraîtront ici, la plus récente en tête.',
    nothing:
      'Aucune charte en vigueur n’a d’obligation périodique dont la période ait commencé. Publiez-en une ; ses périodes paraîtront ici.',
    recordedLate: 'Sa période était déjà manquée : le manquement reste au registre.',
  },
  correction: {
    title: 'Rectifier une écriture',
    entry: 'L’écriture {number}',
    explained:
      'L’ancienne écriture reste visible, barrée, avec celle qui la remplace. Les chiffres sont recalculés aussitôt.',
    secondPerson: {
      breached:
        'Un manquement en dépend. Si la rectification le retire, elle doit être faite par une personne de la conformité qui n’est pas intervenue dans le dossier.',
      owed: 'Le dossier est encore ouvert. Si la rectification l’annule ou repousse son échéance, elle doit être faite par une personne de la conformité qui n’est pas intervenue dans le dossier.',
    },
    what: 'Que faut-il rectifier ?',
    strike: 'Cela n’a pas eu lieu',
    strikeHint: 'L’écriture ne comptera plus.',
    replace: 'Cela a eu lieu, mais autrement',
    replaceHint: 'Seul ce que vous changez ci-dessous sera remplacé.',
    at: 'Heure exacte',
    ground: 'Motif de suspension',
    kept: 'Tenu ou manqué',
    because: 'Raison',
    submit: 'Rectifier',
    same: 'Rien ne change : modifiez l’heure ou un autre fait, ou dites que cela n’a pas eu lieu.',
    notPossible: 'Cette écriture a déjà été rectifiée par l’écriture {number}.',
    notPossibleStruck: 'Cette écriture a déjà été annulée.',
    openingLast: 'L’ouverture ne s’annule qu’en dernier : annulez d’abord ce qui l’a suivie.',
    reportAnew: 'Une déclaration ne se modifie pas : annulez-la, puis déclarez les bons nombres.',
    logAnew: 'Une obligation enregistrée ne se modifie pas : annulez-la, puis enregistrez la bonne.',
  },

  // ── Forms: words shared by all of them ──────────────────────────────────────────────────────────────────────
  forms: {
    errorsTitle:
      '{count, plural, one {Une réponse est à corriger ; rien n’est enregistré.} other {# réponses sont à corriger ; rien n’est enregistré.}}',
    errorPrefix: 'Erreur :',
    nothingSaved: 'Rien n’est enregistré.',
    faultAt: '{label} : {message}',
    faultAtQuestion: '{label} {message}',
    date: 'Date',
    time: 'Heure',
    choose: 'Choisir…',
    done: 'Fait',
    info: 'À savoir',
    error: 'Erreur',
    missing: 'Ce champ est obligatoire.',
    invalid: 'Cette réponse n’est pas comprise.',
    tooLong: 'Au plus {max, plural, one {# caractère} other {# caractères}}.',
    badDate: 'Donnez une date qui existe, par exemple 31/01/2026.',
    skippedTime:
      'Le {date}, il n’a jamais été {time} ({zone}) : les horloges sont passées de {from} à {to}. Donnez une heure qui a existé.',
    badTime: 'Donnez une heure, par exemple 17:30.',
    inTheFuture: 'Cette heure n’est pas encore passée.',
    badNumber: 'Donnez un nombre.',
    wholeNumber: 'Donnez un nombre entier.',
    badEmail: 'Donnez une adresse électronique, par exemple nom@exemple.fr.',
    expired: 'La page est restée ouverte trop longtemps. Rien n’est perdu : envoyez de nouveau.',
  },

  // ── Staff: imports ──────────────────────────────────────────────────────────────────────────────────────────
  imports: {
    title: 'Imports',
    progress: '{done, plural, one {# ligne} other {# lignes}} sur {total, number}',
    lede: 'Un fichier devient des dossiers et des occurrences comme s’ils étaient saisis un à un. Rien n’est écrit avant que vous ayez vu ce qui le serait.',
    file: 'Fichier',
    fileHint: 'CSV ou NDJSON, en UTF-8, compressé (.gz) ou non.',
    mapping: 'Correspondance',
    mappingHint: 'Dit ce que chaque colonne veut dire ; à écrire dans content/imports.',
    mappingOf: '{name}, pour {charter}',
    preview: 'Voir ce qui serait importé',
    nothing:
      'Il n’y a encore aucune correspondance. Chaque fichier de content/imports paraîtra ici comme un choix.',
    runs: 'Derniers imports',
    runsEmpty: 'Les fichiers importés paraîtront ici, le plus récent en tête.',
    started: 'Commencé',
    rows: 'Lignes',
    accepted: 'Acceptées',
    rejected: 'Rejetées',
    state: 'État',
    finished: 'fini',
    unfinished: 'inachevé',
    resumeHint: 'Un import inachevé reprend là où il s’est arrêté : envoyez de nouveau le même fichier.',
    reading: 'Lecture du fichier, rien n’est écrit',
    importing: 'Import en cours',
    underway: 'Cette page se met à jour d’elle-même. L’import continue si vous la fermez.',
    underwayStill:
      'Cette page reste telle quelle tant que vous ne la mettez pas à jour. L’import continue si vous la fermez.',
    refresh: 'Mettre à jour',
    stopFollowing: 'Arrêter le suivi',
    follow: 'Reprendre le suivi',
    readSoFar: '{count, plural, =0 {aucune ligne lue} one {# ligne lue} other {# lignes lues}}',
    previewTitle: 'Ce qui serait importé',
    nothingWritten: 'C’est un essai à blanc : rien n’est encore écrit.',
    resultTitle: 'Import terminé',
    resumed: 'L’import a repris après la ligne {count, number}, où il s’était arrêté.',
    declared:
      '{count, plural, one {# dossier ouvert avait dépassé son échéance : son manquement est constaté.} other {# dossiers ouverts avaient dépassé leur échéance : leurs manquements sont constatés.}}',
    refusedTitle: 'Ce fichier ne peut pas être importé',
    refusedAt: 'Ligne {line, number} : {refused}',
    brokenTitle: 'L’import s’est arrêté, par notre faute',
    broken:
      'Ce qui était écrit l’est toujours, une seule fois. Envoyez de nouveau le même fichier : l’import reprendra.',
    noDatabase: '{file} : cette base n’existe pas ; jugé comme si rien n’était encore inscrit',
    toRecord: 'À inscrire',
    recorded: 'Inscrites',
    already: 'Déjà inscrites',
    skipped: 'Laissées de côté',
    total: 'En tout',
    skippedWhy: 'Pourquoi des lignes sont laissées de côté',
    leftOutWhy: 'Occurrences laissées de côté dans des lignes acceptées',
    rejectedTitle: 'Lignes rejetées',
    rejectedMore: '{count, plural, one {Et # autre.} other {Et # autres.}}',
    download: 'Télécharger les lignes rejetées',
    downloadHint:
      'Elles y sont telles que dans votre fichier, chacune après son numéro et la raison. Corrigez-les et envoyez ce fichier avec la même correspondance ; laissez-y les colonnes ajoutées, qui ne sont pas lues.',
    downloadLines: 'Télécharger les numéros et les raisons (CSV)',
    downloadGone:
      'Les lignes elles-mêmes ne sont pas ou plus gardées : elles le sont un jour, pour un fichier envoyé sur ce site.',
    downloadFirst:
      '{count, plural, one {Seule la première y est.} other {Seules les # premières y sont.}} Corrigez les autres dans votre fichier et envoyez-le en entier : rien n’est inscrit deux fois.',
    added: { line: 'Ligne (Kept)', reason: 'Raison (Kept)', text: 'Texte (Kept)' },
    line: 'Ligne',
    reason: 'Raison',
    count: 'Nombre',
    agreement: 'Accord avec la source',
    agreementOf: '{same, number} sur {of, number}',
    agreementDue: 'Échéances, à la minute près',
    agreementVerdict: 'Issues, d’après les échéances de la source',
    agreementOutcome: 'Issues, d’après nos échéances',
    firstRows: 'Les premières lignes',
    becomes: {
      recorded: 'à inscrire',
      already: 'déjà inscrite',
      skipped: 'laissée de côté',
      rejected: 'rejetée',
    },
    becomesBecause: '{state} : {reason}',
    confirm: '{count, plural, =0 {Rien à importer} one {Importer # ligne} other {Importer # lignes}}',
    discard: 'Jeter le fichier',
    another: 'Importer un autre fichier',
  },

  // ── Compliance ──────────────────────────────────────────────────────────────────────────────────────────────
  compliance: {
    title: 'Conformité',
    register: 'Manquements',
    registerLede: 'Chaque promesse manquée, à son heure exacte, la plus récente en tête.',
    count: '{count, plural, =0 {Aucun manquement} one {# manquement} other {# manquements}}',
    countOver: '{count, plural, one {Plus de # manquement} other {Plus de # manquements}}',
    empty: 'Aucun manquement. Chaque promesse manquée paraîtra ici dès qu’elle sera constatée.',
    noMatch: 'Aucun manquement ne répond à ces critères. Élargissez la période ou retirez un critère.',
    filters: 'Critères',
    narrowedTo: 'Critères retenus : {filters}.',
    noFilter: 'Retirer tous les critères',
    moreFilters: 'Charte, engagement, entité, dates',
    charter: 'Charte',
    commitment: 'Engagement',
    commitmentOf: '{charter}, {number}. {title}',
    commitmentNumbered: '{number}. {title}',
    from: 'Du',
    to: 'Au',
    since: 'depuis le {day}',
    until: 'jusqu’au {day}',
    unit: 'Entité',
    state: 'État',
    text: 'Référence ou texte',
    all: 'Tous',
    allFeminine: 'Toutes',
    containing: '« {text} »',
    export: 'Télécharger ces manquements (CSV)',
    printed: 'Imprimé le {date}.',
    onePage: 'Une page du registre seulement : l’export le contient entier.',
    states: {
      declared: 'à analyser',
      analysed: 'analysé',
      'signed-off': 'validé',
      exempt: 'exonéré',
      corrected: 'rectifié',
    },
    at: 'Manqué le',
    reference: 'Dossier',
    late: 'Retard',
    cause: 'Cause',
    lateAfter: '{duration} de retard',
    lateWaiting: 'toujours en attente, {duration}',
    lateWithdrawn: 'demande retirée',
    breach: 'Manquement {id}',
    facts: 'Les faits',
    promise: 'La promesse',
    edition: '{charter}, édition {number}',
    due: 'Échéance manquée',
    happened: 'Manqué le',
    noticed: 'Constaté le',
    noticedHow: '{date}, {how}',
    answered: 'Satisfait le',
    notAnswered: 'pas encore satisfait',
    withdrawn: 'demande retirée le {date}',
    loggedBy: 'Consigné par',
    seeCase: 'Voir le dossier {reference}',
    seeCasePlain: 'Voir le dossier',
    occurrence: 'Occurrence',
    seeOccurrence: 'Voir l’occurrence',
    analysis: 'L’analyse',
    notAnalysed: 'Pas encore d’analyse. Elle dira la cause, la gravité et ce que nous disons au client.',
    severity: 'Gravité',
    apology: 'Excuses',
    noApology: 'pas d’excuses écrites',
    note: 'Note interne',
    analysedBy: 'Analysé par {who}, le {date}.',
    signedOffBy: 'Validé par {who}, le {date}.',
    analyse: 'Analyser ce manquement',
    revise: 'Revoir l’analyse',
    signOff: 'Valider cette analyse',
    analysisTitle: 'Analyser le manquement {id}',
    apologyHint:
      'Publiées pour toujours, sous la promesse : aucun nom, aucune référence, rien qui désigne quelqu’un.',
    noteHint: 'Lue par la conformité seule, jamais publiée.',
    chooseCause: 'Choisissez la cause.',
    chooseSeverity: 'Choisissez la gravité.',
    saveAnalysis: 'Consigner l’analyse',
    signOffTitle: 'Valider l’analyse du manquement {id}',
    signOffWhat: 'Ce que vous signez',
    signOffMeaning:
      'Par cette signature, vous attestez que l’analyse est juste et suffisante. Elle ne pourra plus être revue.',
    author: 'Vous avez écrit cette analyse : une autre personne de la conformité doit la valider.',
    logger: 'Vous avez consigné ce dossier : une autre personne de la conformité doit valider l’analyse.',
    setAside: {
      exempt: 'Ce manquement a été exonéré : il ne compte plus, et reste au registre.',
      corrected:
        'Ce manquement a été retiré par une rectification : il ne compte plus, et reste au registre.',
    },
    notYetAnalysed: 'Il n’y a pas encore d’analyse à signer.',
    closed: 'L’analyse de ce manquement est validée : elle ne change plus.',
    done: {
      analysis: 'L’analyse est consignée. Une autre personne de la conformité peut maintenant la valider.',
      'sign-off': 'L’analyse est validée.',
    },
    someone: 'une personne dont le nom est effacé',
    columns: {
      id: 'Numéro',
      charter: 'Charte',
      commitment: 'Engagement',
      day: 'Jour',
      at: 'Instant',
      unit: 'Entité',
      reference: 'Référence du dossier',
      state: 'État',
      cause: 'Cause',
      severity: 'Gravité',
      lateness: 'Suite',
      minutesLate: 'Retard en minutes',
      apology: 'Excuses',
      note: 'Note interne',
    },
    lateness: { after: 'satisfait en retard', waiting: 'toujours en attente', withdrawn: 'demande retirée' },
    fileName: 'manquements',
  },

  // ── Administration ──────────────────────────────────────────────────────────────────────────────────────────
  admin: {
    title: 'Administration',
  },

  // ── Problems: what the domain refuses, and why (app/domain/problem.ts) ──────────────────────────────────────
  problems: {
    'unknown-commitment': 'Cet engagement n’existe pas dans la charte.',
    'unknown-case': 'Ce dossier n’existe pas. Vérifiez la référence.',
    'unknown-entry': 'Cette écriture n’existe pas au registre.',
    'unknown-breach': 'Ce manquement n’existe pas au registre.',
    'unknown-pause-ground': 'La charte ne prévoit pas ce motif de suspension pour cet engagement.',
    'wrong-measure': 'Cet engagement ne se mesure pas ainsi : l’événement n’a pas de sens pour lui.',
    'not-in-force': 'Cet engagement n’était pas en vigueur à cette date.',
    'in-the-future': 'Cette heure n’est pas encore passée : un fait se consigne après coup.',
    'before-opening': 'Cette heure précède l’ouverture du dossier.',
    'before-last-event': 'Cette heure précède le dernier événement du dossier.',
    'closed-before-opened': 'La clôture précède l’ouverture.',
    'case-closed': 'Ce dossier est clos. Rouvrez-le, ou rectifiez l’écriture en cause.',
    'case-not-closed': 'Ce dossier n’est pas clos : il n’y a rien à rouvrir.',
    'case-paused': 'Le chrono de ce dossier est déjà suspendu.',
    'case-not-paused': 'Le chrono de ce dossier n’est pas suspendu.',
    'reopen-refused': 'La charte ne permet pas de rouvrir ce dossier : ouvrez-en un nouveau.',
    'reference-taken': 'Cette référence désigne déjà un autre dossier.',
    erased: 'Cette référence a été effacée avec les données de la personne ; elle ne peut plus servir.',
    'reference-differs': 'Cette référence est déjà connue avec d’autres faits ; rien n’a été changé.',
    'already-corrected': 'Cette écriture a déjà été rectifiée.',
    'not-correctable': 'Ce genre d’écriture ne se rectifie pas.',
    'same-person': 'Une autre personne doit le faire : nul n’approuve ce qu’il a lui-même consigné.',
    'role-missing': 'Votre rôle ne permet pas ce geste.',
    'not-analysed': 'Ce manquement doit d’abord être analysé.',
    'already-signed-off': 'L’analyse de ce manquement est déjà validée.',
    'analysis-changed': 'L’analyse a été réécrite entre-temps : relisez-la avant de la valider.',
    'set-aside': 'Ce manquement est exonéré ou rectifié : il n’y a plus rien à y traiter.',
    'calendar-ends':
      'Le calendrier ne dit pas les jours fériés jusqu’à cette échéance : il faut le prolonger.',
    'too-long': 'Ce texte est trop long pour le registre.',
    'stray-character':
      'Le caractère n° {place, number} est {character}, qui ne se voit pas ou change le sens d’écriture ; un texte sans caractère de ce genre était attendu.',
    'charter-ended': 'Le bilan de cette charte est arrêté : plus rien ne s’y ajoute.',
    'period-backwards': 'La période finit avant d’avoir commencé.',
    'before-period': 'Ce moment précède le début de la période.',
    'already-discharged': 'Cette obligation est déjà enregistrée pour cette période.',
    'more-than-all':
      '{of, plural, =0 {La période n’a aucun cas.} =1 {C’est plus que le seul cas de la période.} other {C’est plus que les # cas de la période.}}',
    'already-reported': 'Une partie de cette période est déjà déclarée. Annulez d’abord cette déclaration.',
    busy: 'La base est occupée par une autre tâche. Rien n’est enregistré et ce que vous avez écrit est toujours là : envoyez de nouveau dans un instant.',
    'not-recording':
      'Rien ne peut être enregistré pour le moment : {why}. Ce que vous avez écrit est toujours là ; envoyez de nouveau quand ce sera réparé.',
  },

  // ── When a page cannot be shown: what happened, what was saved, what to do ──────────────────────────────────
  errors: {
    notFound: {
      title: 'Cette page n’existe pas',
      happened: 'L’adresse est peut-être incomplète, ou mal recopiée.',
      saved: 'Rien de ce qui est publié ici n’est jamais retiré.',
      next: 'Partez de la charte : tout le reste s’y rattache.',
    },
    noReceipt: {
      title: 'Ce reçu n’existe pas',
      happened:
        'Aucun dossier n’a ce code. Il est peut-être incomplet : il compte 32 signes, de 0 à 9 et de a à f.',
      saved: 'Rien de ce qui est au registre n’en est jamais retiré.',
      next: 'Recopiez l’adresse entière, ou cherchez le code sur la page du registre.',
    },
    noEntry: {
      title: 'Cette écriture n’existe pas',
      happened: 'Le registre n’a pas, ou pas encore, d’écriture de ce numéro.',
      saved: 'Rien de ce qui est au registre n’en est jamais retiré.',
      next: 'Les écritures sont numérotées à partir de 0 ; la page du registre montre la dernière.',
    },
    notFoundStaff: {
      title: 'Cette page n’existe pas',
      happened: 'Il n’y a ni dossier ni écriture à cette adresse.',
      saved: 'Rien n’a été changé.',
      next: 'Cherchez le dossier par sa référence.',
    },
    forbidden: {
      title: 'Cette page n’est pas pour votre rôle',
      happened: 'Votre session est ouverte, mais votre rôle ne donne pas accès à cette page.',
      saved: 'Rien n’a été changé.',
      next: 'Si vous devriez y avoir accès, demandez-le à un administrateur.',
    },
    broken: {
      title: 'Nous n’avons pas pu afficher cette page',
      happened: 'Une erreur s’est produite chez nous. Elle est notée, avec son heure.',
      saved: 'Rien de ce qui était enregistré n’est perdu.',
      next: 'Réessayez dans un instant. Si cela continue, écrivez-nous.',
    },
    tooMany: {
      title: 'Trop de demandes',
      happened: 'Trop de demandes sont venues de votre réseau en peu de temps.',
      saved: 'Celle-ci n’a rien changé.',
      next: 'Attendez une minute, puis réessayez.',
    },
    busy: {
      title: 'Le site est très sollicité',
      happened: 'Trop de pages sont demandées en même temps.',
      saved: 'Rien de ce qui était enregistré n’est perdu.',
      next: 'Réessayez dans quelques secondes.',
    },
    notRecording: {
      title: 'Le service ne peut pas répondre',
      happened: 'Quelque chose ne va pas là où il garde ce qu’il inscrit. Qui s’en occupe peut le voir.',
      saved: 'Cette demande n’a rien changé.',
      next: 'Réessayez plus tard. Si cela continue, écrivez-nous.',
    },
    tooLarge: {
      title: 'Cet envoi est trop volumineux',
      happened: 'Il dépasse ce que cette page accepte.',
      saved: 'Rien n’est enregistré.',
      next: 'Envoyez un texte plus court ou un fichier plus petit.',
    },
    misread: {
      title: 'Cette demande n’est pas comprise',
      happened: 'Elle n’est pas arrivée entière, ou pas de la façon attendue.',
      saved: 'Rien n’est enregistré.',
      next: 'Revenez à la page précédente et envoyez de nouveau.',
    },
    foreign: {
      title: 'Cette demande ne vient pas de ce site',
      happened: 'Un autre site l’a envoyée à votre place, ou votre navigateur n’a pas dit d’où elle vient.',
      saved: 'Par sécurité, rien n’est enregistré.',
      next: 'Ouvrez la page ici même et recommencez.',
    },
    tooManyWait: 'Trop d’essais. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
    backHome: 'Revenir à la charte',
    backToLedger: 'Revenir au registre',
    backToQueue: 'Revenir à la file du jour',
  },

  // ── What is wrong with a file of content (app/domain/charter/finding-codes.ts), then what was expected ────────
  findingSeverities: { error: 'erreur : {message}', warning: 'avertissement : {message}' },
  findings: {
    'front-matter-missing': 'l’en-tête manque : « --- » attendu, seul, sur la première ligne',
    'front-matter-unclosed': 'l’en-tête n’est pas fermé : « --- » attendu, seul, sur une ligne après lui',
    'front-matter-syntax': 'ce YAML n’est pas valide ({detail}) : « clé: valeur » attendu',
    'front-matter-duplicate-key': 'une clé est écrite deux fois : chaque clé est attendue une seule fois',
    'front-matter-tab': 'une tabulation indente cette ligne : espaces attendues',
    'front-matter-not-mapping': 'l’en-tête n’est pas une suite de clés : lignes « clé: valeur » attendues',
    'front-matter-alias':
      'les ancres, alias et étiquettes ne sont pas lus ici : valeur écrite en toutes lettres attendue',
    'file-name': 'ce nom de fichier n’est pas celui d’une charte : {expected} attendu',
    'language-not-listed': 'la charte n’annonce pas la langue « {language} » : attendu l’une de : {expected}',
    'charter-missing':
      'la charte n’a pas de fichier à elle : charter.<langue>.md attendu, avec son nom, ses destinataires et ses langues',
    'terms-missing':
      'les termes de « {id} » manquent : {expected} attendu, dans la première langue de la charte',
    'key-unknown': 'clé inconnue « {key} » : {expected} attendu',
    'key-in-translation':
      '« {key} » a sa place dans la première langue de la charte : seulement {expected} attendu dans une traduction',
    'key-missing': '« {key} » manque : {expected} attendu',
    'text-expected': '« {key} » vaut « {found} » : texte attendu',
    'stray-character':
      '« {key} » : le caractère n° {place} est {character}, qui ne se voit pas ou change le sens d’écriture ; texte sans caractère de ce genre attendu',
    'markdown-intricate':
      'à partir de cette ligne, le texte est trop long ou trop enchevêtré : au plus {characters} caractères, {lines} lignes, {cells} cellules de tableau, {levels} citations ou listes emboîtées, et moins de signes comme * _ [ < par paragraphe attendus',
    'keys-intricate':
      'à partir de cette ligne, les clés sont trop longues ou trop emboîtées : au plus {characters} caractères, et {levels} listes ou groupes de clés emboîtés, attendus',
    'localised-expected': '« {key} » vaut « {found} » : texte attendu, ou un texte par langue (fr: …, en: …)',
    'choice-expected': '« {key} » vaut « {found} » : {expected} attendu',
    'date-expected': '« {key} » vaut « {found} » : date qui existe attendue, comme 2027-06-30',
    'boolean-expected': '« {key} » vaut « {found} » : true ou false attendu',
    'list-expected': '« {key} » vaut « {found} » : liste attendue, comme [wrong-address, strike]',
    'name-expected':
      '« {key} » vaut « {found} » : minuscules, chiffres et traits d’union attendus, comme complaint-answer',
    'share-expected': '« {key} » vaut « {found} » : part attendue, comme 95 %',
    'weight-expected': '« {key} » vaut « {found} » : nombre supérieur à 0 attendu',
    'languages-expected':
      '« {key} » vaut « {found} » : liste de fr, en attendue, la première langue d’abord, chacune une fois',
    'zone-unknown': 'fuseau horaire inconnu « {found} » : fuseau IANA attendu, comme Europe/Paris',
    'mapping-expected': '« {key} » vaut « {found} » : clés et valeurs attendues, comme {expected}',
    'nature-order':
      'les dates de « nature » ne se suivent pas : chaque « from » est attendu après le précédent',
    'id-differs': 'l’identifiant « {found} » diffère du nom de fichier : « {expected} » attendu',
    'id-duplicate':
      'l’identifiant « {id} » est déjà pris par {other} : identifiant utilisé une seule fois attendu',
    'number-clash': 'le numéro {number} est déjà pris par {other} : un numéro par engagement attendu',
    'key-needs-measure':
      '« {key} » ne va pas avec « measure: {measure} » : attendu seulement avec {expected}',
    'measure-needs-key': 'il manque « {key} » à « measure: {measure} » : {expected} attendu',
    'section-missing': 'il manque une section à un engagement ferme : titre « ## {expected} » attendu',
    'section-empty': 'la section « {section} » est vide : au moins une phrase attendue',
    'section-twice': 'la section « {section} » figure deux fois : une seule attendue',
    'prose-missing': 'l’engagement n’a pas de texte pour qui le lit : texte attendu avant les sections',
    'calendar-unknown': 'calendrier inconnu « {found} » : {expected} attendu',
    'clock-invalid': '« {key} » vaut « {found} » : {expected} attendu',
    'clock-impossible':
      '« {key}: {found} » ne peut pas fonctionner avec le calendrier « {calendar} » : calendrier attendu avec les heures ou les jours que ce chrono compte',
    'clock-idle':
      '« {key}: {found} » ne change rien ou contredit « within: {within} » : clé absente attendue, ou une autre valeur',
    'remedy-invalid': '« {key} » vaut « {found} » : {expected} attendu',
    'remedy-currency': '« {key} » vaut « {found} », sans monnaie : montant attendu, comme 30 EUR',
    'remedy-contradiction':
      'la réparation se contredit à « {key} » : attendu soit « pays », suivi ou non de « then », soit « bands » par ordre croissant, le tout dans une seule monnaie',
    'mirrors-unknown': '« mirrors » nomme un engagement inconnu « {found} » : {expected} attendu',
    'ended-before-binding':
      '« ended » vaut {found}, avant que la charte n’engage : jour attendu à partir du {expected}',
    'calendar-invalid': 'ce calendrier ne peut pas être lu : {detail}',
    'method-invalid': 'un paramètre de la méthode ne peut pas être lu : {detail}',
    'site-invalid': '« {key} » vaut « {found} » : {expected} attendu',
    'site-missing': 'le site n’a pas de description : fichier site.yml attendu',
    'home-unknown': '« home » nomme une charte inconnue « {found} » : {expected} attendu',
    'policy-invalid': 'cette règle des témoins ne peut pas être lue : {detail}',
    'file-unreadable': 'ce fichier ne peut pas être lu ({detail}) : texte en UTF-8 attendu',
    'translation-missing':
      'il n’y a pas de texte en {language} : qui lit en {language} verra le texte en {fallback}, signalé comme tel ; {expected} attendu',
    'vague-words': '« {found} » ne peut pas être vérifié : délai, montant ou fait attendu',
    'target-missing':
      'un engagement ferme n’a pas d’objectif, donc pas de verdict : objectif attendu, comme « target: 95 % »',
    'claim-too-short':
      'la réparation ne peut guère être demandée à temps ({found}) : au moins 14 calendar days après le manquement attendus, ou « claim: automatic »',
    'claim-before-next-payment':
      'le délai pour demander ({found}) finit avant que le premier supplément soit dû ({period}) : délai plus long attendu, ou « claim: automatic »',
    'review-passed': 'la révision était due pour le {found} : jour postérieur au {today} attendu',
    'calendar-ends-soon':
      'les jours fériés du calendrier « {calendar} » ne sont connus que jusqu’au {found} : un an ou plus attendu à partir du {today}',
  },

  // ── Why a row of an import was not accepted, or a file not read ───────────────────────────────────────────────
  reasons: {
    'column-count':
      'Cette ligne a {found, plural, one {# colonne} other {# colonnes}} ; la première en annonce {expected}.',
    'quote-not-closed': 'Un guillemet de cette ligne n’est jamais fermé.',
    'quote-astray':
      'Du texte suit un guillemet fermant ; un séparateur était attendu. À l’intérieur d’un texte, le guillemet se double.',
    'row-too-long': 'Cette ligne a plus de {most, number} caractères.',
    'not-json': 'Cette ligne n’est pas un objet JSON.',
    'not-plain':
      'La colonne « {column} » contient une liste ou un objet ; un texte, un nombre ou une valeur de vérité était attendu.',
    'column-empty': 'La colonne « {column} » est vide.',
    'not-a-time': 'La colonne « {column} » contient « {value} » ; une date écrite {expected} était attendue.',
    'time-skipped':
      'La colonne « {column} » contient « {value} », une heure qui n’a pas existé ({zone}) : les horloges sont passées de {from} à {to} ; une heure qui a existé était attendue.',
    'value-unknown': 'La colonne « {column} » contient « {value} » ; attendu : {expected}.',
    'stray-character':
      'Colonne « {column} », caractère n° {place, number} : {character} ne se voit pas ou change le sens d’écriture ; un texte d’une ligne, sans caractère de ce genre, était attendu.',
    'value-too-long': 'La colonne « {column} » a plus de {most, number} caractères.',
    'file-missing': 'Ce fichier n’existe pas.',
    'file-unreadable': 'Ce fichier ne peut pas être lu ({detail}).',
    'packed-badly':
      'Ce fichier compressé est abîmé ou s’arrête trop tôt ; rien n’a été enregistré. Compressez-le de nouveau avec gzip.',
    'unpacks-too-far':
      'Ce fichier compressé contient plus que ce qui est accepté ; rien n’a été enregistré. Attendu : au plus {ratio, number} fois sa taille et {gigabytes, number} Go. Envoyez-le décompressé, ou en plusieurs fois.',
    'file-empty':
      'Ce fichier est vide ; une première ligne de noms de colonnes, puis des lignes de données, étaient attendues.',
    'rows-missing': 'Ce fichier a ses noms de colonnes, mais pas une seule ligne de données.',
    'encoding-wrong':
      'Cette ligne n’est pas du texte UTF-8 ; rien n’a été enregistré. Enregistrez le fichier en UTF-8 (dans un tableur : « CSV UTF-8 »).',
    'columns-missing': 'Colonnes absentes : {missing}. Trouvées : {found}.',
    'column-twice': 'Deux colonnes s’appellent « {column} » ; chaque nom est attendu une seule fois.',
    'format-unknown':
      'Le nom du fichier ne dit pas ce qu’il est ; .csv ou .ndjson attendu, ou format: dans la correspondance.',
    'charter-not-published':
      'La charte « {charter} » n’est pas publiée : publiez-la d’abord. Un essai à blanc s’en passe.',
    'charter-unknown': 'Il n’y a pas de charte « {charter} », ni publiée ni en préparation.',
    'commitment-unknown':
      'La charte « {charter} » n’a pas d’engagement « {commitment} » de cette mesure ; attendu : {expected}.',
  },

  // ── kept clock, et ce qui est refusé tant que l’horloge ne fait pas foi ──────────────────────────────────────────
  time: {
    believed: '{now} : l’horloge suit son cours et fait foi',
    doubted:
      '{now} : l’horloge a sauté de {jump} en {way, select, forwards {avant} other {arrière}}, elle ne fait pas foi. Rien n’est consigné, contrôlé ni signé avant que la nouvelle heure ait tenu dix minutes (encore {wait}), ou que quelqu’un, ayant regardé une autre horloge, lance {command}.',
  },

  // ── kept verify ─────────────────────────────────────────────────────────────────────────────────────────────────
  verify: {
    holds:
      '{origin} : {size, plural, one {# écriture} other {# écritures}}, toutes vérifiées jusqu’à la racine signée {root}',
    since: 'suite de l’état vérifié la dernière fois, à {size, plural, one {# écriture} other {# écritures}}',
    firstTime:
      'première vérification : la clé {key} est désormais épinglée ; comparez-la à celle que publie l’entreprise',
    figures: 'échéances, issues, comptes et scores recalculés : identiques à ce qui est publié',
    watched:
      'échéances surveillées jusqu’au {until} : un manquement plus récent peut ne pas être déclaré encore',
    neverWatched: 'échéances jamais surveillées : un manquement peut ne pas être déclaré encore',
    tables: 'tables de lecture refaites à partir du registre : identiques',
    cosigned: 'contresigné par {name} le {at}',
    at: '{what} : {text}',
    waiting:
      'trop peu de témoins ont déjà contresigné le dernier point de contrôle : attente, {seconds} secondes au plus',
    wrong: '{count, plural, one {# anomalie} other {# anomalies}} ; la première :',
    atEntry: 'écriture {seq} : {text}',
    detail: 'attendu {expected}, trouvé {found}',
    findings: {
      'not-json': 'l’écriture n’est pas un objet JSON',
      'not-canonical': 'l’écriture n’est pas en JSON canonique (RFC 8785)',
      'wrong-number': 'l’écriture ne porte pas le numéro de sa place',
      'unknown-kind': 'le genre de l’écriture est inconnu',
      'wrong-fields': 'l’écriture n’a pas les champs de son genre',
      'time-went-back': 'l’écriture est datée d’avant la précédente',
      'in-the-future': 'l’écriture dit un fait postérieur à son enregistrement',
      'wrong-watch':
        'un battement couvre plus d’une heure, un temps déjà surveillé, ou fut écrit longtemps après sa fin',
      'not-published': 'l’écriture invoque ce qui n’était pas publié, ou pas en vigueur',
      'unknown-case': 'l’écriture porte sur un dossier qui n’a pas été ouvert ainsi',
      'unknown-entry': 'l’écriture renvoie à une écriture qui n’existe pas',
      'cannot-follow': 'l’écriture ne peut pas suivre celles d’avant',
      'wrong-due': 'l’échéance n’est pas celle que donnent l’engagement et le calendrier',
      'wrong-outcome': 'l’issue n’est pas celle que donnent les dates',
      'wrong-breach': 'le manquement n’est pas celui que donnent les écritures',
      'wrong-standing': 'la rectification ne laisse pas le dossier où il devrait être',
      'wrong-hash': 'l’empreinte d’un document n’est pas la sienne',
      'same-person': 'la décision revient à une seconde personne, de la conformité',
      'not-admitted': 'l’écriture vient de quelqu’un qui n’était pas admis dans ce rôle',
      'breach-not-declared': 'un manquement aurait dû être constaté avant',
      'not-redated': 'un dossier aurait dû recevoir une nouvelle échéance avec le nouveau calendrier',
      'checkpoint-malformed': 'le point de contrôle ne se lit pas, ou est celui d’un autre registre',
      'key-changed': 'le point de contrôle n’est pas signé par la clé épinglée',
      'not-in-policy':
        'cette clé, par laquelle le registre signe, n’est celle d’aucun registre que nomme la règle',
      'quorum-missing': 'trop peu de témoins ont contresigné le point de contrôle',
      'entry-changed': 'l’écriture n’est pas celle dont l’arbre garde l’empreinte',
      'entry-missing': 'le registre s’arrête avant le nombre d’écritures signé',
      'tile-changed': 'une tuile de l’arbre n’est pas celle que donnent les écritures',
      'root-differs': 'les écritures ne donnent pas la racine signée',
      'ledger-shrank': 'le registre est plus court que celui vérifié la dernière fois',
      'history-rewritten': 'l’histoire vérifiée la dernière fois a été récrite',
      'figures-differ': 'un chiffre publié n’est pas celui que donnent les écritures',
      'figures-missing': 'aucun chiffre n’est publié avec le point de contrôle, ou ils ne se lisent pas',
      'figures-stale':
        'les chiffres ont plus de 70 minutes : un site en service les confirme toutes les heures, et montre peut-être une vieille copie',
      'private-changed': 'les champs privés de l’écriture ne sont plus ceux qu’elle garantit',
      'private-missing': 'les champs privés de l’écriture ont disparu sans écriture d’effacement',
      'table-differs': 'une table de lecture n’est pas celle que donnent les écritures',
    },
  },

  // ── kept verify, kept witness, kept scores --from : pourquoi un registre ne se lit pas ───────────────────────────
  sources: {
    'unknown-host':
      '{what} a été demandé, et aucune machine de ce nom n’est connue. Vérifiez l’adresse, et que cette machine est en ligne ({detail}).',
    refused:
      '{what} a été demandé, et rien ne répond à ce port. Vérifiez l’adresse, et que le serveur tourne ({detail}).',
    unreachable:
      '{what} a été demandé, et aucun chemin ne mène à cette machine. Vérifiez que celle-ci est en ligne, et ce qui les sépare ({detail}).',
    'timed-out':
      '{what} a été demandé, et aucune réponse n’est venue à temps. Réessayez plus tard : le serveur est débordé ou arrêté, ou quelque chose en chemin ne laisse rien passer ({detail}).',
    certificate:
      '{what} a été demandé, et le certificat du serveur n’est pas digne de confiance : il a expiré, porte un autre nom, ou n’est signé par personne que cette machine connaisse. Rien n’a été lu. Vérifiez l’adresse et l’horloge de cette machine, ou prévenez qui tient le serveur ({detail}).',
    'no-https':
      '{what} a été demandé, et le serveur ne parle pas https à ce port. Vérifiez le port, ou commencez l’adresse par http:// ({detail}).',
    'blocked-port':
      '{what} n’a pas été demandé : ce port est réservé à un autre service, et n’est jamais interrogé pour une page. Vérifiez l’adresse.',
    broken:
      '{what} a été demandé, et la connexion s’est rompue avant la fin de la réponse. Réessayez plus tard ({detail}).',
    'not-found':
      '{what} a été demandé, et le serveur dit que cela n’existe pas. Donnez l’adresse où commence un site de Kept, comme https://trust.example.com ({detail}).',
    status:
      '{what} a été demandé, et le serveur répond par une erreur. Réessayez plus tard, ou prévenez qui le tient ({detail}).',
    'too-long':
      '{what} a été demandé, et la réponse est plus longue que tout ce que contient un registre. Donnez l’adresse où commence un site de Kept, comme https://trust.example.com',
    'no-file': '{what} : ce fichier n’existe pas ; dossier d’un export attendu, avec tout ce qu’il contient',
    unreadable: '{what} ne se lit pas : il faut un fichier que vous ayez le droit de lire ({detail})',
    incomplete:
      '{what} : un fichier du registre s’arrête trop tôt. Réessayez ; si cela dure, prévenez qui le publie.',
    unsigned:
      '{what} : rien n’a encore été signé, il n’y a donc rien à vérifier. Laissez tourner kept serve, qui signe en moins d’une minute.',
    'no-key':
      '{what} : ce qui s’y trouve n’est pas un registre, car son ledger/key n’est pas une clé. Donnez l’adresse où commence un site de Kept, comme https://trust.example.com, le dossier d’un export ou une base.',
    'other-key':
      '{what} signe avec une clé qui n’est aucune de celles données par --log : {detail}. Comparez-la à celle que publie l’entreprise.',
    'not-judged':
      '{what} : le point de contrôle n’a pas pu être jugé cette fois. Revenez plus tard ({detail}).',
    'other-state':
      '{what} : ce qu’une vérification précédente y a gardé est abîmé, ou d’un registre à une autre clé. Cherchez pourquoi ; puis choisissez un autre dossier avec --state.',
  },

  // ── kept erase ───────────────────────────────────────────────────────────────────────────────────────────────────
  erasing: {
    found:
      '{cases, plural, =0 {aucun dossier} one {# dossier} other {# dossiers}}, {occurrences, plural, =0 {aucune occurrence} one {# occurrence} other {# occurrences}}, {entries, plural, one {# écriture} other {# écritures}} avec des champs privés',
    case: '{charter}, {commitment}, ouvert le {opened}, {state}',
    alike: 'Ne sont pas compris, bien que ressemblants : {references}',
    stillOpen: 'Ce dossier n’est pas clos : son délai court, et personne ne saura plus à qui il appartient.',
    asked:
      'Rien n’a été effacé. Avec --yes, tout cela l’est pour toujours ; les écritures restent et ne disent rien de la personne.',
    done: 'Effacé. L’écriture {seq} le dit, sans nommer personne ; chaque preuve tient toujours.',
    already: 'Déjà effacé.',
    unknown: 'Personne n’est connu sous cette référence.',
    notOverwritten:
      'Quelqu’un lit la base en ce moment : des octets restent à côté d’elle. Relancez la même commande plus tard.',
    rewritten: 'Il a fallu pour cela récrire toute la base ; qui écrivait pendant ce temps a attendu.',
    backups:
      'Les sauvegardes faites avant contiennent encore tout cela : supprimez-les. kept restore n’en veut plus.',
    noSuchColleague: '--by {email} : personne ne se connecte avec cette adresse',
    colleague:
      '{email} est effacé : ni nom, ni adresse, ni mot de passe. Ses écritures gardent le pseudonyme {id}, qui ne désigne plus personne.',
    colleagueAsked: 'Rien n’a été effacé. Avec --yes, {email} l’est pour toujours.',
  },

  // ── kept backup, kept restore ────────────────────────────────────────────────────────────────────────────────────
  copies: {
    backedUp:
      '{file} : {size, plural, one {# écriture} other {# écritures}} jusqu’à la racine {root}, {megabytes, number, ::.0} Mo, relues et complètes',
    signedUpTo: 'signé jusqu’à {size, plural, one {# écriture} other {# écritures}}',
    keyApart:
      'La clé du registre n’y est pas. Gardez aussi {key}, là où ce fichier n’est pas : elle ne change jamais.',
    noDatabase: '{file} : ce fichier n’existe pas ; base de Kept attendue',
    sameFile: '{file} est la base elle-même ; autre fichier attendu',
    otherFile: '{file} ne peut pas servir : base de Kept ou nouveau fichier attendu ({detail})',
    notReplaced:
      '{file} contient {size, plural, one {# écriture} other {# écritures}} et n’est pas le début de cette base, qui en a {found, number}. Rien n’a été remplacé.',
    restored:
      '{file} : {size, plural, one {# écriture} other {# écritures}} jusqu’à la racine {root}, vérifiées, en place',
    aside: 'Ce qui s’y trouvait est désormais {file} ; supprimez-le quand plus personne n’en aura besoin.',
    memoryLost:
      'Ce qui a été signé depuis cette sauvegarde n’est pas connu ici. Qui a été effacé depuis y est de nouveau : effacez-le encore, kept erase --yes. Qui l’a été avant n’est plus reconnu dans les fichiers.',
    inUse: '{file} est en service : arrêtez d’abord le serveur. Rien n’a été changé.',
    takesBack:
      'La sauvegarde a {size, plural, one {# écriture} other {# écritures}} et ne prolonge pas les {found, number} de la base en place : ce qui a été confirmé serait perdu. Rien n’a été changé.',
    contradicts:
      'Un point de contrôle de {found, plural, one {# écriture} other {# écritures}} a été signé ; cette sauvegarde en a {size, number} et ne le prolonge pas. Un registre qui recule contredit ce que d’autres ont vu. Rien n’a été changé.',
    keyMissing:
      'Le registre a été signé avec une clé absente ({file}). Remettez-la d’abord ; si elle est perdue, --key-lost en fait une autre, et quiconque vérifie le registre en sera averti. Rien n’a été changé.',
    otherKey: 'Le registre a été signé avec une autre clé, {key}. Remettez-la d’abord. Rien n’a été changé.',
    faulty: '{file} : {why} ({detail})',
    faults: {
      unreadable: 'ce n’est pas une base de Kept',
      damaged: 'le fichier est abîmé',
      'entries-missing': 'des écritures manquent',
      'head-differs': 'les écritures ne donnent pas la racine que dit le registre',
      'checkpoint-differs': 'les écritures ne sont pas celles qui ont été signées',
    },
  },

  // ── kept witness ────────────────────────────────────────────────────────────────────────────────────────────────
  witness: {
    started: 'ce témoin signe avec la clé {key}',
    listening: 'répond aux registres sur le port {port}',
    pinned:
      'vu pour la première fois : la clé {key} est désormais épinglée ; comparez-la à celle que publie l’entreprise',
    cosigned:
      '{origin} : {size, plural, one {# écriture contresignée} other {# écritures contresignées}}, racine {root}',
    unchanged:
      '{origin} : {size, plural, one {# écriture déjà contresignée} other {# écritures déjà contresignées}}, racine {root}',
    stale:
      '{origin} : les chiffres publiés sont du {at}. Un site en service les confirme toutes les heures : il montre peut-être une vieille copie.',
    refused: '{origin} : CONTRESIGNATURE REFUSÉE. {why}',
    sizes:
      'Contresigné avant : {before, plural, one {# écriture} other {# écritures}} ; montré maintenant : {size}.',
    evidence: 'Les deux points de contrôle, avec les signatures du registre, sont gardés dans {folder}.',
    refusals: {
      malformed: 'Ce que montre le registre n’est pas un point de contrôle.',
      'not-its-key': 'Ce que montre le registre n’est pas signé par la clé épinglée.',
      'went-back': 'Le registre montre moins d’écritures qu’il n’en avait signé.',
      'other-root': 'Le registre a signé deux contenus différents du même nombre d’écritures.',
      rewritten:
        'Le registre a réécrit son histoire : ce qu’il montre ne commence pas par ce qu’il avait signé.',
      'no-tree': 'Les tuiles du registre ne donnent pas la racine qu’il a signée.',
    },
    unusable: {
      'no-key': '{place} : ce témoin n’a pas encore de clé ; dites sous quel nom il signe : --name {example}',
      'other-name':
        '{place} : ce témoin signe sous le nom {detail} ; ce nom attendu, ou un autre dossier par --state',
      'key-of-a-log':
        '{place} : c’est la clé d’un registre, pas d’un témoin ; autre dossier attendu par --state',
      'key-unsafe': '{place} : d’autres peuvent lire cette clé ; mode 600 attendu (chmod 600 {place})',
      damaged: '{place} : ce n’est plus une clé ; remettez-en une copie',
      'in-use':
        '{place} : utilisé par le processus {detail} ; un seul témoin attendu à la fois, car deux à la même clé pourraient se contredire',
      'logs-malformed': '{place} : ligne attendue comme l’écrit tlog-policy de C2SP ({detail})',
    },
    damaged:
      '{origin} : ce que ce témoin garde de ce registre est abîmé. Remettez une copie de son dossier (--state).',
    handedIn: {
      taken: '{address} a pris la contresignature',
      'not-taken': '{address} ne prend pas de contresignatures ; celle-ci est gardée ici',
      failed: '{address} n’a pas pris la contresignature. {why}',
    },
  },

  // ── kept export ──────────────────────────────────────────────────────────────────────────────────────────────────
  exported: {
    done: '{folder} : {files, plural, one {# fichier} other {# fichiers}}, avec le registre de {size, plural, one {# écriture} other {# écritures}}, vérifié',
    check: 'Quiconque a ce dossier le vérifie avec : {command}',
    nothing:
      '{database} : aucune charte n’est publiée dans cette base, il n’y a donc rien à exporter. Rien n’a été écrit. Publiez-en d’abord une, par {publish} ou {serve}, ou nommez une autre base par {option}.',
    notEmpty: '{folder} contient autre chose qu’un export de ce registre ; dossier vide attendu, ou aucun',
    readme: {
      title: 'Tout ce que publie {name}, à vérifier hors ligne',
      folder: 'ce dossier',
      what: 'Ce dossier contient chaque page publique de {site} et tout le registre derrière elle : {size, plural, one {# écriture} other {# écritures}}, à un même moment que nous avons signé.',
      check:
        'Une seule commande de Kept recalcule tout à partir des seules écritures : signature, chaque écriture jusqu’à la racine signée, chaque échéance, issue, compte et score. Rien ne quitte votre machine. Prenez la clé ailleurs que dans ce dossier, chez quelqu’un qui la connaît depuis plus longtemps, et comparez.',
      formats:
        'Le dossier `ledger/` est dans des formats publics que d’autres outils lisent aussi : empreintes RFC 6962, tlog-tiles, tlog-checkpoint et signed-note de C2SP.',
      host: 'Les pages se lisent depuis n’importe quel hébergement statique, dans n’importe quel dossier, par exemple avec `python3 -m http.server` : commencez par `index.html`. Leurs adresses sont celles du site, chacune avec `index.html`.',
      left: 'Ce qui a besoin d’un serveur n’y est pas : se connecter, les formulaires, la recherche d’un reçu ou d’une seule écriture. Ces liens mènent à {site}.',
      people:
        'Aucun nom, aucune référence de client, aucune note ne se trouve dans ce dossier. Les écritures ne les garantissent que par une empreinte salée.',
    },
  },

  // ── kept: what the machine refuses, in brackets behind what was expected ──────────────────────────────────────────────────
  machine: {
    'a-folder': 'c’est un dossier',
    'no-folder': 'un fichier tient la place d’un dossier de ce chemin',
    'nothing-there': 'il n’y a rien à cet endroit',
    'not-allowed': 'ce compte n’en a pas le droit',
    'read-only': 'rien ne peut y être écrit',
    full: 'le disque est plein',
    failing: 'le disque ne répond pas comme il devrait',
    'name-too-long': 'son nom est trop long',
    'endless-links': 'ses liens tournent en rond',
    'no-database': 'ce n’est pas une base SQLite',
    damaged: 'le fichier est abîmé',
    'not-opened': 'le fichier ne s’ouvre pas',
    'other-tables': 'les tables de Kept n’y sont pas',
    'no-file': 'ce n’est pas un fichier ordinaire',
  },

  // ── kept: how it is used ────────────────────────────────────────────────────────────────────────────────────────
  usage: {
    titles: {
      usage: 'Utilisation :',
      arguments: 'Arguments :',
      options: 'Options :',
      globalOptions: 'Options de toute commande :',
      commands: 'Commandes :',
    },
    someOptions: '[options]',
    someCommand: '[commande]',
    byDefault: '(par défaut : {value})',
    choices: '(parmi : {choices})',
    help: 'afficher cette aide',
    helpCommand: 'explique une commande',
    version: 'afficher le numéro de version',
    missingArgument: '<{what}> manque',
    missingValue: '{option} : valeur attendue',
    missingOption: '{option} manque',
    unknownOption: 'l’option {what} n’existe pas',
    unknownCommand: 'la commande {what} n’existe pas',
    tooMany:
      '{expected, plural, =0 {aucun argument attendu} one {# argument attendu} other {# arguments attendus}} ; donnés : {found, number}',
    notAChoice: '{option} : « {what} » donné, {choices} attendu',
    meant: 'vouliez-vous dire {similar} ?',
    asSaid: '{detail}',
    notAPolicy: '--policy {place} : règle attendue, écrite comme le veut tlog-policy de C2SP ({detail})',
    notBuilt: 'Les pages ne sont pas construites : lancez d’abord {command}.',
    noContent: '{folder} : ce dossier n’existe pas ; contenu de l’entreprise attendu',
    noDatabase:
      '{file} : cette base n’existe pas ; {from, select, option {c’est celle que nomme --database} environment {c’est celle que nomme DATABASE_URL} other {c’est celle qui sert sans --database ni DATABASE_URL}}. Rien n’a été écrit. Nommez-en une qui existe, ou faites-la : {publish}, {serve}, {add} et {restore} en font une. Celle de la démonstration ({demo}) se choisit avec --database {demonstration}.',
    notSqlite:
      '{from, select, option {--database} other {DATABASE_URL}} : chemin d’un fichier SQLite attendu, et non une adresse qui commence par {kind}//',
    notOurs: '{database} : base de Kept attendue, un fichier SQLite ({detail})',
    busy: '{database} : un autre programme tient cette base verrouillée depuis trop longtemps. Rien n’a été écrit : relancez la même commande quand il aura fini.',
    troubled: '{database} : {why}. {mending}',
    noFile:
      '{from, select, environment {DATABASE_URL} other {--database}} : chemin d’un fichier attendu, comme {example}',
    notUsable:
      '{file} est inutilisable : fichier ou dossier que vous ayez le droit de lire et d’écrire attendu ({detail})',
    broken:
      'une erreur imprévue s’est produite ({detail}). Relancez la commande avec KEPT_TRACE=1 pour voir où, et signalez-la.',
    notAnInstant: '--at {given} : instant attendu avec son décalage, comme {example}',
    notPassed: '--at {given} : moment passé attendu',
    notAPort: 'PORT={given} : nombre attendu de 0 à {most}',
    oldNode: 'Node {found} est trop ancien ; Node {wanted} ou plus récent attendu',
    portTaken: 'Un autre programme répond à ce port ({detail}) : donnez à PORT un port libre.',
    noCharter: '{slug} : cette charte n’existe pas',
    noSuchCharter: '{slug} : cette charte n’existe pas ; attendu : {known}',
    nothingPublished: 'rien n’est encore publié ; {serve} ou {publish} attendu d’abord',
    notPublished: '--charter {slug} : pas publiée ; attendu : {known}',
    nobody: '{email} : personne ne se connecte avec cette adresse',
    nothingThere: '{target} : rien à cet endroit ; adresse, dossier d’un export ou base attendus',
    notSeconds: '--every {given} : nombre de secondes attendu',
    nothingToWitness: 'adresse d’un registre à suivre attendue, ou --listen sans --once',
    notAnAddress: '{given} : adresse d’un registre attendue, comme {example}',
    notAKey:
      '{option} {given} : clé de vérification attendue (nom+id+base64), ou fichier qui en contient une',
    notListening: '--listen {given} : port attendu, ou hôte:port',
    listeningTaken: 'Un autre programme écoute ici ({detail}) : choisissez un autre port.',
  },

  // ── kept : ce que d’autres utilisateurs de la machine pourraient lire ou changer ────────────────────────────────
  unsafe: {
    madePrivate:
      '{file} : d’autres utilisateurs de cette machine pouvaient lire ce fichier ; désormais son propriétaire seul le peut.',
    'foreign-file':
      '{place} : ce fichier appartient à un autre utilisateur de cette machine (numéro {owner}), qui pourrait le changer. Lancez la commande sous cet utilisateur, ou appropriez-vous le fichier : chown {us} {place}',
    'foreign-folder':
      '{place} : ce dossier appartient à un autre utilisateur de cette machine (numéro {owner}), qui pourrait changer ce qu’il contient. Lancez la commande sous cet utilisateur ou, si vous savez ce qu’il contient, appropriez-vous le dossier : chown {us} {place}',
    'open-folder':
      '{place} : d’autres utilisateurs de cette machine peuvent écrire dans ce dossier, donc changer ce qu’il contient. Si vous savez ce qu’il contient, fermez-le-leur : chmod go-w {place}',
    'open-file':
      '{place} : d’autres utilisateurs de cette machine peuvent lire ce fichier, et il n’a pas pu leur être fermé ; mode 600 attendu. Mettez-le là où les fichiers ont des modes.',
    'not-a-file': '{place} : fichier attendu, et non un lien ou autre chose ; supprimez ce qui s’y trouve.',
    'not-a-folder': '{place} : dossier attendu, et non un lien ou autre chose ; supprimez ce qui s’y trouve.',
  },

  // ── kept: what each command does, as its help says ──────────────────────────────────────────────────────────────
  help: {
    placeholders: {
      address: 'adresse',
      addresses: 'adresses',
      email: 'courriel',
      export: 'export',
      file: 'fichier',
      folder: 'dossier',
      instant: 'instant',
      keys: 'clés',
      key: 'clé',
      listen: '[hôte:]port',
      name: 'nom',
      reference: 'référence',
      role: 'rôle',
      seconds: 'secondes',
      slug: 'charte',
      target: 'cible',
    },
    program: {
      does: 'Publie une charte client, tient le registre de chaque promesse, tenue ou non, et le montre en public.',
      database: 'le fichier SQLite (par défaut : $DATABASE_URL, sinon {file})',
      content: 'ce que l’entreprise rédige : chartes, calendriers, méthode',
    },
    serve: {
      does: 'Publie ce que dit content/ si rien n’est encore publié, sert les pages et contrôle les échéances. PORT et HOST par l’environnement.',
    },
    demo: {
      does: 'Sert une démonstration : l’année inventée d’une entreprise fictive, à côté de données réelles de la ville de Boston.',
      prepareOnly: 'faire la base et en rester là',
    },
    check: {
      does: 'Lit et examine chartes, calendriers et méthode : une erreur empêche de publier, un avertissement non.',
      slug: 'une seule charte ; sans elle tout est examiné, méthode et calendriers aussi',
      json: 'imprimer les constats en JSON',
    },
    publish: {
      does: 'Fige une édition d’une charte dans le registre, avec les calendriers dont elle se sert.',
      slug: 'le dossier de la charte sous content/charters',
    },
    import: {
      does: 'Fait entrer les événements d’un fichier, au fil de la lecture ; importer deux fois ne change rien, un import interrompu reprend.',
      file: 'un fichier .csv ou .ndjson, compressé (.gz) ou non',
      mapping: 'comment les lignes deviennent des événements, comme {example}',
      dryRun: 'juger chaque ligne et ne rien écrire',
      json: 'imprimer le compte rendu en JSON',
    },
    sweep: {
      does: 'Constate chaque manquement dont l’échéance est passée, à l’heure de cette échéance.',
      at: 'comme s’il était cet instant, par exemple {example} ; jamais dans l’avenir',
      json: 'imprimer les chiffres en JSON',
    },
    scores: {
      does: 'Donne les deux scores de chaque charte avec tout ce qui y entre.',
      at: 'ce que l’on sait aujourd’hui de ce moment',
      charter: 'une seule charte',
      json: 'imprimer les chiffres en JSON',
      from: 'à partir des écritures d’un export, d’une adresse ou d’une base, une fois vérifiées',
      cases: 'répondre plutôt à des cas d’école',
    },
    clock: {
      does: 'Dit l’heure de la machine et si elle fait foi : après un saut, rien n’est consigné ni signé.',
      confirm: 'quelqu’un a regardé une autre horloge : cette heure est la bonne',
      json: 'l’imprimer en JSON',
    },
    due: { does: 'Dit l’échéance de chaque cas d’école, calcul compris.' },
    remedy: { does: 'Dit ce que chaque cas d’école doit au client.' },
    cases: 'des cas d’école en JSON ; là où la réponse est donnée, elle est comparée',
    rebuild: {
      does: 'Refait les tables de lecture à partir du registre et dit si elles étaient identiques.',
      json: 'imprimer les tables en JSON',
    },
    verify: {
      does: 'Vérifie un registre sans se fier à qui le sert : signature, chaque écriture, suite de la dernière fois, chaque chiffre recalculé.',
      target: 'une adresse, le dossier d’un export, ou une base',
      state: 'ce qui est gardé d’une fois à l’autre : la clé épinglée et le dernier point de contrôle',
      key: 'la clé de vérification à laquelle tenir le registre, ou un fichier qui la contient',
      policy: 'quels témoins doivent avoir contresigné (tlog-policy de C2SP)',
      json: 'imprimer ce qui est trouvé en JSON',
    },
    witness: {
      does: 'Est un témoin : contresigne les points de contrôle des registres qui ne contredisent rien de ce qu’il a vu (tlog-witness de C2SP), refuse les autres et garde les preuves.',
      addresses: 'les registres à suivre, comme {example}',
      name: 'le nom sous lequel il signe, comme {example} ; nécessaire la première fois',
      state: 'sa clé, ce qu’il a contresigné en dernier, ce qu’il a refusé',
      log: 'les clés de vérification des registres de confiance, ou des fichiers qui en contiennent une ; sans elles, la clé d’un registre suivi est crue la première fois',
      listen: 'répondre aux registres qui demandent',
      every: 'à quel intervalle regarder les registres suivis',
      once: 'regarder une fois et partir : code de retour 1 dès qu’un registre est refusé',
      json: 'imprimer ce qui se passe en JSON, une ligne à la fois',
    },
    backup: {
      does: 'Copie la base pendant que le serveur tourne, et relit la copie avant de le dire.',
      file: 'où va la copie ; une sauvegarde plus ancienne y est remplacée',
      json: 'imprimer ce qui est copié en JSON',
    },
    restore: {
      does: 'Met une sauvegarde vérifiée à la place de la base, serveur arrêté ; jamais une qui reprendrait ce qui a été signé.',
      file: 'une sauvegarde',
      keyLost: 'continuer avec une nouvelle clé, ce que verra quiconque vérifie le registre',
      json: 'imprimer ce qui est remis en place en JSON',
    },
    export: {
      does: 'Écrit tout ce qui est public dans un dossier que n’importe quel hébergement statique peut servir et que {command} vérifie hors ligne.',
      folder: 'nouveau, vide, ou un export plus ancien, qui est remplacé',
      json: 'imprimer ce qui est écrit en JSON',
    },
    user: {
      does: 'Les personnes qui peuvent se connecter.',
      add: 'Ajoute une personne. Sans mot de passe sur l’entrée standard, il en est inventé un, montré cette seule fois.',
      name: 'comme la voient ses collègues',
      email: 'l’adresse avec laquelle se connecter',
      role: 'ce que la personne peut faire',
      passwordStdin: 'lire le mot de passe sur l’entrée standard',
      list: 'Donne la liste de qui peut se connecter, et de qui ne le peut plus : rôle, pseudonyme, depuis quand, dernière connexion.',
      json: 'imprimer la liste en JSON',
      password:
        'Donne un autre mot de passe à une personne et ferme toutes ses sessions. Sans mot de passe sur l’entrée standard, il en est inventé un, montré cette seule fois.',
      setRole:
        'Donne un autre rôle à une personne et ferme toutes ses sessions : elle se reconnecte avec ce rôle.',
      disable: 'Ne laisse plus une personne se connecter ; ce qu’elle a consigné reste, sous son pseudonyme.',
      enable: 'Laisse de nouveau une personne se connecter, avec le rôle et le mot de passe qu’elle avait.',
      'sign-out':
        'Ferme toutes les sessions d’une personne ; plus aucun navigateur n’est connu comme le sien.',
      erase:
        'Efface le nom, l’adresse et le mot de passe d’une personne ; ce qu’elle a consigné reste, sous un pseudonyme.',
    },
    erase: {
      does: 'Dit ce qui est gardé sous la référence d’un client, et l’efface avec --yes ; chaque preuve tient toujours.',
      reference: 'celle que connaît le client',
      charter: 'dans une seule charte',
      by: 'qui efface, tel que le registre le garde ; à défaut la ligne de commande elle-même',
      yes: 'effacer ; sans cela rien ne l’est',
      json: 'imprimer ce qui est trouvé ou effacé en JSON',
    },
  },

  // ── kept: how far long work has come ────────────────────────────────────────────────────────────────────────────
  progress: {
    line: '{what} : {done, number} sur {of, number} ({percent}), {seconds, number} s',
    bar: '{what} [{bar}] {percentage} % | {value}/{total} | {left}',
    backup: 'sauvegarde',
    restore: 'remise en place',
    rebuild: 'reconstruction',
    verify: 'vérification',
    pages: 'pages',
    ledger: 'registre',
    import: 'import de {file}, en octets',
    year: 'année inventée d’Aurore Énergie, en jours',
  },

  // ── kept check, kept publish ────────────────────────────────────────────────────────────────────────────────────
  checking: {
    total:
      '{errors, plural, =0 {aucune erreur} one {# erreur} other {# erreurs}}, {warnings, plural, =0 {aucun avertissement} one {# avertissement} other {# avertissements}}',
  },
  publishing: {
    charter: {
      published: '{slug} : édition {number} publiée',
      unchanged: '{slug} : édition {number} inchangée',
    },
    method: {
      published: 'méthode : version {number} publiée',
      unchanged: 'méthode : version {number} inchangée',
    },
    refused: '{slug} : {why}',
    calendars: 'calendriers publiés : {names}',
    staffOnly: '{slug} : pages réservées au personnel ; termes et chiffres dans le registre public',
    redated:
      '{count, plural, one {# dossier ouvert reçoit une nouvelle échéance} other {# dossiers ouverts reçoivent une nouvelle échéance}}',
  },

  // ── kept import, kept sweep ─────────────────────────────────────────────────────────────────────────────────────
  importing: {
    mappingUnreadable: '{file} : ne peut pas être lu ; correspondance attendue, comme {example}',
    rejectedMore: '… et {count, plural, one {# autre ligne rejetée} other {# autres lignes rejetées}}',
    rows: '{count, plural, =0 {aucune ligne} one {# ligne} other {# lignes}}',
    dryRun: 'essai à blanc : rien n’a été écrit',
    accepted:
      '{count, plural, =0 {aucune acceptée} one {# acceptée} other {# acceptées}}, dont {already, plural, =0 {aucune déjà inscrite} one {# déjà inscrite} other {# déjà inscrites}}',
    skipped:
      '{count, plural, =0 {aucune laissée de côté} one {# laissée de côté} other {# laissées de côté}}',
    rejected: '{count, plural, =0 {aucune rejetée} one {# rejetée} other {# rejetées}}',
    counted: '{count, number} : {reason}',
    leftOut: 'Laissées de côté dans des lignes acceptées pour une autre promesse :',
    agrees: '{what} : {same, number} sur {of, number} concordent ({percent})',
    due: 'Échéances, à la minute près',
    verdict: 'Issues de la source, d’après ses propres échéances',
    outcome: 'Issues de la source, d’après les échéances calculées ici',
  },
  sweeping: {
    declared:
      '{count, plural, =0 {aucun manquement à constater} one {# manquement constaté} other {# manquements constatés}}',
  },

  // ── kept scores, kept due, kept remedy ──────────────────────────────────────────────────────────────────────────
  scoring: {
    asOf: '{charter}, au {date}',
    none: '{nature} : aucun, faute de promesse de cette nature',
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
    attained: 'atteint {attained}',
  },
  answering: {
    missing: '{file} : ce fichier n’existe pas ; fichier JSON de cas d’école attendu',
    unreadable: '{file} : ne peut pas être lu ; fichier JSON de cas d’école attendu',
    notJson: '{place} : pas du JSON ; objet avec une liste {cases} attendu',
    agree: '{agreeing, number} sur {compared, number} concordent',
  },

  // ── kept rebuild ────────────────────────────────────────────────────────────────────────────────────────────────
  rebuilding: {
    differed:
      '{table} : différait ({before, plural, =0 {aucune ligne} one {# ligne} other {# lignes}}, désormais {after, number})',
    identical: 'identiques',
    notIdentical: 'pas identiques : les tables sont désormais telles que le dit le registre',
  },

  // ── kept demo, kept user ────────────────────────────────────────────────────────────────────────────────────────
  demonstration: {
    ready: 'Démonstration dans {file} ; supprimez ce fichier pour recommencer.',
    password: 'Connectez-vous avec le mot de passe « {password} », comme',
    sample:
      '{file} : {accepted, number} sur {rows, plural, one {# ligne acceptée} other {# lignes acceptées}}',
  },
  colleagues: {
    added: '{email} peut se connecter, rôle : {role} ({id} dans le registre)',
    password: 'mot de passe, montré cette seule fois : {password}',
    passwordSet: '{email} : mot de passe changé, toutes les sessions fermées',
    stillDisabled: '{email} ne peut pas se connecter tant que {enable} ne l’a pas permis de nouveau',
    roleSet: '{email} : {role} désormais, {before} auparavant ; toutes les sessions fermées',
    roleSame: '{email} : {role} comme auparavant',
    disabled: '{email} ne peut plus se connecter',
    enabled: '{email} peut de nouveau se connecter',
    notDisabled: '{email} pouvait déjà se connecter',
    signedOut:
      '{email} : {count, plural, =0 {aucune session} one {# session fermée} other {# sessions fermées}}',
    nobody: 'personne ne peut encore se connecter ; {add} y remédie',
    one: '{email} : {name}, {role} ({id} dans le registre)',
    since: 'depuis le {date}',
    last: 'dernière connexion le {date} (UTC)',
    lastUnknown: 'dernière connexion inconnue',
    disabledSince: 'ne peut plus se connecter depuis le {date}',
    refused: {
      'no-name': '--name : nom attendu',
      'bad-name': '--name : 200 caractères au plus attendus, lettres et signes visibles seulement',
      'bad-email': '--email : adresse attendue, comme {example}',
      'unknown-role': '--role : {roles} attendu',
      'short-password':
        'mot de passe : au moins {least, plural, one {# caractère attendu} other {# caractères attendus}}',
      'long-password':
        'mot de passe : au plus {most, plural, one {# caractère attendu} other {# caractères attendus}}',
      'stray-password':
        'mot de passe : caractères qui se tapent sur une ligne attendus, sans tabulation ni autre caractère de commande',
      'stray-character':
        '--{field} : le caractère n° {place, number} est {character}, qui ne se voit pas ou change le sens d’écriture ; texte sans caractère de ce genre attendu',
      'guessable-password': 'mot de passe : autre chose que le nom ou l’adresse attendu',
      'email-taken': '--email : quelqu’un se connecte déjà avec cette adresse ; {list} dit qui',
      'email-disabled':
        '--email : quelqu’un se connectait avec cette adresse et ne le peut plus ; {enable} le permet de nouveau, {erase} libère l’adresse',
    },
  },
} as const;
