/** What the customer of one case reads of it: the receipt. */
export const receipts = {
  receipt: {
    title: 'Votre reçu',
    description:
      'Un dossier, tout ce qui en est écrit, et la preuve que chaque écriture est dans notre registre.',
    promised: 'Nous avons promis',
    standing: {
      due: 'Nous devons satisfaire votre demande au plus tard le {due}.',
      paused: 'Le délai est suspendu : l’échéance sera fixée quand il reprendra.',
      late: 'Nous n’avons pas tenu cet engagement : l’échéance était le {due}, et votre demande attend toujours.',
      kept: 'Nous avons tenu cet engagement : votre demande a été satisfaite le {closed}.',
      breached:
        'Nous n’avons pas tenu cet engagement : votre demande a été satisfaite le {closed}, trop tard.',
      exempt:
        'Votre demande a été satisfaite trop tard. Ce manquement est exonéré, pour un motif que la charte nomme : il reste inscrit, mais ne compte pas dans nos chiffres.',
      exemptWaiting:
        'L’échéance était le {due}. Ce manquement est exonéré, pour un motif que la charte nomme ; votre demande attend toujours.',
      withdrawn: 'Ce dossier a été clos le {closed}, sans que la demande ait été satisfaite.',
      withdrawnLate:
        'Nous n’avons pas tenu cet engagement : l’échéance était le {due}. Le dossier a ensuite été clos.',
    },
    case: 'Votre dossier',
    opened: 'Demande reçue',
    working: {
      title: 'Le calcul de l’échéance',
      supposed: 'Le délai est suspendu. S’il reprenait le {now}, l’échéance serait le {due}.',
      steps: '{count, plural, one {L’étape} other {Les # étapes}} du calcul',
    },
    owed: {
      amount: 'Montant',
      soFar: 'Montant à ce jour',
      claimable: 'À demander avant le',
      payable: 'À vous remettre avant le',
      late: 'Remis plus tard',
      more: '{amount} de plus',
      unknown: 'Le montant dépend de ce que le registre ne dit pas de votre dossier.',
      ask: 'Cette réparation se demande : dites-nous avant cette date que vous la voulez.',
      lapsed:
        'Le délai pour demander cette réparation est passé. Si vous l’avez demandée à temps, dites-le-nous.',
      asked: 'Vous l’avez demandée le {date}.',
      noPayment: 'C’est ce que la charte prévoit : le registre n’en dit encore rien.',
    },
    answer: {
      title: 'Votre avis',
      question: 'À vos yeux, cet engagement a-t-il été tenu ?',
      public:
        'Votre réponse est publique, sans votre nom, et s’ajoute à celles des autres clients. Elle ne change aucun score.',
      choices: { yes: 'Oui', no: 'Non', 'cannot-say': 'Je ne saurais le dire' },
      comment: 'Un commentaire',
      commentHint:
        'Il reste privé : seuls ceux qui suivent votre dossier le lisent. {most} caractères au plus.',
      send: 'Envoyer la réponse',
      change: 'Changer la réponse',
      recorded: 'Merci : votre réponse est inscrite au registre.',
      given: {
        yes: 'Réponse donnée le {at} : oui, l’engagement a été tenu.',
        no: 'Réponse donnée le {at} : non, l’engagement n’a pas été tenu.',
        'cannot-say': 'Réponse donnée le {at} : impossible à dire.',
      },
      until: 'Elle peut être changée jusqu’au {until}.',
      settled: 'Elle ne peut plus être changée depuis le {until}.',
      later: 'Quand ce dossier sera terminé, nous demanderons ici si, à vos yeux, l’engagement a été tenu.',
      there: 'Répondre sur notre site',
    },
    publicBreach: 'La page publique de ce manquement',
    code: 'Code du reçu',
    proof: 'La preuve',
    unchecked:
      'Votre navigateur fait la vérification, et il lui faut JavaScript. Sans JavaScript, téléchargez la preuve .tlog-proof de chaque ligne et vérifiez-la avec l’outil de votre choix, ou contrôlez tout le registre avec notre commande.',
    uncheckedTitle: 'Pas encore vérifié',
    provedTitle: 'Prouvé',
    proved:
      'Votre navigateur vient de le vérifier : chaque ligne signée ci-dessous est, octet pour octet, dans le registre dont l’état est donné plus bas, et cet état est signé par la clé qui l’accompagne. Les dates, l’issue et les sommes dites plus haut sont celles que donnent ces lignes.',
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
      figure: 'Ce reçu dit autre chose que ses lignes. Ce qui diffère :',
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
    exactlyWaiting: 'Octet par octet, pas encore signée',
    signed: 'L’état signé du registre',
    signedSays:
      'Nous disons l’avoir signé le {date} : nom du registre, nombre d’écritures, racine, signature.',
    keySays: 'La clé publique avec laquelle la signature se vérifie :',
  },
} as const;
