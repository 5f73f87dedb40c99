/** What is told by mail: the mails themselves, what each person wants to get, and the outbox. */
export const mails = {
  mails: {
    warnings:
      '{count, plural, one {# dossier ouvert approche de son échéance} other {# dossiers ouverts approchent de leur échéance}}',
    breaches: '{count, plural, one {# manquement à analyser} other {# manquements à analyser}}',
    payments:
      '{count, plural, one {# réparation non versée à temps} other {# réparations non versées à temps}}',
    claims: '{count, plural, one {# signalement à trancher} other {# signalements à trancher}}',
    claimsLate:
      '{count, plural, one {# attend depuis plus longtemps que promis.} other {# attendent depuis plus longtemps que promis.}}',
    toClaims: 'Voir les signalements',
    digest: 'Votre résumé du jour, {company}',
    due: '{title} : échéance le {date}',
    since: '{title} : le {date}',
    toQueue:
      '{more, plural, =0 {Voir la file du jour} one {Encore # dossier dans la file du jour} other {Encore # dossiers dans la file du jour}}',
    toRegister:
      '{more, plural, =0 {Voir les manquements} one {Encore # ligne parmi les manquements} other {Encore # lignes parmi les manquements}}',
    why: 'Ce message vient de Kept, le registre des engagements de {company}. Choisir ce que vous recevez',
  },

  mailChoices: {
    title: 'Ce que je reçois par courriel',
    lede: 'Les messages vont à {email}. Ils nomment des engagements et des dates, jamais un client.',
    unsent:
      'Aucun message ne part d’ici pour le moment : l’administration n’a pas encore indiqué de serveur.',
    saved: 'C’est enregistré.',
    warnings: 'Quand un dossier que j’ai ouvert approche de son échéance',
    warningsHint:
      'Dès que {share} du délai a passé. Les agents sont aussi prévenus des dossiers ouverts par un fichier ou par une personne qui n’est plus là.',
    breaches: 'Quand un engagement n’est pas tenu, ou qu’une réparation n’est pas versée à temps',
    breachesHint: 'Un seul message pour tout ce qui arrive dans la même minute.',
    ways: {
      'at-once': 'Tout de suite (le choix habituel)',
      digest: 'Une fois par jour, à {time}, dans un résumé',
      none: 'Jamais',
    },
    language: 'Langue des messages',
    submit: 'Enregistrer',
  },

  outbox: {
    title: 'Courriels',
    says: '{waiting, plural, =0 {aucun n’attend} one {# attend} other {# attendent}}, {failed, plural, =0 {aucun n’a échoué} one {# a échoué} other {# ont échoué}}',
    lede: 'Ce qui est à dire par courriel. Un message qui échoue est réessayé de plus en plus rarement, puis abandonné au bout de trois jours ; ce qui est terminé disparaît après trente jours.',
    off: 'Aucun courriel ne part',
    offSays:
      'La variable SMTP_URL n’est pas définie. Les messages attendent ici trois jours au plus ; indiquez un serveur et redémarrez le service pour les envoyer.',
    by: 'Serveur',
    from: 'Expéditeur',
    waiting: 'En attente',
    waitingEmpty: 'Rien n’attend.',
    failed: 'Non remis',
    failedEmpty: 'Aucun message n’a été refusé ni abandonné.',
    sent: 'Envoyés',
    sentEmpty: 'Rien n’a été envoyé ces trente derniers jours.',
    newest: '{count, plural, one {Le plus récent.} other {Les # plus récents.}}',
    about: 'Message',
    person: 'Pour',
    gone: 'personne effacée',
    aCustomer: 'un client',
    aClaimant: 'l’auteur d’un signalement',
    somebodyAsked: 'une personne interrogée',
    state: 'État',
    written: 'Écrit le',
    attempts: 'Essais',
    next: 'prochain essai le {date}',
    words: 'Réponse du serveur',
    topics: {
      breaches: 'Manquements',
      warnings: 'Échéances proches',
      digest: 'Résumé du jour',
      customer: 'Nouvelles d’un dossier',
      claimant: 'Suite d’un signalement',
      survey: 'Invitation à une enquête',
    },
    states: {
      waiting: 'attend',
      sending: 'part en ce moment',
      sent: 'envoyé',
      refused: 'refusé par le serveur',
      expired: 'abandonné après trois jours',
      dropped: 'sans objet',
    },
    retry: 'Réessayer',
    retryNamed: 'Réessayer : {about}, pour {name}',
    retried: 'Ce message repart à la prochaine minute.',
    refused: 'Ce message n’est plus à envoyer : il est parti, ou n’est plus là.',
  },
} as const;
