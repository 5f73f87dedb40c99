import { initiativeEntries } from './initiative-entries.ts';
/** The ledger: its kinds of entry, what each says, its pages, when due dates were watched, and why nothing can be recorded. */
export const ledger = {
  // ── Ledger: kinds of entry ──────────────────────────────────────────────────────────────────────────────────
  kinds: {
    edition: { published: 'Édition publiée' },
    calendar: { published: 'Calendrier publié' },
    method: { published: 'Méthode publiée' },
    case: {
      opened: 'Dossier ouvert',
      paused: 'Délai suspendu',
      resumed: 'Délai repris',
      fulfilled: 'Demande satisfaite',
      reopened: 'Dossier rouvert',
      withdrawn: 'Demande retirée',
      described: 'Dossier décrit',
      redated: 'Échéance recalculée',
    },
    occurrence: { logged: 'Occurrence consignée' },
    rate: { reported: 'Taux déclaré' },
    duty: { discharged: 'Obligation remplie' },
    breach: {
      declared: 'Manquement constaté',
      analysed: 'Manquement analysé',
      returned: 'Analyse renvoyée',
      'signed-off': 'Analyse validée',
    },
    exemption: { requested: 'Exonération demandée', decided: 'Exonération tranchée' },
    circumstance: { declared: 'Circonstance déclarée', agreed: 'Circonstance confirmée' },
    initiative: initiativeEntries.kinds,
    remedy: { asked: 'Réparation demandée', owed: 'Réparation due', paid: 'Réparation versée' },
    action: {
      opened: 'Action corrective ouverte',
      completed: 'Action corrective faite',
      verified: 'Action corrective vérifiée',
    },
    claim: { filed: 'Signalement reçu', decided: 'Signalement tranché' },
    feedback: { received: 'Avis reçu' },
    entry: { corrected: 'Écriture rectifiée' },
    correction: { requested: 'Rectification demandée', declined: 'Rectification refusée' },
    reversal: { requested: 'Annulation d’un import demandée', decided: 'Annulation d’un import tranchée' },
    restatement: { requested: 'Retraitement demandé', decided: 'Retraitement tranché' },
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
        remedy:
          'Ce que nous devons pour le manquement n° {breach} est à verser : nous nous sommes engagés à le faire au plus tard le {due}.',
      },
      paused: 'Le délai est suspendu : {ground}.',
      resumed: 'Le délai reprend : l’échéance est désormais le {due}.',
      fulfilled: {
        kept: 'Nous avons satisfait la demande à temps : l’engagement est tenu.',
        breached: 'Nous avons satisfait la demande, mais trop tard : l’engagement est manqué.',
        exempt: 'Nous avons satisfait la demande en retard ; ce manquement est exonéré.',
      },
      reopened: {
        restarts: 'Le dossier est rouvert et son délai repart de zéro : l’échéance est désormais le {due}.',
        goesOn:
          'Le dossier est rouvert ; le temps où il était clos ne compte pas : l’échéance est désormais le {due}.',
      },
      withdrawn: {
        customer: 'Le client a retiré sa demande : le dossier est clos.',
        company: 'Nous avons clos le dossier sans satisfaire la demande.',
      },
      described: 'Nous savons désormais du dossier ce qu’il faut pour en fixer la réparation : {attributes}.',
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
      returned:
        'Une autre personne a relu l’analyse du manquement de l’écriture {breach} et l’a renvoyée : elle est à refaire.',
      'signed-off': 'Une autre personne a relu et validé l’analyse du manquement de l’écriture {breach}.',
    },
    exemption: {
      requested:
        'Nous avons demandé que le manquement de l’écriture {breach} ne compte pas, pour ce motif : {ground}.',
      decided: {
        approved: 'Une autre personne a accepté que le manquement de l’écriture {breach} ne compte pas.',
        refused: 'Une autre personne a refusé l’exonération : le manquement de l’écriture {breach} compte.',
        expired:
          'Personne n’a tranché à temps : l’exonération est refusée, et le manquement de l’écriture {breach} compte.',
      },
      cites: 'La demande invoque la circonstance de l’écriture {circumstance}.',
      due: 'Elle est à trancher au plus tard le {due}.',
    },
    circumstance: {
      declared: 'Nous avons déclaré une circonstance, du {from} au {to}, pour ce motif : {ground}.',
      agreed: 'Une autre personne a confirmé la circonstance de l’écriture {circumstance}.',
    },
    initiative: initiativeEntries.says,
    remedy: {
      asked: 'Le client demande ce que nous lui devons pour le manquement de l’écriture {breach}.',
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
      filed: 'On nous a signalé un engagement non tenu le {on}. Nous devons trancher avant le {due}.',
      decided: {
        upheld: 'Une autre personne a jugé fondé le signalement de l’écriture {claim} : {reason}.',
        dismissed: 'Une autre personne a jugé infondé le signalement de l’écriture {claim} : {reason}.',
      },
    },
    feedback: {
      received:
        '{kept, select, yes {Le client dit que cet engagement a été tenu.} no {Le client dit que cet engagement n’a pas été tenu.} other {Le client ne saurait dire si cet engagement a été tenu.}}{changes, select, yes { Cette réponse remplace l’écriture {replaces}.} other {}}',
    },
    entry: {
      corrected: {
        replaced:
          'L’écriture {corrects} est rectifiée ({reason}). Elle reste lisible ; celle-ci la remplace.',
        restated:
          'Le dossier est jugé de nouveau, comme l’écriture {corrects} le demande ; rien n’est changé à ce qui s’est passé.',
        struck: 'L’écriture {corrects} est annulée ({reason}). Elle reste lisible ; elle ne compte plus.',
      },
    },
    correction: {
      requested: {
        replaced:
          'Quelqu’un demande que l’écriture {corrects} soit rectifiée ({reason}). Une autre personne en décidera.',
        struck:
          'Quelqu’un demande que l’écriture {corrects} soit annulée ({reason}). Une autre personne en décidera.',
      },
      declined:
        'La demande de l’écriture {request} est refusée : l’écriture {corrects} reste telle qu’elle est.',
    },
    restatement: {
      requested:
        'Quelqu’un demande que les dossiers de cet engagement, ouverts du {from} au {to}, soient jugés de nouveau ({reason}). Une autre personne en décidera.',
      decided: {
        approved:
          'La demande de l’écriture {request} est exécutée : les rectifications qui la nomment jugent les dossiers de nouveau.',
        declined: 'La demande de l’écriture {request} est refusée : les chiffres restent.',
      },
    },
    reversal: {
      requested:
        'Quelqu’un demande d’annuler un import : ce qu’il a écrit parmi les écritures {first} à {last} ({reason}). Une autre personne en décidera.',
      decided: {
        approved:
          'La demande de l’écriture {request} est exécutée : les rectifications qui la nomment annulent l’import.',
        declined: 'La demande de l’écriture {request} est refusée : l’import reste.',
      },
    },
    figures: {
      restated:
        'Les dossiers ouverts du {from} au {to} ont été jugés de nouveau ({reason}). Avant : {before}. Après : {after}. {corrections, plural, one {Une rectification nomme} other {# rectifications nomment}} la demande de l’écriture {request}.',
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
        'Un client nous demande quelque chose que nous avons promis : le délai commence à courir, l’échéance est fixée.',
      paused: 'Le délai est suspendu, pour un motif que la charte nomme.',
      resumed: 'Le délai reprend et l’échéance est décalée d’autant.',
      fulfilled: 'Nous avons fait ce que nous devions. L’écriture dit si c’était à temps.',
      reopened: 'Un dossier que nous tenions pour réglé ne l’était pas.',
      withdrawn:
        'Le client retire sa demande, ou nous closons le dossier sans la satisfaire. Si l’échéance est déjà passée, c’est un manquement.',
      described:
        'Ce qu’il faut savoir d’un dossier pour fixer le montant de sa réparation, comme la puissance ou le prix. La valeur reste privée ; seul son nom, qui est dans la charte, est public.',
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
      analysed:
        'Nous disons pourquoi et à quel point c’est grave. Nos excuses sont écrites aussi, et publiées quand une autre personne les a validées.',
      returned:
        'Une autre personne que celle qui a analysé le manquement a relu l’analyse et l’a renvoyée : elle sera refaite. La raison reste interne.',
      'signed-off':
        'Une autre personne que celle qui a analysé le manquement a relu et validé ; nos excuses sont publiées avec cette écriture.',
    },
    exemption: {
      requested:
        'Nous demandons qu’un manquement ne compte pas, pour un motif que la charte nomme, preuve à l’appui.',
      decided:
        'Une seconde personne accepte ou refuse. Si nul ne tranche à temps, c’est refusé. Dans tous les cas, le manquement reste inscrit.',
    },
    circumstance: {
      declared:
        'Un fait extérieur, comme une tempête, que nos demandes d’exonération peuvent invoquer : pour quels jours, pour quelles entités, et où chacun peut le lire.',
      agreed: 'Une seconde personne confirme que c’était ainsi. Avant cela, la circonstance n’excuse rien.',
    },
    initiative: initiativeEntries.explains,
    remedy: {
      asked:
        'Le client demande la réparation à laquelle un manquement lui donne droit, dans le délai que la charte prévoit. Ce que nous lui devons en découle.',
      owed: 'Ce que nous devons au client pour un manquement.',
      paid: 'Ce que nous avons versé au client.',
    },
    action: {
      opened: 'Un changement que nous décidons pour qu’un manquement ne se reproduise pas.',
      completed: 'Ce changement est fait.',
      verified: 'Nous avons vérifié si ce changement suffit.',
    },
    claim: {
      filed:
        'Quelqu’un nous dit qu’un engagement n’a pas été tenu. Ses mots, sa référence et ses coordonnées restent privés ; le délai pour trancher court dès cette écriture.',
      decided:
        'Une personne qui n’a pas consigné l’affaire donne raison à l’auteur du signalement, ou non, et dit pourquoi. S’il a raison, l’écriture nomme le manquement.',
    },
    feedback: {
      received:
        'Une fois le dossier terminé, son client dit sur le reçu si l’engagement a été tenu à ses yeux : oui, non, ou qu’il ne saurait le dire. Il peut changer d’avis pendant trente jours ; la dernière réponse compte. Elle ne modifie aucun score, et un commentaire reste privé.',
    },
    entry: {
      corrected: 'Une écriture fausse n’est jamais modifiée : une autre dit ce qui est juste, et pourquoi.',
    },
    correction: {
      requested:
        'Qui ne peut pas rectifier seul une écriture le demande à une autre personne. La demande ne change aucun chiffre.',
      declined: 'Une autre personne a examiné la demande et ne rectifie rien.',
    },
    restatement: {
      requested:
        'Une période a été jugée par un calendrier faux. Une personne demande qu’elle le soit de nouveau ; la demande ne change aucun chiffre.',
      decided:
        'Une autre personne exécute la demande ou la refuse. Chaque dossier jugé autrement est rectifié par une écriture qui nomme la demande ; rien d’autre que le calendrier n’en décide.',
    },
    reversal: {
      requested:
        'Un fichier a été importé à tort. Qui s’en aperçoit demande d’annuler l’import ; la demande ne change aucun chiffre.',
      decided:
        'Une autre personne, qui n’a pas importé le fichier non plus, exécute la demande ou la refuse. Chaque écriture de l’import est rectifiée par une autre, qui nomme la demande ; toutes restent.',
    },
    figures: {
      restated:
        'Des chiffres déjà publiés sont recalculés, pour une raison que l’écriture donne. Les anciens restent à côté des nouveaux.',
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
