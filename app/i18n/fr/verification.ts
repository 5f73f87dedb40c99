/** `kept verify`, `kept witness`, `kept export`: what outsiders read of a ledger. */
export const verification = {
  // ── kept verify ─────────────────────────────────────────────────────────────────────────────────────────────────
  verify: {
    holds:
      '{origin} : {size, plural, one {# écriture} other {# écritures}}, toutes vérifiées jusqu’à la racine signée {root}',
    since: 'suite de l’état vérifié la dernière fois, à {size, plural, one {# écriture} other {# écritures}}',
    firstTime:
      'première vérification : la clé {key} est désormais épinglée ; comparez-la à celle que publie l’entreprise',
    figures: 'échéances, issues, comptes et scores recalculés : identiques à ce qui est publié',
    firstRules:
      'LES CHIFFRES SUIVENT LES PREMIÈRES RÈGLES, celles d’avant novembre 2026 : l’édition du jour juge aussi le passé, et un retard que personne n’a déclaré ne compte pas',
    documents:
      '{count, plural, one {# document} other {# documents}} d’éditions et de méthodes : les mots dont les écritures répondent, et qui disent ce qui sert à juger',
    noDocuments:
      'NON COMPARÉS AU REGISTRE : les mots et les pages. Cette copie ne contient pas les documents des éditions (ledger/documents)',
    pages:
      '{count, plural, one {# page} other {# pages}} : chaque chiffre et chaque engagement qui s’y nomme est celui que donne le registre',
    breaches:
      'de chaque registre de manquements, la première page, avec ses nombres et ses manquements les plus récents, et dans chaque langue {most, plural, one {la page du plus récent} other {les pages des # plus récents}} : {count, plural, one {# page} other {# pages}} de manquements',
    notHeld:
      'NON COMPARÉS AU REGISTRE : les pages suivantes des registres de manquements, les pages des éditions et celles du registre, combien de clients ont été rencontrés et combien de contacts étaient relationnels, ce qu’ont tenu les entités d’une initiative, quels engagements et quelles questions portent une valeur, d’autres périodes que la période habituelle, les reçus, les termes d’un engagement hors son objectif, les formes des dessins, les images, ce que les pages disent aux moteurs de recherche, et les nombres et phrases qui ne nomment aucun chiffre',
    noPages: 'NON COMPARÉES AU REGISTRE : les pages. Cette copie n’en a pas',
    pagesLeft:
      'NON COMPARÉES AU REGISTRE : {count, plural, one {# page} other {# pages}}, au-delà de ce qui est lu',
    watched:
      'échéances surveillées jusqu’au {until} : un manquement plus récent peut ne pas être déclaré encore',
    neverWatched: 'échéances jamais surveillées : un manquement peut ne pas être déclaré encore',
    tables: 'tables de lecture refaites à partir du registre : identiques',
    cosigned: 'contresigné par {name} le {at}',
    at: '{what} : {text}',
    waiting:
      'trop peu de témoins ont déjà contresigné le dernier point de contrôle : attente, {seconds} secondes au plus',
    wrong: '{count, plural, one {# anomalie} other {# anomalies}} ; la première :',
    atEntry: 'écriture {seq} : {text}',
    detail: 'attendu {expected}, trouvé {found}',
    reversed:
      '{count, plural, one {# rectification annule} other {# rectifications annulent}} un import en une seule fois, sur demande de l’écriture {request} : ce qu’il a écrit parmi les écritures {first} à {last}',
    eases: {
      title: 'Changements qui allègent, {since}, sans que rien y soit faux :',
      nothing: 'aucun',
      sinceEver: 'depuis le début du registre',
      sinceEntry: 'depuis l’écriture {seq}, où s’arrêtait la dernière vérification',
      sinceDay: 'depuis le {day}',
      noEffect: '(au dixième de point près, aucun effet sur les scores)',
      unknown: '(l’effet sur les scores ne peut pas se calculer)',
      effect: '{charter} : {changes}',
      change: '{name} {now}, et {without} sans eux',
      unmeasured: 'non mesuré',
      kinds: {
        editions:
          '{count, plural, one {# édition qui promet moins, ou engage à partir d’un jour passé} other {# éditions qui promettent moins, ou engagent à partir d’un jour passé}} : {named}',
        methods:
          '{count, plural, one {# méthode qui compte} other {# méthodes qui comptent}} autrement que la précédente : {named}',
        calendars:
          '{count, plural, one {# calendrier publié} other {# calendriers publiés}} de nouveau avec moins de jours ou d’heures qui comptent ({named}) : sinon, les dossiers alors ouverts seraient dus aux échéances d’avant',
        exemptions: '{count, plural, one {# manquement exonéré} other {# manquements exonérés}}',
        corrections:
          '{count, plural, one {# rectification} other {# rectifications}} par lesquelles un manquement ne compte plus ou compte moins, ce qui fut tenu compte davantage, ou un dossier est dû plus tard ou plus du tout',
        withdrawals:
          '{count, plural, one {# dossier retiré} other {# dossiers retirés}} par l’entreprise : sinon, manqués ce jour-là',
        pauses:
          '{count, plural, one {# dossier suspendu} other {# dossiers suspendus}} pendant {days} jours ou plus : sinon, comme si le délai n’avait pas été suspendu',
        reopenings:
          '{count, plural, one {# réouverture} other {# réouvertures}} : sinon, comme si le délai avait couru pendant que le dossier était clos',
        'late-logging':
          '{count, plural, one {# dossier dit tenu dans les temps et noté} other {# dossiers dits tenus dans les temps et notés}} une fois le délai passé : sinon, manqués',
        occurrences:
          '{count, plural, one {# occurrence tenue} other {# occurrences tenues}}, que seule l’entreprise a vues : sinon, non comptées',
        'rate-gaps':
          '{count, plural, one {# lacune} other {# lacunes}} dans les taux déclarés : période dont on ne sait rien, ou pourcentage donné sans décompte, qui n’entre dans aucun score',
        'watch-gaps':
          '{count, plural, one {# lacune} other {# lacunes}} dans la surveillance, {hours, plural, one {# heure} other {# heures}} en tout : personne ne surveillait alors les échéances',
      },
    },
    findings: {
      'not-json': 'l’écriture n’est pas un objet JSON',
      'not-canonical': 'l’écriture n’est pas en JSON canonique (RFC 8785)',
      'wrong-number': 'l’écriture ne porte pas le numéro de sa place',
      'unknown-kind': 'la sorte de l’écriture est inconnue',
      'wrong-fields': 'l’écriture n’a pas les champs de sa sorte',
      'outside-bounds': 'un réglage de la méthode, ou le poids d’un engagement, est hors des bornes permises',
      'time-went-back': 'l’écriture est datée d’avant la précédente',
      'in-the-future': 'l’écriture dit un fait postérieur à son enregistrement',
      'wrong-watch':
        'un contrôle des échéances couvre plus d’une heure ou un temps déjà surveillé, ou a été écrit longtemps après sa fin',
      'wrong-publication-day': 'l’édition ne dit pas le jour de sa publication',
      'binds-before-earlier': 'l’édition prend effet avant celle qu’elle suit',
      'binds-in-the-past': 'l’édition prend effet avant le jour de sa publication',
      'binds-before-notice': 'l’édition promet moins et prend effet avant la fin du préavis',
      'not-published': 'l’écriture invoque ce qui n’était pas publié, ou pas en vigueur',
      'unknown-case': 'l’écriture porte sur un dossier qui n’a pas été ouvert ainsi',
      'unknown-entry': 'l’écriture renvoie à une écriture qui n’existe pas',
      'cannot-follow': 'l’écriture ne peut pas suivre celles d’avant',
      'wrong-due': 'l’échéance n’est pas celle que donnent l’engagement et le calendrier',
      'wrong-outcome': 'l’issue n’est pas celle que donnent les dates',
      'wrong-breach': 'le manquement n’est pas celui que donnent les écritures',
      'wrong-remedy': 'ce qui est dit dû ou versé n’est pas ce que donnent les conditions et les écritures',
      'wrong-standing': 'la rectification ne laisse pas le dossier où il devrait être',
      'wrong-figures': 'les chiffres d’un retraitement ne sont pas ceux que donnent ses rectifications',
      'wrong-hash': 'l’empreinte d’un document n’est pas la sienne',
      'wrong-apology':
        'les excuses validées ne sont pas celles de l’analyse, ou paraissent avant d’être validées',
      'same-person': 'la décision revient à une seconde personne, de la conformité',
      'not-admitted': 'l’écriture vient de quelqu’un qui n’était pas admis dans ce rôle',
      'breach-not-declared': 'un manquement aurait dû être constaté avant',
      'remedy-not-owed': 'une réparation aurait dû être inscrite comme due',
      'case-not-followed': 'un dossier de versement ou de suite aurait dû s’ouvrir ou se clore',
      'duty-not-discharged': 'la rencontre aurait dû remplir une obligation',
      'not-decided': 'une demande d’exonération aurait dû être refusée, faute de décision à temps',
      'not-redated': 'un dossier aurait dû recevoir une nouvelle échéance avec le nouveau calendrier',
      'not-restated': 'un retraitement oublie un dossier, que le calendrier juge autrement',
      'nature-not-proposed': 'une enquête close aurait dû dire comment elle lit chaque promesse proposée',
      'survey-counts-differ':
        'les résultats d’une enquête portent sur d’autres nombres que ceux de sa clôture',
      'survey-codes-differ':
        'les empreintes publiées des codes utilisés ne sont pas celles de la clôture de l’enquête',
      'survey-figures-differ': 'ce qui est publié d’une enquête ne découle pas de son tableau',
      'survey-means-differ':
        'les moyennes d’une culture ou des entités dans une enquête ne peuvent aller avec les comptes de son tableau',
      'survey-natures-differ': 'la lecture d’une promesse par une enquête ne découle pas de son tableau',
      'drawing-differs':
        'la charte tirée d’une enquête ne découle pas de son tableau, ou sa graine est autre',
      'checkpoint-malformed': 'le point de contrôle ne se lit pas, ou est celui d’un autre registre',
      'key-changed': 'le point de contrôle n’est pas signé par la clé épinglée',
      'not-in-policy':
        'cette clé, par laquelle le registre signe, n’est celle d’aucun registre que nomme la règle',
      'quorum-missing': 'trop peu de témoins ont contresigné le point de contrôle',
      'entry-changed': 'l’écriture n’est pas celle dont l’arbre garde l’empreinte',
      'entry-missing': 'le registre s’arrête avant le nombre d’écritures signé',
      'tile-changed': 'une tuile de l’arbre n’est pas celle que donnent les écritures',
      'root-differs': 'les écritures ne donnent pas la racine signée',
      'ledger-shrank': 'le registre est plus court que celui vérifié la dernière fois',
      'history-rewritten': 'l’histoire vérifiée la dernière fois a été récrite',
      'figures-differ': 'un chiffre publié n’est pas celui que donnent les écritures',
      'figures-missing': 'aucun chiffre n’est publié avec le point de contrôle, ou ils ne se lisent pas',
      'figures-stale':
        'les chiffres ont plus de 70 minutes : un site en service les confirme toutes les heures, et montre peut-être une vieille copie',
      'document-missing':
        'le document que l’écriture nomme, et d’où elle est tirée, est absent, ou plus long qu’aucun ne l’est',
      'document-changed': 'le document n’est pas celui dont l’écriture donne l’empreinte',
      'source-says-else': 'le Markdown dit autre chose que les termes qui servent à juger',
      'page-missing': 'cette page n’existe pas, alors que la charte est ouverte à tous',
      'page-unread':
        'la page ne dit pas de quelle charte et de combien d’écritures elle est faite, ou contient plus qu’aucune page de Kept',
      'page-stale':
        'la page est une copie ancienne, ou d’un autre moment ou d’autres écritures que le registre',
      'page-figures-missing': 'la page ne porte pas un chiffre qu’elle doit porter',
      'page-figures-differ': 'un chiffre de la page n’est pas celui que donne le registre',
      'page-words-differ': 'les mots de la page ne sont pas ceux qui ont été publiés',
      'private-changed': 'les champs privés de l’écriture ne sont plus ceux qu’elle garantit',
      'private-missing': 'les champs privés de l’écriture ont disparu sans écriture d’effacement',
      'table-differs': 'une table de lecture n’est pas celle que donnent les écritures',
    },
  },

  // ── kept verify, kept witness, kept scores --from : pourquoi un registre ne se lit pas ───────────────────────────
  sources: {
    'unknown-host':
      '{what} a été demandé, et aucune machine de ce nom n’est connue. Vérifiez l’adresse, et que cette machine est en ligne ({detail}).',
    refused:
      '{what} a été demandé, et rien ne répond à ce port. Vérifiez l’adresse, et que le serveur tourne ({detail}).',
    unreachable:
      '{what} a été demandé, et aucun chemin ne mène à cette machine. Vérifiez que celle-ci est en ligne, et ce qui les sépare ({detail}).',
    'timed-out':
      '{what} a été demandé, et aucune réponse n’est venue à temps. Réessayez plus tard : le serveur est débordé ou arrêté, ou quelque chose en chemin ne laisse rien passer ({detail}).',
    certificate:
      '{what} a été demandé, et le certificat du serveur n’est pas digne de confiance : il a expiré, porte un autre nom, ou n’est signé par personne que cette machine connaisse. Rien n’a été lu. Vérifiez l’adresse et l’horloge de cette machine, ou prévenez qui tient le serveur ({detail}).',
    'no-https':
      '{what} a été demandé, et le serveur ne parle pas https à ce port. Vérifiez le port, ou commencez l’adresse par http:// ({detail}).',
    'blocked-port':
      '{what} n’a pas été demandé : ce port est réservé à un autre service, et n’est jamais interrogé pour une page. Vérifiez l’adresse.',
    broken:
      '{what} a été demandé, et la connexion s’est rompue avant la fin de la réponse. Réessayez plus tard ({detail}).',
    'not-found':
      '{what} a été demandé, et le serveur dit que cela n’existe pas. Donnez l’adresse où commence un site de Kept, comme https://trust.example.com ({detail}).',
    status:
      '{what} a été demandé, et le serveur répond par une erreur. Réessayez plus tard, ou prévenez qui le tient ({detail}).',
    'too-long':
      '{what} a été demandé, et la réponse est plus longue que tout ce que contient un registre. Donnez l’adresse où commence un site de Kept, comme https://trust.example.com',
    'no-file': '{what} : ce fichier n’existe pas ; dossier d’un export attendu, avec tout ce qu’il contient',
    unreadable: '{what} ne se lit pas : il faut un fichier que vous ayez le droit de lire ({detail})',
    incomplete:
      '{what} : un fichier du registre s’arrête trop tôt. Réessayez ; si cela dure, prévenez qui le publie.',
    unsigned:
      '{what} : rien n’a encore été signé, il n’y a donc rien à vérifier. Laissez tourner kept serve, qui signe en moins d’une minute.',
    'not-migrated':
      '{what} : une version ancienne de Kept a fait cette base, et n’a rien signé. Lancez une fois kept serve sur elle, qui la met à la forme actuelle et signe en moins d’une minute ; vérifiez-la ensuite.',
    'no-key':
      '{what} : ce qui s’y trouve n’est pas un registre, car son ledger/key n’est pas une clé. Donnez l’adresse où commence un site de Kept, comme https://trust.example.com, le dossier d’un export ou une base.',
    'other-key':
      '{what} signe avec une clé qui n’est aucune de celles données par --log : {detail}. Comparez-la à celle que publie l’entreprise.',
    'not-judged':
      '{what} : le point de contrôle n’a pas pu être jugé cette fois. Revenez plus tard ({detail}).',
    'other-state':
      '{what} : ce qu’une vérification précédente y a gardé est abîmé, ou d’un registre à une autre clé. Cherchez pourquoi ; puis choisissez un autre dossier avec --state.',
  },

  // ── kept witness ────────────────────────────────────────────────────────────────────────────────────────────────
  witness: {
    started: 'ce témoin signe avec la clé {key}',
    listening: 'répond aux registres sur le port {port}',
    pinned:
      'vu pour la première fois : la clé {key} est désormais épinglée ; comparez-la à celle que publie l’entreprise',
    cosigned:
      '{origin} : {size, plural, one {# écriture contresignée} other {# écritures contresignées}}, racine {root}',
    unchanged:
      '{origin} : {size, plural, one {# écriture déjà contresignée} other {# écritures déjà contresignées}}, racine {root}',
    stale:
      '{origin} : les chiffres publiés sont du {at}. Un site en service les confirme toutes les heures : il montre peut-être une vieille copie.',
    refused: '{origin} : CONTRESIGNATURE REFUSÉE. {why}',
    sizes:
      'Contresigné avant : {before, plural, one {# écriture} other {# écritures}} ; montré maintenant : {size}.',
    evidence: 'Les deux points de contrôle, avec les signatures du registre, sont gardés dans {folder}.',
    refusals: {
      malformed: 'Ce que montre le registre n’est pas un point de contrôle.',
      'not-its-key': 'Ce que montre le registre n’est pas signé par la clé épinglée.',
      'went-back': 'Le registre montre moins d’écritures qu’il n’en avait signé.',
      'other-root': 'Le registre a signé deux contenus différents du même nombre d’écritures.',
      rewritten:
        'Le registre a réécrit son histoire : ce qu’il montre ne commence pas par ce qu’il avait signé.',
      'no-tree': 'Les tuiles du registre ne donnent pas la racine qu’il a signée.',
    },
    unusable: {
      'no-key': '{place} : ce témoin n’a pas encore de clé ; dites sous quel nom il signe : --name {example}',
      'other-name':
        '{place} : ce témoin signe sous le nom {detail} ; ce nom attendu, ou un autre dossier par --state',
      'key-of-a-log':
        '{place} : c’est la clé d’un registre, pas d’un témoin ; autre dossier attendu par --state',
      'key-unsafe': '{place} : d’autres peuvent lire cette clé ; mode 600 attendu (chmod 600 {place})',
      damaged: '{place} : ce n’est plus une clé ; remettez-en une copie',
      'in-use':
        '{place} : utilisé par le processus {detail} ; un seul témoin attendu à la fois, car deux à la même clé pourraient se contredire',
      'logs-malformed': '{place} : ligne attendue comme l’écrit tlog-policy de C2SP ({detail})',
    },
    damaged:
      '{origin} : ce que ce témoin garde de ce registre est abîmé. Remettez une copie de son dossier (--state).',
    handedIn: {
      taken: '{address} a pris la contresignature',
      asked:
        '{address} garde votre demande d’être témoin ; vos contresignatures y paraîtront quand elle sera acceptée',
      'not-taken': '{address} ne prend pas de contresignatures ; celle-ci est gardée ici',
      failed: '{address} n’a pas pris la contresignature. {why}',
    },
  },

  // ── kept export ──────────────────────────────────────────────────────────────────────────────────────────────────
  exported: {
    done: '{folder} : {files, plural, one {# fichier} other {# fichiers}}, avec le registre de {size, plural, one {# écriture} other {# écritures}}, vérifié',
    check: 'Quiconque a ce dossier le vérifie avec : {command}',
    nothing:
      '{database} : aucune charte n’est publiée dans cette base, il n’y a donc rien à exporter. Rien n’a été écrit. Publiez-en d’abord une, par {publish} ou {serve}, ou nommez une autre base par {option}.',
    notEmpty: '{folder} contient autre chose qu’un export de ce registre ; dossier vide attendu, ou aucun',
    readme: {
      title: 'Tout ce que publie {name}, à vérifier hors ligne',
      folder: 'ce dossier',
      what: 'Ce dossier contient chaque page publique de {site} et tout le registre derrière elle : {size, plural, one {# écriture} other {# écritures}}, à un même moment que nous avons signé.',
      check:
        'Une seule commande de Kept recalcule tout à partir des seules écritures : signature, chaque écriture jusqu’à la racine signée, chaque échéance, issue, compte et score. Rien ne quitte votre machine. Prenez la clé ailleurs que dans ce dossier, chez quelqu’un qui la connaît depuis plus longtemps, et comparez.',
      formats:
        'Le dossier `ledger/` est dans des formats publics que d’autres outils lisent aussi : empreintes RFC 6962, tlog-tiles, tlog-checkpoint et signed-note de C2SP.',
      host: 'Les pages se lisent depuis n’importe quel hébergement statique, dans n’importe quel dossier, par exemple avec `python3 -m http.server` : commencez par `index.html`. Leurs adresses sont celles du site, chacune avec `index.html`.',
      left: 'Ce qui a besoin d’un serveur n’y est pas : se connecter, les formulaires, la recherche d’un reçu ou d’une seule écriture. Ces liens mènent à {site}.',
      people:
        'Aucun nom, aucune référence de client, aucune note ne se trouve dans ce dossier. Les écritures ne les garantissent que par une empreinte salée.',
    },
  },
} as const;
