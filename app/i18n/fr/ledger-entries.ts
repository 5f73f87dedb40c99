import { encounterEntries } from './encounters.ts';
import { initiativeEntries } from './initiative-entries.ts';

/** Kinds of entry: what each is called, what one says, and what it is. */
export const ledgerEntries = {
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
    remedy: { asked: 'Réparation demandée', owed: 'Réparation due', paid: 'Réparation versée' },
    action: {
      opened: 'Action corrective ouverte',
      completed: 'Action corrective faite',
      verified: 'Action corrective vérifiée',
    },
    claim: { filed: 'Signalement reçu', decided: 'Signalement tranché' },
    encounter: encounterEntries.names,
    initiative: initiativeEntries.kinds,
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
    survey: { published: 'Enquête publiée', closed: 'Enquête close' },
    nature: { proposed: 'Nature proposée' },
    charter: { drawn: 'Charte tirée d’une enquête' },
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
    encounter: encounterEntries.says,
    initiative: initiativeEntries.says,
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
    survey: {
      published: 'L’enquête {survey} est publiée (version {number}).',
      closed:
        'L’enquête {survey} est close : {complete, plural, one {# réponse complète} other {# réponses complètes}}, {partial, plural, one {# partielle} other {# partielles}}.',
    },
    nature: { proposed: 'L’enquête close à l’écriture {closing} lit {candidate} ainsi : {nature}.' },
    charter: {
      drawn:
        'Une charte de {seats, plural, one {# promesse} other {# promesses}} est tirée de l’enquête close à l’écriture {closing}.',
    },
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
    encounter: encounterEntries.explains,
    initiative: initiativeEntries.explains,
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
    survey: {
      published: 'Ce qui est demandé, à qui et quand. Dès la première réponse, plus rien n’y change.',
      closed:
        'Combien ont été invités, combien ont répondu, et l’empreinte des réponses, des codes utilisés et des résultats. Les réponses elles-mêmes n’entrent jamais dans le registre.',
    },
    nature: {
      proposed:
        'Comment les réponses lisent une promesse : comme une norme ou comme une différence. L’enquête propose ; une édition de la charte décide.',
    },
    charter: {
      drawn:
        'Quelles promesses candidates ont une place dans la charte, par la règle publiée, et dans combien de nouveaux tirages elles la gardent.',
    },
  },
} as const;
