/** The ledger: its pages, when due dates were watched, and why nothing can be recorded. */
export const ledger = {
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
      'Personne ne contresigne encore ce registre. Les témoins acceptés paraîtront ici, avec l’heure de leur signature.',
    askToWitness:
      'Une association de consommateurs, un journal ou un régulateur peut demander à être témoin, de n’importe quel ordinateur, par la commande {command}. Nous voyons chaque demande et y répondons ; une fois acceptée, le nom du témoin et l’heure de sa signature paraissent ici. Refusée, elle n’empêche personne de suivre ce registre et de garder ce qu’il a vu.',
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
  threats: {
    title: 'Ce que le registre ne prouve pas',
    description:
      'Ce qu’une entreprise pourrait tenter pour paraître meilleure, ce que le registre de {company} en refuse ou en dit, et ce que chacun peut y faire.',
    link: 'Ce que le registre ne prouve pas, et ce que vous pouvez y faire',
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
      voice: 'Ce que clients et salariés répondent',
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
    kind: 'Sorte',
    recorded: 'Consigné',
    occurred: 'Fait',
    commitment: 'Engagement',
    receipt: 'Reçu',
    seeReceipt: 'le dossier entier, avec ses preuves',
    survey: 'Enquête',
    seeSurvey: 'ce qui a été demandé, et ce qui en est sorti',
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
} as const;
