/** Why nothing can be recorded or signed (app/domain/trouble.ts), and what to do about it. */
export const troubles = {
  troubles: {
    'older-database':
      'la base contient moins que ce qui est déjà signé, comme si une copie plus ancienne avait été remise en place',
    'entries-changed': 'des écritures déjà signées ne sont plus ce qu’elles étaient',
    'words-changed': 'des mots publiés ne sont plus ceux dont le registre répond',
    'database-replaced': 'le fichier de la base a été remplacé pendant que le service l’utilisait',
    'log-damaged': 'le journal à côté de la base est abîmé ou n’est plus là',
    'key-missing': 'la clé qui signe le registre n’est plus à sa place',
    'key-open': 'la clé qui signe le registre est lisible par d’autres sur le serveur',
    'key-unreadable': 'la clé qui signe le registre ne se lit pas',
    'key-foreign': 'la clé en place n’est pas celle qui a signé ce registre',
    'log-renamed': 'le registre a changé de nom, alors que sa clé porte l’ancien',
    clock: 'l’horloge du serveur a sauté : nul ne sait plus quelle heure il est',
    'disk-full': 'le disque du serveur est plein',
    'disk-failing': 'le disque du serveur ne répond plus comme il faut',
    'read-only': 'le serveur ne peut plus écrire dans la base',
    'database-damaged': 'le fichier de la base est abîmé',
    'write-lost': 'le disque du serveur a perdu ce qui devait y être écrit',
  },
  mending: {
    'older-database':
      'Remettez la copie la plus récente, avec kept restore ; rien n’est perdu tant qu’elle existe.',
    'entries-changed':
      'Cherchez ce qui a changé avec kept verify et le fichier de la base, puis remettez une sauvegarde entière.',
    'words-changed':
      'Cherchez ce qui a changé avec kept verify et le fichier de la base, puis remettez une sauvegarde entière.',
    'database-replaced':
      'Arrêtez le service, remettez la base que vous voulez avec kept restore, puis relancez.',
    'log-damaged':
      'Rien n’a été ouvert ni changé. Le fichier en -wal contient ce qui a été inscrit en dernier : gardez-en une copie, puis remettez la sauvegarde la plus récente avec kept restore, ou, pour repartir sans ce qu’il contenait, rangez-le ailleurs.',
    'key-missing':
      'Remettez la clé à côté de la base, ou dites où elle est avec LEDGER_KEY_FILE. Si elle est perdue pour toujours : kept restore --key-lost.',
    'key-open':
      'Retirez aux autres le droit de la lire (chmod 600). Si quelqu’un a pu la copier, elle n’est plus sûre.',
    'key-unreadable': 'Remettez la clé telle qu’elle était, d’après votre copie.',
    'key-foreign':
      'Remettez la clé de ce registre. Si elle est perdue pour toujours : kept restore --key-lost.',
    'log-renamed': 'Remettez dans site.yml l’origine d’avant : un registre garde son nom.',
    clock:
      'La nouvelle heure fait foi quand elle a tenu dix minutes, ou aussitôt si quelqu’un, ayant regardé une autre horloge, le dit : kept clock --confirm.',
    'disk-full': 'Libérez de la place, puis recommencez.',
    'disk-failing': 'Regardez ce que le système dit du disque, puis recommencez.',
    'read-only':
      'Rendez à l’utilisateur du service le droit d’écrire dans la base et dans son dossier, puis recommencez.',
    'database-damaged':
      'Gardez le fichier de côté et remettez la sauvegarde la plus récente avec kept restore.',
    'write-lost': 'Regardez ce que le système dit du disque, puis relancez le service.',
  },
} as const;
