import type { Language } from '../language.ts';
import type { FindingCode } from './finding-codes.ts';

/** What each finding says: what is wrong, then what was expected. `{name}` stands for one of its values. */
export const findingMessages: Record<FindingCode, Record<Language, string>> = {
  'front-matter-missing': {
    en: 'the front matter is missing: expected “---” alone on the first line',
    fr: 'l’en-tête manque : « --- » attendu, seul, sur la première ligne',
  },
  'front-matter-unclosed': {
    en: 'the front matter does not end: expected “---” alone on a line after it',
    fr: 'l’en-tête n’est pas fermé : « --- » attendu, seul, sur une ligne après lui',
  },
  'front-matter-syntax': {
    en: 'this is not valid YAML ({detail}): expected “key: value”',
    fr: 'ce YAML n’est pas valide ({detail}) : « clé: valeur » attendu',
  },
  'front-matter-duplicate-key': {
    en: 'a key is written twice: expected each key once',
    fr: 'une clé est écrite deux fois : chaque clé est attendue une seule fois',
  },
  'front-matter-tab': {
    en: 'a tab indents this line: expected spaces',
    fr: 'une tabulation indente cette ligne : espaces attendues',
  },
  'front-matter-not-mapping': {
    en: 'the front matter is not a list of keys: expected “key: value” lines',
    fr: 'l’en-tête n’est pas une suite de clés : lignes « clé: valeur » attendues',
  },
  'front-matter-alias': {
    en: 'anchors, aliases and tags are not read here: expected the value written out',
    fr: 'les ancres, alias et étiquettes ne sont pas lus ici : valeur écrite en toutes lettres attendue',
  },
  'file-name': {
    en: 'this file name is not one of a charter: expected {expected}',
    fr: 'ce nom de fichier n’est pas celui d’une charte : {expected} attendu',
  },
  'language-not-listed': {
    en: 'the charter does not list the language “{language}”: expected one of {expected}',
    fr: 'la charte n’annonce pas la langue « {language} » : attendu l’une de : {expected}',
  },
  'charter-missing': {
    en: 'the charter has no file of its own: expected charter.<language>.md with its name, audience and languages',
    fr: 'la charte n’a pas de fichier à elle : charter.<langue>.md attendu, avec nom, public et langues',
  },
  'terms-missing': {
    en: 'the terms of “{id}” are missing: expected {expected}, in the first language of the charter',
    fr: 'les termes de « {id} » manquent : {expected} attendu, dans la première langue de la charte',
  },
  'key-unknown': {
    en: 'unknown key “{key}”: expected {expected}',
    fr: 'clé inconnue « {key} » : {expected} attendu',
  },
  'key-in-translation': {
    en: '“{key}” belongs in the first language of the charter: expected only {expected} in a translation',
    fr: '« {key} » a sa place dans la première langue de la charte : seulement {expected} attendu dans une traduction',
  },
  'key-missing': {
    en: '“{key}” is missing: expected {expected}',
    fr: '« {key} » manque : {expected} attendu',
  },
  'text-expected': {
    en: '“{key}” is “{found}”: expected a text',
    fr: '« {key} » vaut « {found} » : texte attendu',
  },
  'localised-expected': {
    en: '“{key}” is “{found}”: expected a text, or one text per language (fr: …, en: …)',
    fr: '« {key} » vaut « {found} » : texte attendu, ou un texte par langue (fr: …, en: …)',
  },
  'choice-expected': {
    en: '“{key}” is “{found}”: expected {expected}',
    fr: '« {key} » vaut « {found} » : {expected} attendu',
  },
  'date-expected': {
    en: '“{key}” is “{found}”: expected a date that exists, such as 2027-06-30',
    fr: '« {key} » vaut « {found} » : date qui existe attendue, comme 2027-06-30',
  },
  'boolean-expected': {
    en: '“{key}” is “{found}”: expected true or false',
    fr: '« {key} » vaut « {found} » : true ou false attendu',
  },
  'list-expected': {
    en: '“{key}” is “{found}”: expected a list such as [wrong-address, strike]',
    fr: '« {key} » vaut « {found} » : liste attendue, comme [wrong-address, strike]',
  },
  'name-expected': {
    en: '“{key}” is “{found}”: expected small letters, digits and hyphens, such as complaint-answer',
    fr: '« {key} » vaut « {found} » : minuscules, chiffres et traits d’union attendus, comme complaint-answer',
  },
  'share-expected': {
    en: '“{key}” is “{found}”: expected a share such as 95 %',
    fr: '« {key} » vaut « {found} » : part attendue, comme 95 %',
  },
  'weight-expected': {
    en: '“{key}” is “{found}”: expected a number above 0',
    fr: '« {key} » vaut « {found} » : nombre supérieur à 0 attendu',
  },
  'languages-expected': {
    en: '“{key}” is “{found}”: expected a list of fr, en, the first language first, each once',
    fr: '« {key} » vaut « {found} » : liste de fr, en attendue, la première langue d’abord, chacune une fois',
  },
  'zone-unknown': {
    en: 'unknown time zone “{found}”: expected an IANA zone such as Europe/Paris',
    fr: 'fuseau horaire inconnu « {found} » : fuseau IANA attendu, comme Europe/Paris',
  },
  'mapping-expected': {
    en: '“{key}” is “{found}”: expected keys and values, such as {expected}',
    fr: '« {key} » vaut « {found} » : clés et valeurs attendues, comme {expected}',
  },
  'nature-order': {
    en: 'the dates of “nature” do not follow each other: expected each “from” later than the one before',
    fr: 'les dates de « nature » ne se suivent pas : chaque « from » est attendu après le précédent',
  },
  'id-differs': {
    en: 'the id “{found}” differs from the file name: expected “{expected}”',
    fr: 'l’identifiant « {found} » diffère du nom de fichier : « {expected} » attendu',
  },
  'id-duplicate': {
    en: 'the id “{id}” is already taken by {other}: expected an id used once',
    fr: 'l’identifiant « {id} » est déjà pris par {other} : identifiant utilisé une seule fois attendu',
  },
  'number-clash': {
    en: 'the number {number} is already taken by {other}: expected one number per commitment',
    fr: 'le numéro {number} est déjà pris par {other} : un numéro par engagement attendu',
  },
  'key-needs-measure': {
    en: '“{key}” does not go with “measure: {measure}”: expected it only with {expected}',
    fr: '« {key} » ne va pas avec « measure: {measure} » : attendu seulement avec {expected}',
  },
  'measure-needs-key': {
    en: '“measure: {measure}” lacks “{key}”: expected {expected}',
    fr: 'il manque « {key} » à « measure: {measure} » : {expected} attendu',
  },
  'section-missing': {
    en: 'a firm promise lacks a section: expected the heading “## {expected}”',
    fr: 'il manque une section à un engagement ferme : titre « ## {expected} » attendu',
  },
  'section-empty': {
    en: 'the section “{section}” is empty: expected at least a sentence',
    fr: 'la section « {section} » est vide : au moins une phrase attendue',
  },
  'section-twice': {
    en: 'the section “{section}” appears twice: expected once',
    fr: 'la section « {section} » figure deux fois : une seule attendue',
  },
  'prose-missing': {
    en: 'the promise has no words for its reader: expected a text before the sections',
    fr: 'l’engagement n’a pas de texte pour qui le lit : texte attendu avant les sections',
  },
  'calendar-unknown': {
    en: 'unknown calendar “{found}”: expected {expected}',
    fr: 'calendrier inconnu « {found} » : {expected} attendu',
  },
  'clock-invalid': {
    en: '“{key}” is “{found}”: expected {expected}',
    fr: '« {key} » vaut « {found} » : {expected} attendu',
  },
  'clock-impossible': {
    en: '“{key}: {found}” cannot work with the calendar “{calendar}”: expected one with the hours or days that this clock counts',
    fr: '« {key}: {found} » ne peut pas fonctionner avec le calendrier « {calendar} » : calendrier attendu avec les heures ou les jours que ce chrono compte',
  },
  'clock-idle': {
    en: '“{key}: {found}” changes nothing or contradicts “within: {within}”: expected the key left out, or another value',
    fr: '« {key}: {found} » ne change rien ou contredit « within: {within} » : clé absente attendue, ou une autre valeur',
  },
  'remedy-invalid': {
    en: '“{key}” is “{found}”: expected {expected}',
    fr: '« {key} » vaut « {found} » : {expected} attendu',
  },
  'remedy-currency': {
    en: '“{key}” is “{found}”, without a currency: expected an amount such as 30 EUR',
    fr: '« {key} » vaut « {found} », sans monnaie : montant attendu, comme 30 EUR',
  },
  'remedy-contradiction': {
    en: 'the remedy contradicts itself at “{key}”: expected either “pays”, with “then” after it, or “bands” in rising order, all in one currency',
    fr: 'la réparation se contredit à « {key} » : attendu soit « pays », suivi ou non de « then », soit « bands » par ordre croissant, le tout dans une seule monnaie',
  },
  'mirrors-unknown': {
    en: '“mirrors” names an unknown commitment “{found}”: expected {expected}',
    fr: '« mirrors » nomme un engagement inconnu « {found} » : {expected} attendu',
  },
  'ended-before-binding': {
    en: '“ended” is {found}, before the charter binds: expected a day on or after {expected}',
    fr: '« ended » vaut {found}, avant que la charte n’engage : jour attendu à partir du {expected}',
  },
  'calendar-invalid': {
    en: 'this calendar cannot be read: {detail}',
    fr: 'ce calendrier ne peut pas être lu : {detail}',
  },
  'method-invalid': {
    en: 'a parameter of the method cannot be read: {detail}',
    fr: 'un paramètre de la méthode ne peut pas être lu : {detail}',
  },
  'site-invalid': {
    en: '“{key}” is “{found}”: expected {expected}',
    fr: '« {key} » vaut « {found} » : {expected} attendu',
  },
  'site-missing': {
    en: 'the site has no description: expected the file site.yml',
    fr: 'le site n’a pas de description : fichier site.yml attendu',
  },
  'home-unknown': {
    en: '“home” names an unknown charter “{found}”: expected {expected}',
    fr: '« home » nomme une charte inconnue « {found} » : {expected} attendu',
  },
  'file-unreadable': {
    en: 'this file cannot be read ({detail}): expected a text in UTF-8',
    fr: 'ce fichier ne peut pas être lu ({detail}) : texte en UTF-8 attendu',
  },
  'translation-missing': {
    en: 'there is no {language} text: readers of {language} will see the {fallback} one, marked as such; expected {expected}',
    fr: 'il n’y a pas de texte en {language} : qui lit en {language} verra le texte en {fallback}, signalé comme tel ; {expected} attendu',
  },
  'vague-words': {
    en: '“{found}” cannot be verified: expected a time limit, an amount or a fact',
    fr: '« {found} » ne peut pas être vérifié : délai, montant ou fait attendu',
  },
  'target-missing': {
    en: 'a firm promise names no target, so that no verdict can be given: expected one such as “target: 95 %”',
    fr: 'un engagement ferme n’a pas de cible, donc pas de verdict : cible attendue, comme « target: 95 % »',
  },
  'claim-too-short': {
    en: 'the remedy can hardly be claimed in time ({found}): expected at least 14 calendar days after the breach, or “claim: automatic”',
    fr: 'la réparation ne peut guère être demandée à temps ({found}) : au moins 14 calendar days après le manquement attendus, ou « claim: automatic »',
  },
  'claim-before-next-payment': {
    en: 'the time to claim ({found}) ends before the first further payment is owed ({period}): expected a longer time, or “claim: automatic”',
    fr: 'le délai pour demander ({found}) finit avant que le premier supplément soit dû ({period}) : délai plus long attendu, ou « claim: automatic »',
  },
  'review-passed': {
    en: 'the review was due by {found}: expected a day after {today}',
    fr: 'la révision était due pour le {found} : jour postérieur au {today} attendu',
  },
  'calendar-ends-soon': {
    en: 'the holidays of the calendar “{calendar}” are known until {found} only: expected a year or more from {today}',
    fr: 'les jours fériés du calendrier « {calendar} » ne sont connus que jusqu’au {found} : un an ou plus attendu à partir du {today}',
  },
};
