/** What stands on every page and beside it: shells, navigation, keys, how pages are found and shown elsewhere. */
export const shell = {
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
    ownPage: 'Votre espace',
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
    inLanguage: 'en {language}',
    onlyIn: 'Disponible en {language} seulement.',
    writtenIn: 'En {language}, tel que nous l’avons écrit.',
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
    queue: 'File du jour',
    log: 'Consigner',
    cases: 'Dossiers',
    compliance: 'Conformité',
    people: 'Personnes',
    publication: 'Publication',
    account: 'Mon compte',
    publicSite: 'Site public',
  },

  // ── Staff: the keys of their pages ──────────────────────────────────────────────────────────────────────────
  keys: {
    title: 'Raccourcis clavier',
    lede: 'Ils servent là où JavaScript est activé. Sans lui, rien ne manque : tout s’atteint par Tab et Entrée.',
    list: {
      find: 'Aller à la recherche par référence',
      rows: 'Dossier suivant, dossier précédent',
      open: 'Ouvrir le dossier choisi',
      fulfil: 'Marquer satisfaite la demande du dossier choisi ou ouvert',
      undo: 'Rectifier ce qui vient d’être consigné',
      next: 'Passer à la tâche suivante, pour la conformité',
      add: 'Ouvrir un nouveau dossier',
      leave: 'Quitter le champ ; fermer cette liste',
      show: 'Montrer cette liste',
    },
    enter: 'Entrée',
    escape: 'Échap',
    single: 'Raccourcis d’un seul caractère',
    singleHint:
      'Ils n’agissent jamais pendant la saisie ; juste après une consignation, j, k et u agissent aussi dans la recherche encore vide. Ce choix reste dans ce navigateur.',
    close: 'Fermer',
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
    frameSays: 'Une page réduite, avec l’édifice. Elle s’adapte à toute largeur de {least} à {most} pixels.',
    frameCode: 'Code de la carte',
    card: 'L’image de partage',
    cardSays:
      'Réseaux sociaux et messageries la montrent d’eux-mêmes quand vous partagez l’adresse d’une page de cette charte. Il n’y a rien à copier.',
    cardShow: 'Voir cette image',
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

  // ── Accessibility ───────────────────────────────────────────────────────────────────────────────────────────
  siteMap: {
    title: 'Plan du site',
    description: 'Les pages du site de {company} : ses chartes, chaque engagement et son bilan, le registre.',
    lede: 'Les pages de ce site, chacune sous la charte dont elle parle.',
    voice: 'Ce qui est dit et vécu',
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
} as const;
