/** Files of events: the pages of imports, and why a row was not accepted or a file not read. */
export const imports = {
  // ── Staff: imports ──────────────────────────────────────────────────────────────────────────────────────────
  imports: {
    title: 'Imports',
    progress: '{done, plural, one {# ligne} other {# lignes}} sur {total, number}',
    lede: 'Les lignes d’un fichier deviennent des dossiers et des occurrences, comme si chacun était saisi à la main. Rien n’est écrit avant que vous ayez vu ce qui le serait.',
    file: 'Fichier',
    fileHint: 'CSV ou NDJSON, en UTF-8, compressé (.gz) ou non.',
    mapping: 'Correspondance',
    mappingHint: 'Dit ce que chaque colonne veut dire ; à écrire dans content/imports.',
    mappingOf: '{name}, pour « {charter} »',
    preview: 'Voir ce qui serait importé',
    nothing:
      'Il n’y a pas encore de correspondance. Chaque fichier de content/imports paraîtra ici au choix, dès que sa charte est publiée et tant que son bilan court.',
    templates: 'Fichiers à remplir',
    templatesHint:
      'Les colonnes que lit une correspondance, et une ligne d’exemple : mettez les vôtres à sa place, puis envoyez le fichier ci-dessus.',
    runs: 'Derniers imports',
    runsEmpty: 'Les fichiers importés paraîtront ici, le plus récent en tête.',
    started: 'Commencé',
    rows: 'Lignes',
    accepted: 'Acceptées',
    rejected: 'Rejetées',
    state: 'État',
    finished: 'fini',
    unfinished: 'inachevé',
    resumeHint: 'Un import inachevé reprend là où il s’est arrêté : envoyez de nouveau le même fichier.',
    reading: 'Lecture du fichier, rien n’est écrit',
    importing: 'Import en cours',
    underway: 'Cette page se met à jour d’elle-même. L’import continue si vous la fermez.',
    underwayStill:
      'Cette page reste telle quelle tant que vous ne la mettez pas à jour. L’import continue si vous la fermez.',
    refresh: 'Mettre à jour',
    stopFollowing: 'Arrêter le suivi',
    follow: 'Reprendre le suivi',
    readSoFar: '{count, plural, =0 {aucune ligne lue} one {# ligne lue} other {# lignes lues}}',
    previewTitle: 'Ce qui serait importé',
    nothingWritten: 'C’est un essai à blanc : rien n’est encore écrit.',
    resultTitle: 'Import terminé',
    resumed: 'L’import a repris après la ligne {count, number}, où il s’était arrêté.',
    declared:
      '{count, plural, one {# dossier ouvert avait dépassé son échéance : son manquement est constaté.} other {# dossiers ouverts avaient dépassé leur échéance : leurs manquements sont constatés.}}',
    refusedTitle: 'Ce fichier ne peut pas être importé',
    refusedAt: 'Ligne {line, number} : {refused}',
    brokenTitle: 'L’import s’est arrêté, par notre faute',
    broken:
      'Ce qui était écrit l’est toujours, une seule fois. Envoyez de nouveau le même fichier : l’import reprendra.',
    noDatabase: '{file} : cette base n’existe pas ; jugé comme si rien n’était encore inscrit',
    toRecord: 'À inscrire',
    recorded: 'Inscrites',
    already: 'Déjà inscrites',
    skipped: 'Laissées de côté',
    total: 'En tout',
    skippedWhy: 'Pourquoi des lignes sont laissées de côté',
    leftOutWhy: 'Ce qui est laissé de côté dans des lignes acceptées',
    closedAfterEnd: 'La clôture : elle est postérieure au dernier jour du bilan de la charte.',
    remarks: 'Lignes qui pouvaient se lire de deux façons, et comment elles sont lues',
    rejectedTitle: 'Lignes rejetées',
    rejectedMore: '{count, plural, one {Et # autre.} other {Et # autres.}}',
    download: 'Télécharger les lignes rejetées',
    downloadHint:
      'Elles y sont telles que dans votre fichier, chacune après son numéro et la raison. Corrigez-les et envoyez ce fichier avec la même correspondance ; laissez-y les colonnes ajoutées, qui ne sont pas lues.',
    downloadLines: 'Télécharger les numéros et les raisons (CSV)',
    downloadGone:
      'Les lignes elles-mêmes ne sont pas ou plus gardées : elles le sont un jour, pour un fichier envoyé sur ce site.',
    downloadFirst:
      '{count, plural, one {Seule la première y est.} other {Seules les # premières y sont.}} Corrigez les autres dans votre fichier et envoyez-le en entier : rien n’est inscrit deux fois.',
    line: 'Ligne',
    reason: 'Raison',
    count: 'Nombre',
    agreement: 'Accord avec la source',
    agreementOf: '{same, number} sur {of, number}',
    agreementDue: 'Échéances, à la minute près',
    agreementVerdict: 'Issues, d’après les échéances de la source',
    agreementOutcome: 'Issues, d’après nos échéances',
    firstRows: 'Les premières lignes',
    becomes: {
      recorded: 'à inscrire',
      already: 'déjà inscrite',
      skipped: 'laissée de côté',
      rejected: 'rejetée',
    },
    becomesBecause: '{state} : {reason}',
    confirm: '{count, plural, =0 {Rien à importer} one {Importer # ligne} other {Importer # lignes}}',
    takeOver: 'Importer, et reprendre les écarts ({count, number})',
    takeOverHint:
      'La clôture de ces lignes n’est pas celle du registre. Une clôture retirée rouvre le dossier ; pour une clôture déplacée, une rectification est demandée, et une autre personne en décide.',
    discard: 'Jeter le fichier',
    another: 'Importer un autre fichier',
  },

  // ── Staff: taking an import back ───────────────────────────────────────────────────────────────────────────
  reversal: {
    title: 'Annuler l’import de {file}',
    short: 'Annulation',
    link: 'Annuler cet import',
    lede: 'Une personne le demande ; une autre, de la conformité et qui n’a pas importé le fichier, l’exécute. Chaque écriture de l’import est annulée par une rectification qui nomme la demande, et reste lisible au registre.',
    counting: 'Décompte de ce qui serait annulé, rien n’est écrit',
    working: 'Annulation de l’import',
    underway: 'Cette page se met à jour d’elle-même. Ce qui est en cours continue si vous la fermez.',
    counted: 'Ce qui serait annulé',
    done: 'Ce qui a été annulé',
    brokenTitle: 'L’annulation s’est arrêtée, par notre faute',
    broken:
      'Ce qui est annulé le reste, une seule fois. Revenez sur cette page : l’annulation continuera là où elle s’est arrêtée.',
    counts: {
      cases: 'Dossiers qu’il a ouverts',
      events: 'Faits sur des dossiers plus anciens',
      occurrences: 'Occurrences',
      left: 'Laissés tels quels',
    },
    leftWhy: 'Pourquoi certains restent',
    orderedOn: 'Demandée le',
    decided: { approved: 'Exécutée le', declined: 'Refusée le' },
    waits:
      'Une seconde personne décide : elle est de la conformité, et n’a ni demandé l’annulation ni importé le fichier.',
    notYours: 'Seules les personnes qui consignent des dossiers peuvent demander l’annulation.',
    nothing: 'Il ne reste rien à annuler.',
    order: 'Demander l’annulation',
    goOn: 'Poursuivre l’annulation',
    carryOut: 'Annuler maintenant',
    carryOutHint: 'Ce qui est compté ci-dessus est annulé en une seule fois, sous votre nom.',
    declineHint: 'L’import reste ; dites pourquoi.',
  },
  takingBack: {
    noSuchImport: '{name} : aucun import n’a cet identifiant, ni de fichier de ce nom',
    preview: 'Serait annulé :',
    done: 'Annulé :',
    declined: 'La demande {request} est écartée : l’import reste tel quel.',
    cases:
      '{count, plural, =0 {aucun dossier} one {# dossier} other {# dossiers}}, avec tout ce que l’import en a dit',
    events:
      '{count, plural, =0 {aucun fait} one {# fait} other {# faits}} sur des dossiers qui existaient déjà, comme leur clôture',
    occurrences: '{count, plural, =0 {aucune occurrence} one {# occurrence} other {# occurrences}}',
    left: '{count, plural, one {# reste tel quel :} other {# restent tels quels :}}',
    ordered:
      'Demandé par l’écriture {request}. Une seconde personne, de la conformité et qui n’a pas importé le fichier, l’exécute par la même commande, avec son adresse.',
  },

  // ── Why a row of an import was not accepted, or a file not read ───────────────────────────────────────────────
  reasons: {
    'column-count':
      'Cette ligne a {found, plural, one {# colonne} other {# colonnes}} ; la première en annonce {expected}.',
    'quote-not-closed': 'Un guillemet de cette ligne n’est jamais fermé.',
    'quote-astray':
      'Du texte suit un guillemet fermant ; un séparateur était attendu. À l’intérieur d’un texte, le guillemet se double.',
    'row-too-long': 'Cette ligne a plus de {most, number} caractères.',
    'too-many-values': 'Cette ligne a plus de {most, number} valeurs.',
    'not-json': 'Cette ligne n’est pas un objet JSON.',
    'too-deep': 'Dans cette ligne, listes et objets sont imbriqués à plus de {most, number} niveaux.',
    'not-unicode':
      'Un texte de cette ligne est coupé au milieu d’un caractère (il n’en reste qu’un demi-codet).',
    'row-encoding-wrong':
      'Cette ligne n’est pas du texte UTF-8. Enregistrez le fichier en UTF-8 (dans un tableur : « CSV UTF-8 »).',
    'not-plain':
      'La colonne « {column} » contient une liste ou un objet ; un texte, un nombre ou un booléen était attendu.',
    'column-empty': 'La colonne « {column} » est vide.',
    'not-a-time': 'La colonne « {column} » contient « {value} » ; une date écrite {expected} était attendue.',
    'time-skipped':
      'La colonne « {column} » contient « {value} », une heure qui n’a pas existé ({zone}) : les horloges sont passées de {from} à {to} ; une heure qui a existé était attendue.',
    'time-shown-twice':
      'La colonne « {column} » contient « {value} », dans l’heure que les horloges ont affichée deux fois ({zone}) : la seconde a été retenue, car à la première le dossier aurait été clos avant d’être ouvert.',
    'time-read-earlier':
      'La colonne « {column} » contient « {value} », dans l’heure que les horloges ont affichée deux fois ({zone}) : la première a été retenue.',
    'closing-reopened': 'Elle diffère du registre, où le dossier était clos : le dossier est rouvert.',
    'closing-asked':
      'Elle diffère du registre quant à la clôture du dossier : une rectification est demandée, et une autre personne en décide.',
    'promise-and-intake':
      'La ligne relève à la fois de l’engagement « {commitment} » et de la réception « {intake} » ; un seul des deux était attendu.',
    'intake-closed':
      'La ligne ouvre plusieurs dossiers d’un coup, et la colonne « {column} » dit une clôture sans dire duquel ; une colonne vide était attendue.',
    'intake-unknown':
      'La charte « {charter} » n’a pas de réception « {intake} » dans son fichier intake.yml ; attendu : {expected}.',
    'attribute-unknown':
      'Aucun engagement de cette correspondance ne demande « {attribute} » ; attendu : {expected}.',
    'value-unknown': 'La colonne « {column} » contient « {value} » ; attendu : {expected}.',
    'stray-character':
      'Colonne « {column} », caractère n° {place, number} : {character} ne se voit pas ou change le sens d’écriture ; un texte d’une ligne, sans caractère de ce genre, était attendu.',
    'value-too-long': 'La colonne « {column} » a plus de {most, number} caractères.',
    'not-a-mail-address': 'La colonne « {column} » ne contient pas une adresse électronique, et une seule.',
    'file-missing': 'Ce fichier n’existe pas.',
    'file-unreadable': 'Ce fichier ne peut pas être lu ({detail}).',
    'packed-badly':
      'Ce fichier compressé est abîmé ou s’arrête trop tôt ; rien n’a été enregistré. Compressez-le de nouveau avec gzip.',
    'unpacks-too-far':
      'Ce fichier compressé contient plus que ce qui est accepté ; rien n’a été enregistré. Attendu : au plus {ratio, number} fois sa taille et {gigabytes, number} Go. Envoyez-le décompressé, ou en plusieurs fois.',
    'file-empty':
      'Ce fichier est vide ; une première ligne de noms de colonnes, puis des lignes de données, étaient attendues.',
    'rows-missing': 'Ce fichier a ses noms de colonnes, mais pas une seule ligne de données.',
    'encoding-wrong':
      'Les noms de colonnes ne sont pas du texte UTF-8 ; rien n’a été enregistré. Enregistrez le fichier en UTF-8 (dans un tableur : « CSV UTF-8 »).',
    'columns-missing':
      'Le fichier n’a pas les colonnes que lit la correspondance : {missing}. Celles qu’il a : {found}.',
    'column-twice': 'Deux colonnes s’appellent « {column} » ; chaque nom est attendu une seule fois.',
    'format-unknown':
      'Le nom du fichier ne dit pas ce qu’il est ; .csv ou .ndjson attendu, ou format: dans la correspondance.',
    'charter-not-published':
      'La charte « {charter} » n’est pas publiée : publiez-la d’abord. Un essai à blanc s’en passe.',
    'charter-unknown': 'Il n’y a pas de charte « {charter} », ni publiée ni en préparation.',
    'commitment-unknown':
      'La charte « {charter} » n’a pas d’engagement « {commitment} » de cette mesure ; attendu : {expected}.',
  },
} as const;
