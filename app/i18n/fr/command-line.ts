/** The command line: its help, its refusals, and how far long work has come. */
export const commandLine = {
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
    noMethod:
      'des chartes sont publiées, mais pas la méthode de calcul des scores ; {publish} attendu, qui dit ce qui n’y va pas le cas échéant ({check} aussi)',
    notPublished: '--charter {slug} : pas publiée ; attendu : {known}',
    nobody: '{email} : personne ne se connecte avec cette adresse',
    nothingThere: '{target} : rien à cet endroit ; adresse, dossier d’un export ou base attendus',
    notSeconds: '--every {given} : nombre de secondes attendu',
    nothingToWitness: 'adresse d’un registre à suivre attendue, ou --listen sans --once',
    notAnAddress: '{given} : adresse d’un registre attendue, comme {example}',
    notAKey:
      '{option} {given} : clé de vérification attendue (nom+id+base64), ou fichier qui en contient une',
    notADay: '{option} {given} : jour attendu, comme {example}',
    notAReason: '--because {given} : attendu, l’un de {reasons}',
    notListening: '--listen {given} : port attendu, ou hôte:port',
    listeningTaken: 'Un autre programme écoute ici ({detail}) : choisissez un autre port.',
  },

  // ── kept: what each command does, as its help says ──────────────────────────────────────────────────────────────
  help: {
    placeholders: {
      address: 'adresse',
      addresses: 'adresses',
      day: 'jour',
      email: 'courriel',
      export: 'export',
      file: 'fichier',
      folder: 'dossier',
      import: 'import',
      instant: 'instant',
      keys: 'clés',
      key: 'clé',
      listen: '[hôte:]port',
      name: 'nom',
      reason: 'raison',
      reference: 'référence',
      role: 'rôle',
      seconds: 'secondes',
      slug: 'charte',
      target: 'cible',
    },
    program: {
      does: 'Publie une charte client, tient le registre de chaque engagement, tenu ou non, et le montre en public.',
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
      does: 'Montre ce qu’une édition d’une charte change, demande, et la fige dans le registre avec les calendriers dont elle se sert ; sans nom, toutes les chartes et la méthode.',
      slug: 'le dossier de la charte sous content/charters',
      yes: 'publier sans demander',
      dryRun: 'montrer ce qui changerait et ne rien publier',
    },
    import: {
      does: 'Fait entrer les événements d’un fichier, au fil de la lecture ; importer deux fois ne change rien, un import interrompu reprend.',
      file: 'un fichier .csv ou .ndjson, compressé (.gz) ou non',
      mapping: 'comment les lignes deviennent des événements, comme {example}',
      dryRun: 'juger chaque ligne et ne rien écrire',
      takeOver:
        'pour les lignes dont la clôture diffère du registre, rouvrir le dossier ou demander une rectification',
      json: 'imprimer le compte rendu en JSON',
    },
    takeBack: {
      does: 'Demande qu’un import terminé soit annulé, par des rectifications ; lancée de nouveau par une seconde personne, de la conformité, exécute la demande.',
      import: 'son identifiant, tel que dans l’adresse de sa page, ou le nom de son fichier',
      as: 'l’adresse de qui le demande, ou l’exécute',
      because: 'pourquoi l’annuler, l’un de {reasons}',
      decline: 'pourquoi la demande n’est pas exécutée, ce qui reste privé : elle est alors écartée',
      dryRun: 'dire ce qui serait annulé, et ce qui resterait, sans rien écrire',
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
    voice: {
      does: 'Dit ce que donnent l’enquête, les petits groupes et les échelles de chaque cas d’école.',
    },
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
      since: 'un jour à partir duquel dire ce qui allège (par défaut : depuis la dernière fois, ou tout)',
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
      does: 'Met une sauvegarde vérifiée à la place de la base, serveur arrêté ; jamais une qui effacerait ce qui a été signé.',
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
      add: 'Ajoute une personne. Sans mot de passe sur l’entrée standard, un mot de passe est créé et montré cette seule fois.',
      name: 'comme la voient ses collègues',
      email: 'l’adresse avec laquelle se connecter',
      role: 'ce que la personne peut faire',
      passwordStdin: 'lire le mot de passe sur l’entrée standard',
      list: 'Donne la liste de qui peut se connecter, et de qui ne le peut plus : rôle, pseudonyme, depuis quand, dernière connexion.',
      json: 'imprimer la liste en JSON',
      password:
        'Donne un autre mot de passe à une personne et ferme toutes ses sessions. Sans mot de passe sur l’entrée standard, un mot de passe est créé et montré cette seule fois.',
      setRole:
        'Donne un autre rôle à une personne et ferme toutes ses sessions : elle se reconnecte avec ce rôle.',
      disable: 'Bloque la connexion d’une personne ; ce qu’elle a consigné reste, sous son pseudonyme.',
      enable: 'Rétablit la connexion d’une personne, avec le rôle et le mot de passe qu’elle avait.',
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

  // ── kept: how far long work has come ────────────────────────────────────────────────────────────────────────────
  progress: {
    line: '{what} : {done, number} sur {of, number} ({percent}), {seconds, number} s',
    bar: '{what} [{bar}] {percentage} % | {value}/{total} | {left}',
    backup: 'sauvegarde',
    restore: 'remise en place',
    reversal: 'annulation de l’import de {file}',
    rebuild: 'reconstruction',
    verify: 'vérification',
    pages: 'pages',
    ledger: 'registre',
    import: 'import de {file}, en octets',
    year: 'année inventée d’Aurore Énergie, en jours',
  },

  // ── kept clock, et ce qui est refusé tant que l’horloge ne fait pas foi ──────────────────────────────────────────
  time: {
    believed: '{now} : l’horloge suit son cours et fait foi',
    doubted:
      '{now} : l’horloge a sauté de {jump} en {way, select, forwards {avant} other {arrière}}, elle ne fait pas foi. Rien n’est consigné, contrôlé ni signé avant que la nouvelle heure ait tenu dix minutes (encore {wait}), ou que quelqu’un, ayant regardé une autre horloge, lance {command}.',
  },

  // ── kept erase ───────────────────────────────────────────────────────────────────────────────────────────────────
  erasing: {
    found:
      '{cases, plural, =0 {aucun dossier} one {# dossier} other {# dossiers}}, {occurrences, plural, =0 {aucune occurrence} one {# occurrence} other {# occurrences}}{encounters, plural, =0 {} one {, # rencontre} other {, # rencontres}}{claims, plural, =0 {} one {, # signalement} other {, # signalements}}, {entries, plural, one {# écriture} other {# écritures}} avec des champs privés',
    case: '{charter}, {commitment}, ouvert le {opened}, {state}',
    alike: 'Ne sont pas compris, bien que ressemblants : {references}',
    stillOpen: 'Ce dossier n’est pas clos : son délai court, et personne ne saura plus à qui il appartient.',
    asked:
      'Rien n’a été effacé. Avec --yes, tout cela l’est pour toujours ; les écritures restent et ne disent rien de la personne.',
    done: 'Effacé. L’écriture {seq} le dit, sans nommer personne ; chaque preuve tient toujours.',
    told: '{count, plural, one {# dossier dont quelqu’un est tenu au courant à cette adresse : elle disparaît, le dossier s’efface par sa référence} other {# dossiers dont quelqu’un est tenu au courant à cette adresse : elle disparaît, les dossiers s’effacent par leurs références}}',
    invited:
      '{count, plural, one {# invitation à une enquête est partie à cette adresse} other {# invitations à des enquêtes sont parties à cette adresse}} : elle disparaît ; les réponses ne sont liées à personne et restent',
    addressDone: 'L’adresse est effacée, et ce qui attendait d’y partir.',
    already: 'Déjà effacé.',
    unknown: 'Personne n’est connu sous cette référence.',
    notOverwritten:
      'Quelqu’un lit la base en ce moment : des octets restent à côté d’elle. Relancez la même commande plus tard.',
    rewritten:
      'Il a fallu pour cela réécrire toute la base ; ce qui devait s’y écrire pendant ce temps a attendu.',
    backups:
      'Les sauvegardes faites avant contiennent encore tout cela : supprimez-les. kept restore les refuse désormais.',
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
    voiceCopied: '{file} : les réponses aux enquêtes, avec leurs clés',
    voiceLeft:
      'Les réponses aux enquêtes n’y sont pas tant que l’on répond ({surveys}) : deux copies diraient ce qui est arrivé entre elles, donc quand. Elles y seront après la clôture.',
    voiceRestored: '{file} : les réponses aux enquêtes, en place',
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

  // ── kept check, kept publish ────────────────────────────────────────────────────────────────────────────────────
  checking: {
    total:
      '{errors, plural, =0 {aucune erreur} one {# erreur} other {# erreurs}}, {warnings, plural, =0 {aucun avertissement} one {# avertissement} other {# avertissements}}',
  },
  // ── kept import, kept sweep ─────────────────────────────────────────────────────────────────────────────────────
  importing: {
    mappingUnreadable: '{file} : ne peut pas être lu ; correspondance attendue, comme {example}',
    remarksMore:
      '… et {count, plural, one {# autre ligne qui pouvait se lire de deux façons} other {# autres lignes qui pouvaient se lire de deux façons}}',
    rejectedMore: '… et {count, plural, one {# autre ligne rejetée} other {# autres lignes rejetées}}',
    rows: '{count, plural, =0 {aucune ligne} one {# ligne} other {# lignes}}',
    dryRun: 'essai à blanc : rien n’a été écrit',
    accepted:
      '{count, plural, =0 {aucune acceptée} one {# acceptée} other {# acceptées}}, dont {already, plural, =0 {aucune déjà inscrite} one {# déjà inscrite} other {# déjà inscrites}}',
    skipped:
      '{count, plural, =0 {aucune laissée de côté} one {# laissée de côté} other {# laissées de côté}}',
    rejected: '{count, plural, =0 {aucune rejetée} one {# rejetée} other {# rejetées}}',
    counted: '{count, number} : {reason}',
    leftOut: 'Laissées de côté dans des lignes acceptées pour un autre engagement :',
    agrees: '{what} : {same, number} sur {of, number} concordent ({percent})',
    due: 'Échéances, à la minute près',
    verdict: 'Issues de la source, d’après ses propres échéances',
    outcome: 'Issues de la source, d’après les échéances calculées ici',
  },
  sweeping: {
    declared:
      '{count, plural, =0 {aucun manquement à constater} one {# manquement constaté} other {# manquements constatés}}',
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
      'last-administrator': 'c’est le dernier compte d’administration ; un autre est attendu avant',
      'email-taken': '--email : quelqu’un se connecte déjà avec cette adresse ; {list} dit qui',
      'email-disabled':
        '--email : quelqu’un se connectait avec cette adresse et ne le peut plus ; {enable} le permet de nouveau, {erase} libère l’adresse',
    },
  },
} as const;
