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
      noPayment: 'C’est ce que la charte prévoit ; le registre ne consigne pas encore les versements.',
    },
    publicBreach: 'La page publique de ce manquement',
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
} as const;
