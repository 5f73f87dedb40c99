/** What a schema finds wrong with a key of a content file (app/domain/schema-fault.ts), then what was expected. */
export const schemaFaults = {
  faultAtKey: '{at} : {said}',
  schemaFaults: {
    value: 'une autre valeur est attendue',
    text: 'texte attendu',
    number: 'nombre attendu',
    truth: 'true ou false attendu',
    list: 'liste attendue, comme [un, deux]',
    keys: 'clés et valeurs attendues',
    'one-of': '{expected} attendu',
    least: 'au moins {least} attendu',
    most: 'au plus {most} attendu',
    'key-unknown': 'clé inconnue « {key} » : {expected} attendu',
    fields: 'clés attendues : {expected}',
    zone: 'fuseau IANA attendu, comme Europe/Paris',
    'zone-unknown': 'fuseau horaire inconnu « {found} » : fuseau IANA attendu, comme Europe/Paris',
    'zone-without-place':
      'le fuseau horaire « {found} » ignore l’heure d’été ou n’est celui d’aucun lieu : celui d’une ville attendu, comme Europe/Paris, ou UTC',
    date: 'date attendue, comme 2026-12-24',
    'date-unknown': '« {found} » n’est pas une date : date qui existe attendue, comme 2026-12-24',
    'day-name': 'nom du jour attendu dans cette langue, sans caractère invisible',
    weekdays: 'liste de jours attendue, comme [monday, tuesday]',
    'weekday-twice': 'chaque jour attendu une seule fois',
    opening: 'horaires attendus entre guillemets droits, comme {example}',
    openings: 'liste d’horaires attendue, comme {example}',
    'opening-overlaps':
      'ces horaires commencent avant la fin des précédents : horaires attendus dans l’ordre, sans chevauchement',
    'opening-unclear': '« {found} » n’est pas un horaire : début et fin attendus, comme {example}',
    'opening-no-time': '« {found} » contient une heure qui n’existe pas : heures de 00:00 à 24:00 attendues',
    'opening-backwards':
      '« {found} » finit avant de commencer : une nuit est attendue en deux horaires, jusqu’à 24:00 puis à partir de 00:00',
    'before-from': 'cette valeur précède « from » : la même attendue, ou une plus tardive',
    year: 'année attendue, de {least} à {most}',
    country: 'code de pays attendu, en deux capitales, comme FR',
    'country-unknown':
      'ce pays ne figure pas dans la bibliothèque des jours fériés : code d’un autre pays attendu, ou jours écrits sous « dates »',
    'country-missing': 'une région est celle d’un pays : « country » attendu à côté d’elle',
    region: 'code de région attendu, comme ENG',
    'region-unknown':
      'cette région ne figure pas dans la bibliothèque des jours fériés : code d’une autre attendu, ou clé absente',
    holiday: 'date attendue, ou nom anglais d’un jour férié',
    'holiday-unknown':
      'aucun jour férié ne s’appelle « {found} » ni ne tombe ce jour-là : date attendue, ou nom anglais d’un jour férié',
    names: 'liste de noms attendue : {expected}',
    days: 'liste de jours attendue : {expected}',
    closures: 'liste de fermetures attendue : {expected}',
    'date-or-day': 'date attendue, comme 2026-12-24, ou {expected}',
    closings: 'jours et heures attendus, comme {expected}',
    'closing-time': 'heure attendue entre guillemets droits, comme {example}',
    'closing-day':
      '« {found} » n’est pas un jour : jour de chaque année attendu, comme 12-24, ou date, comme 2026-12-24',
    'closing-unclear':
      'on ne peut pas fermer plus tôt à « {found} » : heure attendue de 00:01 à 23:59 ; un jour entier a sa place parmi les jours fériés',
    column: 'nom de colonne attendu',
    id: 'identifiant attendu en minuscules, chiffres et traits d’union, comme pick-up-dead-animal',
    'id-or-column': 'identifiant d’un engagement attendu, ou « column: » et « values: »',
    texts: 'texte attendu, ou liste de textes',
    words: 'texte attendu, ou un texte par langue (fr: …, en: …)',
    'time-format':
      'iso attendu, ou un modèle fait de {expected}, toute autre lettre entre crochets (HH[h]mm), qui donne au moins l’année, le mois et le jour, chacun une fois',
    'time-letter':
      '« {found} » est inconnu ici : iso attendu, ou un modèle fait de {expected}, toute autre lettre entre crochets (HH[h]mm)',
    'time-zone-twice':
      '« {found} » désigne un fuseau, alors que « zone » dit déjà {zone} : iso attendu, qui lit les heures avec leur décalage, ou un modèle sans fuseau',
    repair: 'converted-twice attendu, ou clé absente',
    'one-character': 'un seul caractère attendu',
    delimiter: 'signe attendu qui ne soit ni lettre, ni chiffre, ni guillemet droit, ni fin de ligne',
    'unit-column': 'nom de colonne attendu, ou « column: » et « values: »',
    'at-least-one': 'au moins un élément attendu dans la liste',
    'case-or-occurrences':
      'soit « case: », soit « occurrences: » attendu ; un fichier qui contient les deux demande deux correspondances',
    'reference-missing': 'colonne attendue qui distingue un dossier d’un autre',
    'empty-compared':
      '« {found} » est comparé ailleurs dans cette correspondance : texte attendu qui ne veuille dire que colonne vide (une colonne vide se compare à {example})',
    'expect-without-case':
      'cette clé n’est attendue qu’à côté de « case: » : une occurrence n’a pas d’échéance',
    'policy-line': 'ligne attendue : {expected}',
    'policy-undefined':
      '{name} n’est pas encore défini : une ligne qui le définit est attendue avant celle-ci',
    'policy-in-group': '{name} est déjà membre d’un groupe : un seul groupe attendu pour chacun',
    'policy-quorum-twice': 'une seconde ligne « quorum » : une seule attendue',
    'policy-quorum-missing': 'il manque la ligne du quorum : {expected} attendu',
    'policy-keyword': '« {found} » ne commence aucune ligne : {expected} attendu',
    'policy-none': '« none » est le nom du quorum vide : un autre nom attendu',
    'policy-twice': '{name} est défini deux fois : chaque nom attendu une seule fois',
    'policy-key':
      '« {found} » n’est pas une clé de vérification Ed25519 : {expected} attendu, tel que le témoin la publie',
    'policy-key-type': 'cette clé est du type {found} : clé du type {expected} attendue, {key}',
    'policy-key-twice': 'la même clé publique figure deux fois : une clé attendue pour chacun',
    'policy-threshold': '{expected} attendu, ou un nombre de 1 à {most}',
  },
} as const;
