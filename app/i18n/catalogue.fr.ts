/**
 * Every word Kept says in French, by area, in the order of the pages. Typed with plain spaces: `typeset` puts the
 * no-break ones before `; ! ? :` and inside guillemets. Messages are ICU (intl-messageformat): `{name}`,
 * `{count, plural, one {…} other {…}}`; apostrophes are always ’, since ' quotes in ICU.
 * This file gives the catalogue its type: a string missing in English does not compile.
 */
export const french = {
  // ── Everywhere: shells, navigation, small words ─────────────────────────────────────────────────────────────
  common: {
    skip: 'Aller au contenu',
    fictional: 'Entreprise fictive : démonstration de Kept.',
    homeOf: '{company} : accueil',
    mainNavigation: 'Navigation principale',
    staffNavigation: 'Espace interne',
    footerNavigation: 'Pied de page',
    breadcrumbs: 'Fil d’Ariane',
    otherLanguage: 'English',
    signIn: 'Connexion',
    signOut: 'Se déconnecter',
    signedInAs: 'Connecté : {name}',
    poweredBy: 'Publié avec Kept, logiciel libre (AGPL).',
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
    newer: 'Plus récents',
    older: 'Plus anciens',
    pages: 'Pages',
    from: 'du {from}',
    fromTo: 'du {from} au {to}',
    between: 'entre {low} et {high}',
    on: 'le {date}',
    at: '{date} à {time}',
    by: 'par {who}',
    onlyInFrench: 'Disponible en français seulement.',
    onlyInEnglish: 'Disponible en anglais seulement.',
    figuresAsOf: 'Chiffres au {date}.',
    cases: '{count, plural, =0 {aucun dossier} one {# dossier} other {# dossiers}}',
    occurrences: '{count, plural, =0 {aucune occurrence} one {# occurrence} other {# occurrences}}',
    commitments: '{count, plural, =0 {aucun engagement} one {# engagement} other {# engagements}}',
    breaches: '{count, plural, =0 {aucun manquement} one {# manquement} other {# manquements}}',
    entries: '{count, plural, =0 {aucune écriture} one {# écriture} other {# écritures}}',
  },

  // ── Navigation ──────────────────────────────────────────────────────────────────────────────────────────────
  nav: {
    charter: 'La charte',
    breaches: 'Manquements',
    method: 'Méthode',
    ledger: 'Registre',
    editions: 'Éditions',
    claim: 'Signaler',
    queue: 'File du jour',
    newCase: 'Nouveau dossier',
    cases: 'Dossiers',
    imports: 'Imports',
    compliance: 'Conformité',
    breachesToReview: 'Manquements à traiter',
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
    fulfilled: 'rempli',
    withdrawn: 'retiré',
    overdue: 'en retard',
  },
  roles: {
    reader: 'lecteur',
    agent: 'agent',
    compliance: 'responsable de conformité',
    administrator: 'administrateur',
    system: 'Kept',
    customer: 'client',
  },
  audiences: { customers: 'clients', employees: 'salariés' },
  severities: { minor: 'mineur', serious: 'sérieux', critical: 'critique' },
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
    fulfilment: 'à la réponse',
    sweep: 'au contrôle des échéances',
    withdrawal: 'au retrait de la demande',
    occurrence: 'à l’occurrence',
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
      fulfilled: 'Engagement rempli',
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
      'signed-off': 'Manquement clos',
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
    person: { erased: 'Données personnelles effacées' },
    clock: { swept: 'Échéances contrôlées' },
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
    describeNormative: 'Base normative : {score} sur 100, entre {low} et {high}.',
    describePresumed: 'Base normative : présumée, non mesurée.',
    describeDifferentiating: 'Édifice différenciant : {score} sur 100, entre {low} et {high}.',
    describeNothing: 'Édifice différenciant : rien d’acquis encore.',
    describePart: '{number}. {title} : {percent}.',
    describeGhost: '{number}. {title} : trop peu de cas.',
    holds: 'La base tient : ce qui est normal est fait. Ce que nous faisons de plus s’appuie dessus.',
    holdsWithoutMore: 'La base tient : ce qui est normal est fait.',
    heldDown: 'L’engagement qui retient le plus la base est le {number}, « {title} ».',
    crackedMissed:
      'La base est fissurée par l’engagement {number}, « {title} » : tant qu’il est manqué, ce que nous faisons de plus ne compte pas comme confiance.',
    crackedLow:
      'La base ne porte pas encore : son score pourrait être inférieur à {support}. L’engagement {number}, « {title} », la retient ; tant qu’elle ne porte pas, ce que nous faisons de plus ne compte pas comme confiance.',
    unmeasured:
      'La base est présumée : trop peu de cas pour la mesurer. Ce que nous faisons de plus ne peut pas encore s’y appuyer.',
    noBase: 'Aucun engagement normatif n’est chiffré : rien ne porte ce que nous faisons de plus.',
    nothingOnTop: 'Rien n’est encore acquis au-delà de ce qui est normal.',
    stones: 'Ce qui est normal',
    columns: 'Ce que nous faisons de plus',
    threshold: 'seuil',
    fewCases: 'trop peu de cas',
    attained: '{percent} de l’objectif',
    explain: 'Comment ce score est calculé',
  },

  // ── Charts and strips ───────────────────────────────────────────────────────────────────────────────────────
  charts: {
    target: 'objectif {rate}',
    targetAtMost: 'au plus {rate}',
    stripWithTarget: 'Taux {rate}, entre {low} et {high} ; objectif {target}.',
    strip: 'Taux {rate}, entre {low} et {high} ; sans objectif.',
    noRate: 'Pas encore de taux.',
    sameNumbers: 'Les mêmes chiffres en tableau',
    month: 'Mois',
    rate: 'Taux',
    interval: 'Intervalle à 95 %',
    cases: 'Cas',
    mostCases: '{count, plural, one {# cas} other {# cas}}',
    notWatched: 'non surveillé',
    noCases: 'aucun cas',
    notYet: 'à venir',
    describe: 'Taux mensuels de {first} à {last}. {target}',
    empty: 'Le premier mois paraîtra ici dès qu’un cas sera jugé.',
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
  },

  // ── Public: one commitment ──────────────────────────────────────────────────────────────────────────────────
  commitment: {
    number: 'Engagement {number}',
    promise: 'La promesse',
    record: 'Le bilan',
    howWeMeasure: 'Comment nous mesurons',
    notCovered: 'Ce qui n’est pas couvert',
    byMonth: 'Mois par mois',
    budget:
      '{allowed, plural, one {# manquement admis} other {# manquements admis}} cette année, {used, plural, =0 {aucun constaté} one {# constaté} other {# constatés}}.',
  },

  // ── Public: breach register ─────────────────────────────────────────────────────────────────────────────────
  register: {
    title: 'Registre des manquements',
    empty:
      'Aucun manquement à ce jour. Tout engagement manqué paraîtra ici, avec son heure exacte, et y restera.',
  },

  // ── Public: method and recalculation ────────────────────────────────────────────────────────────────────────
  method: {
    title: 'Méthode',
  },

  // ── Public: editions and comparison ─────────────────────────────────────────────────────────────────────────
  editions: {
    title: 'Éditions de la charte',
    number: 'Édition {number}',
    binding: 'en vigueur depuis le {date}',
  },

  // ── Signing in ──────────────────────────────────────────────────────────────────────────────────────────────
  signIn: {
    title: 'Connexion',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    submit: 'Se connecter',
    refused: 'Adresse ou mot de passe inexact.',
  },

  // ── Staff: today’s queue ────────────────────────────────────────────────────────────────────────────────────
  queue: {
    title: 'File du jour',
    empty: 'Rien n’attend. Les dossiers ouverts paraîtront ici, le plus urgent en tête.',
  },

  // ── Case pages, staff and public ────────────────────────────────────────────────────────────────────────────
  case: {
    title: 'Dossier {reference}',
    timeline: 'Historique',
    recordedLater: 'consigné le {recorded}',
    corrected: 'rectifiée par l’écriture {number}',
    entryNumber: 'écriture {number}',
    dueSteps: 'Comment l’échéance est calculée',
    stepDay: 'Jour',
    stepCounts: 'Compte',
    stepWhy: 'Pourquoi',
    counts: 'compte',
    doesNotCount: 'ne compte pas',
    due: 'Échéance',
  },

  // ── Forms: words shared by all of them ──────────────────────────────────────────────────────────────────────
  forms: {
    errorsTitle:
      '{count, plural, one {Une réponse est à corriger ; rien n’est enregistré.} other {# réponses sont à corriger ; rien n’est enregistré.}}',
    errorPrefix: 'Erreur :',
    date: 'Date',
    time: 'Heure',
    timeZone: 'Heure de {zone}.',
    choose: 'Choisir…',
    done: 'Fait',
    info: 'À savoir',
    error: 'Erreur',
    missing: 'Ce champ est obligatoire.',
    invalid: 'Cette réponse n’est pas comprise.',
    tooLong: 'Au plus {max, plural, one {# caractère} other {# caractères}}.',
    badDate: 'Donnez une date qui existe, par exemple 31/01/2026.',
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
    progress: '{done, number} lignes sur {total, number}',
  },

  // ── Compliance ──────────────────────────────────────────────────────────────────────────────────────────────
  compliance: {
    title: 'Conformité',
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
    'reference-differs': 'Cette référence est déjà connue avec d’autres faits ; rien n’a été changé.',
    'already-corrected': 'Cette écriture a déjà été rectifiée.',
    'not-correctable': 'Ce genre d’écriture ne se rectifie pas.',
    'same-person': 'Une autre personne doit le faire : nul n’approuve ce qu’il a lui-même consigné.',
    'role-missing': 'Votre rôle ne permet pas ce geste.',
    'not-analysed': 'Ce manquement doit d’abord être analysé.',
    'already-signed-off': 'Ce manquement est déjà clos.',
    'calendar-ends':
      'Le calendrier ne dit pas les jours fériés jusqu’à cette échéance : il faut le prolonger.',
    'too-long': 'Ce texte est trop long pour le registre.',
    'charter-ended': 'Le bilan de cette charte est arrêté : plus rien ne s’y ajoute.',
    'period-backwards': 'La période finit avant d’avoir commencé.',
    'more-than-all': 'C’est plus que les {of} cas de la période.',
    'already-reported': 'Une partie de cette période est déjà déclarée. Annulez d’abord cette déclaration.',
  },

  // ── Errors of pages ─────────────────────────────────────────────────────────────────────────────────────────
  errors: {
    notFoundTitle: 'Cette page n’existe pas',
    notFound: 'L’adresse est peut-être incomplète. Rien de publié n’est jamais retiré : partez de la charte.',
    forbiddenTitle: 'Cette page n’est pas pour votre rôle',
    forbidden: 'Demandez à un administrateur si vous devriez y avoir accès.',
    brokenTitle: 'Nous n’avons pas pu afficher cette page',
    broken: 'Rien de ce qui était enregistré n’est perdu. Réessayez dans un instant.',
    tooManyTitle: 'Trop de demandes',
    tooMany: 'Attendez un instant, puis réessayez.',
    tooManyWait: 'Trop d’essais. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
    tooLargeTitle: 'Cet envoi est trop volumineux',
    tooLarge: 'Rien n’est enregistré. Envoyez un texte plus court ou un fichier plus petit.',
    misreadTitle: 'Cette demande n’est pas comprise',
    misread: 'Rien n’est enregistré. Revenez à la page précédente et envoyez de nouveau.',
    foreignTitle: 'Cette demande ne vient pas de ce site',
    foreign: 'Par sécurité, rien n’est enregistré. Ouvrez la page ici même et recommencez.',
    backHome: 'Revenir à la charte',
  },
};

/** The shape every catalogue has: the French one's. */
export type Catalogue = typeof french;
