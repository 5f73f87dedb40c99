/** What is wrong with a file of content, for who writes it. */
export const content = {
  publishing: {
    charter: {
      published: '{slug} : édition {number} publiée',
      unchanged: '{slug} : édition {number} inchangée',
    },
    method: {
      published: 'méthode : version {number} publiée',
      unchanged: 'méthode : version {number} inchangée',
    },
    refused: '{slug} : {why}',
    calendars: 'calendriers publiés : {names}',
    wouldBind: '{slug} : édition {number}, nous engage à partir du {binding}',
    wouldBindSince: '{slug} : édition {number}, promise depuis le {binding}',
    sameEdition: '{slug} : édition {number} inchangée, calendriers nouveaux',
    first: 'première édition : {count, plural, one {# engagement} other {# engagements}}',
    less: 'moins',
    eases:
      'Cette édition promet moins : les lecteurs le liront dès sa publication, jusqu’au jour où elle prend effet.',
    text: '{name} : {text}',
    scores: 'scores au {date}, d’après les dossiers d’aujourd’hui',
    entering: 'engagements qui y entrent',
    asBefore: '{name} : {value}, comme avant',
    calendarsToCome: 'calendriers : {names}',
    openCases:
      '{count, plural, =0 {aucun dossier ouvert ne change d’échéance} one {# dossier ouvert change d’échéance} other {# dossiers ouverts changent d’échéance}}',
    newMethod: 'méthode : version {number}',
    dryRun: 'essai à blanc : rien n’a été publié',
    ask: 'Publier ? Rien ne pourra plus y être changé. (o/N)',
    yes: 'o oui',
    notPublished: 'rien n’a été publié',
    notAsked: 'sans terminal, personne à qui demander : {yes} publie, {dryRun} montre seulement',
    methodLeft: 'la méthode de calcul des scores n’a pas été publiée : corrigez-la, puis {publish}',
    staffOnly: '{slug} : pages réservées au personnel ; termes et chiffres dans le registre public',
    redated:
      '{count, plural, one {# dossier ouvert reçoit une nouvelle échéance} other {# dossiers ouverts reçoivent une nouvelle échéance}}',
  },

  // ── What is wrong with a file of content (app/domain/charter/finding-codes.ts), then what was expected ────────
  findingSeverities: { error: 'erreur : {message}', warning: 'avertissement : {message}' },
  findings: {
    'front-matter-missing': 'l’en-tête manque : « --- » attendu, seul, sur la première ligne',
    'front-matter-unclosed': 'l’en-tête n’est pas fermé : « --- » attendu, seul, sur une ligne après lui',
    'front-matter-syntax':
      'cette ligne n’est pas comprise : « clé: valeur » attendu, entre guillemets droits si la valeur contient d’autres signes',
    'front-matter-duplicate-key': 'une clé est écrite deux fois : chaque clé est attendue une seule fois',
    'front-matter-tab': 'une tabulation indente cette ligne : espaces attendues',
    'front-matter-not-mapping': 'l’en-tête n’est pas une suite de clés : lignes « clé: valeur » attendues',
    'front-matter-alias':
      'une valeur qui commence par une esperluette, un astérisque ou un point d’exclamation dit autre chose en YAML : valeur écrite en toutes lettres attendue, ou entre guillemets droits',
    'yaml-colon':
      'cette valeur contient un second « : » : guillemets droits attendus autour d’elle, {expected}',
    'yaml-colon-missing':
      'cette ligne n’a pas de clé : clé, deux-points et espace ordinaire attendus avant la valeur, {expected}',
    'yaml-quote-open': 'un guillemet ouvre cette valeur et aucun ne la ferme : {expected} attendu',
    'yaml-after-quote':
      'quelque chose suit le guillemet qui ferme cette valeur : autres guillemets droits attendus autour du tout, {expected}',
    'yaml-bracket-open':
      'un crochet ou une accolade s’ouvre ici et ne se ferme pas sur cette ligne : {expected} attendu',
    'yaml-value-start':
      'aucune valeur ne peut commencer par ce signe : guillemets droits attendus autour d’elle, {expected}',
    'yaml-escape':
      'entre guillemets droits doubles, une barre oblique inverse donne un autre signe : guillemets simples attendus, {expected}',
    'yaml-list': 'une liste ne commence pas par un tiret derrière sa clé : {expected} attendu',
    'yaml-indent':
      'cette ligne commence plus loin ou moins loin que celles dont elle fait partie : autant d’espaces qu’elles attendues, et deux de plus sous une clé',
    'yaml-document':
      'une ligne de trois tirets ou de trois points, ou qui commence par « % », met fin trop tôt aux clés : une seule suite de clés attendue',
    'yaml-key': 'cette clé n’est pas un mot court : clé attendue, comme « title »',
    'typographic-quotes':
      '{found} garde ses guillemets typographiques, qui sont des lettres en YAML : guillemets droits attendus, ou aucun, {expected}',
    'text-cut':
      'ce qui commence par « {found} » est un commentaire en YAML, que personne ne lira : guillemets droits attendus autour de la valeur, {expected} ; un commentaire se met seul sur sa ligne',
    'space-indents':
      'cette ligne commence par une espace insécable, qui est une lettre en YAML : espaces ordinaires attendues',
    'promises-missing':
      'la charte ne promet rien : fichier attendu à côté de celui-ci, comme 01-complaint-answer.fr.md',
    'mapping-invalid': 'cette correspondance ne peut pas être lue : {detail}',
    'method-missing':
      'il n’y a pas de méthode, et sans elle aucun score ne se calcule : ce fichier attendu, comme celui qui vient avec Kept',
    'ground-unknown':
      'il n’y a pas de mots pour le motif « {found} », que les lecteurs verront tel qu’il est écrit : {expected} attendu',
    'claim-unsaid':
      'la réparation ne dit pas si le client doit la demander, et les lecteurs liront que non : « claim: automatic » ou « claim: within 30 calendar days » attendu',
    'markdown-left':
      'les lecteurs verront ces signes tels qu’ils sont écrits, « {found} » : signes fermés attendus, ou une barre oblique inverse devant eux',
    'markdown-reference':
      'le lien « {found} » n’a pas de cible, et les lecteurs verront ses crochets : ligne attendue qui la donne, comme « [decree]: https://example.com/decree »',
    'markdown-footnote':
      'il n’y a pas de notes de bas de page ici, et les lecteurs verront « {found} » : phrase entre parenthèses attendue, ou un lien',
    'markdown-fence':
      'un bloc de code commence ici et ne finit pas, si bien que toute la suite s’affiche comme du code : « {found} » attendu sur une ligne après lui',
    'markup-dropped':
      'les balises ne s’affichent pas, seuls les mots autour : « {found} » ; Markdown attendu',
    'mapping-charter-unknown':
      'cette correspondance est pour une charte « {found} » qui n’est pas là : {expected} attendu',
    'mapping-promise-unknown':
      'cette correspondance est pour un engagement « {found} » que la charte n’a pas : {expected} attendu',
    'mapping-opened-by':
      'cette correspondance ouvre des dossiers de « {found} », qui s’ouvrent d’eux-mêmes (« opened-by ») : ses lignes seraient rejetées',
    'mapping-intake-unknown':
      'cette correspondance est pour une réception « {found} » que la charte n’a pas : {expected} attendu',
    'mapping-attribute-unknown':
      'aucun engagement de cette correspondance ne demande « {found} », si bien que rien ne s’importe avec : {expected} attendu',
    'file-name': 'ce nom de fichier n’est pas celui d’une charte : {expected} attendu',
    'language-not-listed': 'la charte n’annonce pas la langue « {language} » : attendu l’une de : {expected}',
    'charter-missing':
      'la charte n’a pas de fichier à elle : charter.<langue>.md attendu, avec son nom, ses destinataires et ses langues',
    'terms-missing':
      'les termes de « {id} » manquent : {expected} attendu, dans la première langue de la charte',
    'key-unknown': 'clé inconnue « {key} » : {expected} attendu',
    'key-in-translation':
      '« {key} » a sa place dans la première langue de la charte : seulement {expected} attendu dans une traduction',
    'key-missing': '« {key} » manque : {expected} attendu',
    'text-expected': '« {key} » vaut « {found} » : texte attendu',
    'survey-file': 'ce nom de fichier n’est pas celui d’une enquête : {expected} attendu',
    'survey-missing':
      'l’enquête n’a pas de fichier qui porte ses termes : {expected} attendu, dans sa première langue',
    'survey-language': 'l’enquête n’annonce pas la langue « {language} » : attendu l’une de : {expected}',
    'survey-intro':
      'rien n’est dit avant la première question : attendu qui interroge, pourquoi, et ce que deviennent les réponses',
    'survey-charter': '« charter » nomme une charte inconnue « {found} » : {expected} attendu',
    'survey-days': '« closes » vaut {found}, avant « opens » : jour attendu à partir du {expected}',
    'survey-empty': 'l’enquête ne demande rien : « candidates », « scales » ou « items » attendu',
    'survey-long':
      'l’enquête est trop longue pour une écriture du registre : {most} octets de termes attendus au plus, une lettre accentuée en prenant deux',
    'survey-margin':
      'les personnes de « {key} » font {found} en tout : {expected} attendu, la taille de la population',
    'survey-too-many': '« {key} » en a trop : {most} attendus au plus',
    'survey-id':
      '« {found} » n’est pas un identifiant : minuscules, chiffres et traits d’union attendus, une lettre d’abord, {most} caractères au plus',
    'survey-id-taken':
      '« {found} » est déjà une phrase d’une échelle que l’enquête pose : autre identifiant attendu',
    'survey-page-taken':
      'une autre page se trouve à l’adresse d’une enquête nommée « {found} » : autre nom attendu',
    'survey-words-long':
      '« {key} » est trop long pour se lire sur un téléphone : {most} caractères attendus au plus',
    'survey-few-candidates': 'trop peu de promesses candidates pour choisir : {least} attendues au moins',
    'survey-one-category': '« {key} » n’a qu’une catégorie : deux attendues au moins',
    'survey-some-people':
      '« {key} » dit pour certaines catégories combien de personnes elles comptent : attendu pour toutes, ou pour aucune',
    'survey-pulse-side':
      '« pulse » vaut {found}, dont ne peuvent parler ceux qui sont interrogés : {expected} attendu',
    'survey-pulse-culture':
      'une phrase est un baromètre ou parle d’une culture, car deux moyennes des mêmes réponses pourraient trahir un nombre caché : l’un des deux attendu',
    'survey-pulse-units':
      'un baromètre se dit par entité, et aucun groupe de l’enquête n’est fait d’entités : « units: true » attendu dans un de « groups »',
    'survey-two-units': '« {key} » est déjà fait d’entités : un groupe d’entités attendu au plus',
    'survey-unit':
      '« {found} » n’est pas une entité que « units.yml » donne à cette charte : {expected} attendu',
    'survey-unit-twice':
      'une autre catégorie est déjà l’entité « {found} » : chaque entité attendue une fois',
    'count-expected': '« {key} » vaut « {found} » : nombre entier attendu de {least} à {most}',
    'survey-untranslated':
      '« {key} » n’a pas de texte en {language} : ses lecteurs verront celui d’une autre langue ; attendu dans chaque langue de l’enquête',
    'stray-character':
      '« {key} » : le caractère n° {place} est {character}, qui ne se voit pas ou change le sens d’écriture ; texte sans caractère de ce genre attendu',
    'markdown-intricate':
      'à partir de cette ligne, le texte est trop long ou trop enchevêtré : au plus {characters} caractères, {lines} lignes, {cells} cellules de tableau, {levels} citations ou listes emboîtées, et moins de signes comme * _ [ < par paragraphe attendus',
    'keys-intricate':
      'à partir de cette ligne, les clés sont trop longues ou trop emboîtées : au plus {characters} caractères, et {levels} listes ou groupes de clés emboîtés, attendus',
    'localised-expected': '« {key} » vaut « {found} » : texte attendu, ou un texte par langue (fr: …, en: …)',
    'choice-expected': '« {key} » vaut « {found} » : {expected} attendu',
    'date-expected': '« {key} » vaut « {found} » : date qui existe attendue, comme 2027-06-30',
    'boolean-expected': '« {key} » vaut « {found} » : true ou false attendu',
    'list-expected':
      '« {key} » vaut « {found} » : liste de noms en minuscules sans accents, chiffres et traits d’union attendue, comme [wrong-address, strike]',
    'name-expected':
      '« {key} » vaut « {found} » : minuscules, chiffres et traits d’union attendus, comme complaint-answer',
    'share-expected': '« {key} » vaut « {found} » : part attendue, comme 95 %',
    'weight-expected': '« {key} » vaut « {found} » : nombre de {least} à {most} attendu',
    'languages-expected':
      '« {key} » vaut « {found} » : liste de fr, en attendue, la première langue d’abord, chacune une fois',
    'zone-unknown': 'fuseau horaire inconnu « {found} » : fuseau IANA attendu, comme Europe/Paris',
    'zone-without-place':
      'le fuseau horaire « {found} » ignore l’heure d’été ou n’est celui d’aucun lieu : celui d’une ville attendu, comme Europe/Paris, ou UTC',
    'mapping-expected': '« {key} » vaut « {found} » : clés et valeurs attendues, comme {expected}',
    'nature-order':
      'les dates de « nature » ne se suivent pas : chaque « from » est attendu après le précédent',
    'id-differs': 'l’identifiant « {found} » diffère du nom de fichier : « {expected} » attendu',
    'id-duplicate':
      'l’identifiant « {id} » est déjà pris par {other} : identifiant utilisé une seule fois attendu',
    'number-clash': 'le numéro {number} est déjà pris par {other} : un numéro par engagement attendu',
    'key-needs-measure':
      '« {key} » ne va pas avec « measure: {measure} » : attendu seulement avec {expected}',
    'measure-needs-key': 'il manque « {key} » à « measure: {measure} » : {expected} attendu',
    'opened-by-twice':
      'un autre engagement dit déjà « opened-by: {found} » ({other}) : un seul par charte attendu',
    'section-missing': 'il manque une section à un engagement ferme : titre « ## {expected} » attendu',
    'section-empty': 'la section « {section} » est vide : au moins une phrase attendue',
    'section-twice': 'la section « {section} » figure deux fois : une seule attendue',
    'prose-missing': 'l’engagement n’a pas de texte pour qui le lit : texte attendu avant les sections',
    'gap-left': 'il reste à écrire ici : {expected}',
    'calendar-unknown': 'calendrier inconnu « {found} » : {expected} attendu',
    'clock-invalid': '« {key} » vaut « {found} » : {expected} attendu',
    'clock-impossible':
      '« {key}: {found} » ne peut pas fonctionner avec le calendrier « {calendar} » : calendrier attendu avec les heures ou les jours que ce délai compte',
    'clock-idle':
      '« {key}: {found} » ne change rien ou contredit « within: {within} » : clé absente attendue, ou une autre valeur',
    'remedy-invalid': '« {key} » vaut « {found} » : {expected} attendu',
    'remedy-currency': '« {key} » vaut « {found} », sans monnaie : montant attendu, comme 30 EUR',
    'remedy-contradiction':
      'la réparation se contredit à « {key} » : attendu soit « pays », suivi ou non de « then », soit « bands » par ordre croissant, le tout dans une seule monnaie',
    'mirrors-unknown': '« mirrors » nomme un engagement inconnu « {found} » : {expected} attendu',
    'culture-of-customers':
      '« culture » est dans une charte envers les clients : elle n’a de sens que dans un engagement envers les salariés (« audience: employees »)',
    'ended-before-binding':
      '« ended » vaut {found}, avant que la charte n’engage : jour attendu à partir du {expected}',
    'calendar-invalid': 'ce calendrier ne peut pas être lu : {detail}',
    'method-invalid': '« {key} » vaut « {found} » : réglage de la méthode attendu, comme {expected}',
    'site-invalid': '« {key} » vaut « {found} » : {expected} attendu',
    'site-missing': 'le site n’a pas de description : fichier site.yml attendu',
    'origin-changed':
      'le registre porte le nom de {log}, et un registre signé garde son nom : « origin: {expected} » attendu',
    'claims-calendar':
      '« claims.calendar » est « {found} », par lequel aucune charte ne compte : seul un calendrier qu’une charte publie peut dire quand un signalement sera tranché ; {expected} attendu',
    'exemptions-calendar':
      '« exemptions.calendar » est « {found} », par lequel aucune charte ne compte : seul un calendrier qu’une charte publie peut dire quand une exonération sera tranchée ; {expected} attendu',
    'home-unknown': '« home » nomme une charte inconnue « {found} » : {expected} attendu',
    'policy-invalid': 'cette règle des témoins ne peut pas être lue : {detail}',
    'units-too-many': 'la liste a trop d’entités : {most} au plus attendues',
    'criteria-too-many': 'la liste a trop de critères : {most} au plus attendus',
    'criterion-id':
      '« {found} » n’est pas un identifiant : minuscules, chiffres et traits d’union attendus, 50 au plus',
    'criterion-long': '« {key} » est trop long : {most} caractères au plus attendus',
    'criterion-cause': '« causes » nomme une cause inconnue « {found} » : {expected} attendu',
    'owed-charter': 'cette charte est inconnue : « {found} » ; {expected} attendu',
    'owed-count': '« owed » vaut « {found} » : nombre entier de clients attendu, de 1 à {most, number}',
    'unit-key':
      'une entité ne peut pas s’appeler « {found} » : au plus {most} caractères attendus, sans espace au début ni à la fin',
    'unit-charter': '« charters » nomme une charte inconnue « {found} » : {expected} attendu',
    'unit-backwards': '« until » vaut {until}, avant « from » : jour attendu à partir du {from}',
    'unit-same-name':
      '« {key} » et « {other} » portent le même nom dans une même charte : un nom pour chaque entité attendu',
    'intakes-too-many': 'la liste a trop de réceptions : {most} au plus attendues',
    'intake-name-long': '« name » vaut « {found} » : au plus {most} caractères attendus',
    'intake-opens-few':
      '« {key} » n’ouvre pas plusieurs dossiers : au moins deux engagements différents attendus sous « opens »',
    'intake-promise-unknown': '« {key} » nomme un engagement inconnu « {found} » : {expected} attendu',
    'intake-no-deadline':
      '« {key} » nomme « {found} », qui n’est pas mesuré par un délai (« measure: {measure} ») : engagement attendu qui dit « measure: deadline »',
    'intake-opened-by':
      '« {key} » nomme « {found} », dont les dossiers s’ouvrent d’eux-mêmes (« opened-by ») : engagement attendu dont on saisit les dossiers',
    'intake-same-name':
      '« {key} » et « {other} » portent le même nom : un nom pour chacune attendu, puisqu’on les choisit dans une même liste',
    'values-too-many': 'la liste a trop de valeurs : {most} au plus attendues',
    'value-commitment-unknown': '« {key} » nomme un engagement inconnu « {found} » : {expected} attendu',
    'value-words-long': '« words » vaut « {found} » : au plus {most} caractères attendus',
    'file-unreadable': 'ce fichier ne peut pas être lu ({detail}) : texte en UTF-8 attendu, de 1 Mo au plus',
    'translation-missing':
      'il n’y a pas de texte en {language} : qui lit en {language} verra le texte en {fallback}, signalé comme tel ; {expected} attendu',
    'unit-untranslated':
      'l’entité « {key} » n’a pas de nom en {language} : on y verra celui d’une autre langue ; nom attendu dans chaque langue du site',
    'intake-untranslated':
      '« {key} » n’a pas de nom en {language} : on y verra celui d’une autre langue ; nom attendu dans chaque langue du site',
    'value-untranslated':
      'la valeur « {key} » n’a pas de nom en {language} : on y verra celui d’une autre langue ; nom attendu dans chaque langue du site',
    'vague-words': '« {found} » ne peut pas être vérifié : délai, montant ou fait attendu',
    'target-missing':
      'un engagement ferme n’a pas d’objectif, donc pas de verdict : objectif attendu, comme « target: 95 % »',
    'remedy-asks-several':
      'le montant dû dépend de plusieurs indications sur le dossier ({found}), si bien qu’aucun ne se calcule : une seule attendue',
    'claim-too-short':
      'la réparation ne peut guère être demandée à temps ({found}) : au moins 14 calendar days après le manquement attendus, ou « claim: automatic »',
    'claim-before-next-payment':
      'le délai pour demander ({found}) finit avant que le premier supplément soit dû ({period}) : délai plus long attendu, ou « claim: automatic »',
    'opened-by-within':
      'le délai de versement ({found}) est plus court que celui de la réparation de « {id} » ({expected}), ou se compte autrement : au moins ce délai attendu, compté du lendemain à la fin du dernier jour',
    'review-passed': 'la révision était due pour le {found} : jour postérieur au {today} attendu',
    'closing-idle':
      'la fermeture anticipée « {day} » ne change rien : jour ouvert au-delà de cette heure, et connu du calendrier, attendu',
    'half-days':
      'la bibliothèque des jours fériés connaît des demi-journées dont le calendrier ne tient pas compte, {days} : à écrire sous « early-closings », ou à nommer sous « without » si ce jour-là rien ne ferme',
    'calendar-redates':
      'une fois publié, ce calendrier change l’échéance de dossiers ouverts de « {promise} » : {count}',
    'calendar-rejudges':
      'selon ce calendrier, des dossiers de « {promise} » déjà jugés l’auraient été autrement : {count} ; une fois qu’il est publié, {command} les retraite, avec l’accord d’une seconde personne',
    'calendar-ends-soon':
      'les jours fériés du calendrier « {calendar} » ne sont connus que jusqu’au {found} : un an ou plus attendu à partir du {today}',
  },
} as const;
