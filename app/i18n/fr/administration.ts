/** What administrators read. */
export const administration = {
  // ── Administration ──────────────────────────────────────────────────────────────────────────────────────────
  admin: {
    title: 'Administration',
    well: 'Tout fonctionne',
    wellSays: 'Le registre s’écrit et se signe, les échéances sont surveillées.',
    notWell: 'Rien ne peut être inscrit ni signé',
    notSwept: 'Les échéances ne sont plus surveillées depuis le {date}. Le service tourne-t-il ?',
    neverSwept: 'Les échéances n’ont encore jamais été surveillées. Le service tourne-t-il ?',
    notSigned: 'Le registre n’a plus été signé ni confirmé depuis le {date}.',
    diskFull: 'Le disque de la base est presque plein : {free} Go libres.',
    witnessFault: 'Le témoin {name} n’a pas contresigné la dernière fois : « {fault} ».',
    lookAfter: 'Ce dont vous vous occupez',
    peopleSays: 'Qui se connecte, avec quel rôle ; en ajouter, changer un mot de passe.',
    publicationSays: 'Ce qui est publié, et ce que les fichiers disent de nouveau.',
    asking:
      '{count, plural, =0 {Personne n’attend de réponse.} one {# demande attend.} other {# demandes attendent.}}',
    registerSays: 'Le registre de la conformité, en lecture.',
    health: 'État du service',
    never: 'jamais encore',
    entries: 'Registre',
    entriesSince:
      '{count, plural, =0 {aucune écriture} one {# écriture, la dernière le {date}} other {# écritures, la dernière le {date}}}',
    signed: 'Dernière signature',
    signedOn: '{count, plural, one {# écriture signée} other {# écritures signées}}, confirmées le {date}',
    swept: 'Échéances surveillées jusqu’au',
    disk: 'Disque',
    diskFree: '{free} Go libres sur {total} Go',
    imports: 'Imports en cours',
    version: 'Version de Kept',
    verify:
      'La commande « kept verify » relit tout le registre et le recalcule ; « kept backup » en fait une copie.',
  },

  // ── Administration: people ──────────────────────────────────────────────────────────────────────────────────
  people: {
    title: 'Personnes',
    lede: 'Celles qui peuvent se connecter, et celles qui ne le peuvent plus.',
    name: 'Nom',
    email: 'Adresse électronique',
    role: 'Rôle',
    state: 'État',
    signedIn: 'Dernière connexion',
    created: 'Admise le',
    pseudonym: 'Dans le registre',
    you: '(vous)',
    enabled: 'peut se connecter',
    disabledSince: 'ne peut plus se connecter depuis le {date}',
    neverSignedIn: 'aucune connue',
    new: 'Ajouter une personne',
    newLede:
      'Un mot de passe est créé pour elle et montré une seule fois. Son nom et son adresse ne vont jamais au registre, qui ne connaît qu’un pseudonyme.',
    add: 'Ajouter',
    may: {
      agent: 'Ouvre des dossiers et consigne ce qui arrive.',
      compliance:
        'Fait ce que font les agents ; analyse aussi les manquements, valide les analyses et décide des rectifications.',
      administrator:
        'Fait ce que font les agents ; s’occupe aussi des personnes et des publications, et lit le registre de la conformité.',
    },
    see: 'Voir {name}',
    another: 'Ajouter une autre personne',
    taken: 'Quelqu’un se connecte déjà avec cette adresse.',
    seeThem: 'Voir cette personne',
    takenDisabled:
      'Cette adresse est celle d’une personne qui ne peut plus se connecter. Permettez-lui de nouveau de le faire : elle retrouve son pseudonyme et son rôle. Si l’adresse doit servir à quelqu’un d’autre, effacez d’abord la personne avec « kept user erase ».',
    enableThem: 'Aller à cette personne, pour lui permettre de nouveau de se connecter',
    once: {
      title: 'Mot de passe, montré cette seule fois',
      says: 'Donnez-le par une voie sûre et demandez qu’il soit changé à la première connexion.',
      replaced: 'L’ancien ne sert plus, et toutes les sessions ouvertes avec lui sont fermées.',
    },
    done: {
      role: 'Le rôle est changé ; les sessions de cette personne sont fermées.',
      disable: 'Cette personne ne peut plus se connecter.',
      enable: 'Cette personne peut de nouveau se connecter.',
      'sign-out': 'Toutes les sessions de cette personne sont fermées.',
    },
    acts: {
      role: {
        title: 'Rôle',
        says: 'Le changement s’inscrit au registre. La personne se reconnecte avec son nouveau rôle ; ce qu’elle a fait garde l’ancien.',
        submit: 'Changer le rôle',
      },
      password: {
        title: 'Mot de passe',
        says: 'Un nouveau mot de passe est créé et montré une seule fois. L’ancien ne sert plus, et toutes les sessions sont fermées.',
        submit: 'Créer un nouveau mot de passe',
      },
      'sign-out': {
        title: 'Sessions',
        says: 'Ferme toutes les sessions, par exemple après la perte d’un téléphone. Le mot de passe reste.',
        submit: 'Fermer toutes les sessions',
      },
      disable: {
        title: 'Connexion',
        says: 'La personne est déconnectée partout et ne peut plus se connecter. Ce qu’elle a fait reste ; vous pourrez le lui permettre de nouveau.',
        submit: 'Bloquer la connexion',
      },
      enable: {
        title: 'Connexion',
        says: 'La personne peut de nouveau se connecter, avec le rôle et le mot de passe qu’elle avait.',
        submit: 'Rétablir la connexion',
      },
    },
    refused: {
      'no-name': 'Écrivez un nom.',
      'bad-name': 'Écrivez un nom de 200 caractères au plus, avec des lettres et des signes visibles.',
      'bad-email': 'Écrivez une adresse comme ines@example.com.',
      'unknown-role': 'Choisissez un rôle.',
      'email-taken': 'Quelqu’un se connecte déjà avec cette adresse.',
      'email-disabled': 'Quelqu’un se connectait avec cette adresse et ne le peut plus.',
      'short-password': 'Le mot de passe créé est trop court. Recommencez.',
      'long-password': 'Le mot de passe créé est trop long. Recommencez.',
      'stray-password': 'Le mot de passe créé ne peut pas se taper. Recommencez.',
      'guessable-password': 'Le mot de passe créé ressemble au nom ou à l’adresse. Recommencez.',
      'password-refused': 'Le mot de passe créé ne convient pas. Recommencez.',
      'unknown-person': 'Cette personne n’est plus là : elle a été effacée entre-temps.',
      'last-administrator':
        'C’est le dernier compte d’administration : sans lui, personne ne pourrait plus en nommer. Donnez d’abord ce rôle à quelqu’un d’autre.',
      'own-password': 'Changez votre propre mot de passe sur sa page, avec celui que vous avez.',
    },
  },

  // ── Administration: editions ────────────────────────────────────────────────────────────────────────────────
  publication: {
    title: 'Publication',
    toPublish: 'À publier',
    lede: 'Ce que les fichiers disent et qui n’est pas encore publié, avec ce que cela changerait.',
    same: 'Rien de nouveau : ce que les fichiers disent est publié.',
    faulty: 'Rien ne peut être publié tant que ces fichiers sont à corriger.',
    refused: 'Rien ne peut être publié ainsi.',
    warnings: 'À relire dans les fichiers : rien de cela n’empêche de publier.',
    forGood: 'Une édition publiée l’est pour toujours. Elle porte votre pseudonyme dans le registre.',
    publish: 'Publier ces changements',
    changedMeanwhile:
      'Les fichiers ont changé depuis que cette page a été affichée. Relisez les différences, puis publiez.',
    done: 'C’est publié.',
    published: 'Publié',
    nothing: 'Rien n’est publié. Les chartes publiées paraîtront ici.',
    newest: 'Dernière édition',
    binding: 'Engage à partir du',
    inForce: 'en vigueur',
    toCome: 'pas encore en vigueur',
    ended: 'bilan arrêté au {date}',
    inside: '(pour le personnel)',
    method: 'Méthode des scores : version {number, number}.',
  },

  // ── Administration: witnesses ───────────────────────────────────────────────────────────────────────────────
  witnessing: {
    title: 'Demandes de témoins',
    lede: 'Des témoins ont contresigné un état du registre avec une clé que nous ne connaissons pas encore, et demandent que cela se voie. Le nom est celui que porte la clé : avant d’accepter, vérifiez par une autre voie à qui elle est.',
    policyBroken: 'Le fichier des témoins, witnesses.policy, ne peut pas être lu',
    empty: 'Aucune demande. Celles que des témoins envoient par « kept witness » paraîtront ici.',
    asked: 'Demande du',
    decided: 'Réponse du',
    key: 'Clé de vérification',
    states: { asked: 'attend une réponse', accepted: 'accepté', refused: 'refusé' },
    known: 'nommé dans witnesses.policy',
    accept: 'Accepter',
    acceptNamed: 'Accepter {name}',
    refuse: 'Refuser',
    refuseNamed: 'Refuser {name}',
    nameTaken:
      'Un autre témoin porte déjà ce nom, et un point de contrôle distingue ses signataires par leur nom : refusez cette demande, ou d’abord l’autre témoin.',
    unknown: 'Cette demande n’est plus là.',
    done: {
      accepted: 'Ce témoin est accepté : ses contresignatures paraissent sur la page du registre.',
      refused: 'Ce témoin est refusé : ses contresignatures ne sont ni gardées ni montrées.',
    },
  },
} as const;
