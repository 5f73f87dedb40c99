/** Forms, what the domain refuses and why, and pages that cannot be shown. */
export const refusals = {
  // ── Forms: words shared by all of them ──────────────────────────────────────────────────────────────────────
  forms: {
    errorsTitle:
      '{count, plural, one {Une réponse est à corriger ; rien n’est enregistré.} other {# réponses sont à corriger ; rien n’est enregistré.}}',
    errorPrefix: 'Erreur :',
    nothingSaved: 'Rien n’est enregistré.',
    faultAt: '{label} : {message}',
    faultAtQuestion: '{label} {message}',
    date: 'Date',
    time: 'Heure',
    choose: 'Choisir…',
    done: 'Fait',
    info: 'À savoir',
    error: 'Erreur',
    missing: 'Ce champ est obligatoire.',
    invalid: 'Cette réponse n’est pas comprise.',
    tooLong: 'Au plus {max, plural, one {# caractère} other {# caractères}}.',
    badDate: 'Donnez une date qui existe, par exemple 31/01/2026.',
    skippedTime:
      'Le {date}, il n’a jamais été {time} ({zone}) : les horloges sont passées de {from} à {to}. Donnez une heure qui a existé.',
    badTime: 'Donnez une heure, par exemple 17:30.',
    inTheFuture: 'Cette heure n’est pas encore passée.',
    badNumber: 'Donnez un nombre.',
    doubtfulNumber:
      '« {text} » peut se lire {first} ou {second} : écrivez {firstWritten} ou {secondWritten}.',
    wholeNumber: 'Donnez un nombre entier.',
    badEmail: 'Donnez une adresse électronique, par exemple nom@exemple.fr.',
    expired: 'La page est restée ouverte trop longtemps. Rien n’est perdu : envoyez de nouveau.',
  },

  // ── Problems: what the domain refuses, and why (app/domain/problem.ts) ──────────────────────────────────────
  problems: {
    'unknown-survey': 'Aucune enquête « {survey} » n’est publiée.',
    'count-between': 'Un nombre de {least} à {most} est attendu.',
    'survey-for-all': 'Chacun peut prendre un code pour l’enquête {survey} : personne n’y est invité.',
    'survey-beyond-frame':
      'Cela ferait {asked} personnes interrogées, et l’enquête en annonce {size} en tout. Rien n’a été ajouté.',
    'survey-begun':
      'L’enquête {survey} a commencé le {opened} : plus rien n’y change. Publiez-la sous un autre nom.',
    'survey-late':
      'L’enquête commencerait le {opens}, et nous sommes le {today}. Elle doit être publiée avant que quiconque réponde.',
    'survey-closed': 'L’enquête {survey} est close.',
    'survey-still-open': 'On répond à l’enquête {survey} jusqu’au {closes} inclus. Elle se clôt ensuite.',
    'survey-miscounted':
      'Les comptes ne concordent pas : personne ne répond sans code, ni ne prend un code sans invitation.',
    'survey-not-open': 'On répondra à cette enquête à partir du {opens}. Rien n’est enregistré.',
    'survey-over': 'On répondait à cette enquête jusqu’au {closes} inclus. Rien n’est enregistré.',
    'survey-answers-missing':
      'Les réponses à l’enquête {survey} ne sont pas sur ce serveur : le fichier des réponses, à côté de la base, n’est pas celui où ses codes ont été faits. Remettez-le à sa place ; close sans lui, l’enquête dirait pour toujours que personne n’a répondu.',
    'survey-has-invited':
      '{asked, plural, one {# personne est déjà invitée} other {# personnes sont déjà invitées}} à l’enquête {survey} : elle ne peut pas devenir une enquête ouverte à chacun. Publiez-la sous un autre nom.',
    'survey-keys-lost':
      'Les clés de cette enquête manquent sur ce serveur : aucun code ne peut être pris ni reconnu. L’entreprise doit en être avertie.',
    'not-invited': 'Cette invitation n’existe pas, ou plus.',
    'code-taken':
      'Cette invitation a déjà pris son code. Nul ne peut le montrer de nouveau : il n’est écrit nulle part.',
    'not-a-code':
      'Ce n’est pas un code de cette enquête. Vérifiez les 24 signes : des chiffres, et des lettres sans I, L, O ni U.',
    'code-spent': 'Ce code a déjà servi : ses réponses sont comptées. Rien n’y a été ajouté.',
    'not-blinded':
      'Ce que le navigateur a envoyé ne peut pas être signé. Rien n’a été pris : rechargez la page.',
    'unknown-question':
      'Cette page n’a pas de question « {name} ». Elle attend : {expected}. Rien n’est enregistré.',
    'answered-twice': 'Une seule réponse est attendue.',
    'not-an-answer': '« {found} » n’est pas une réponse : un nombre de 1 à {most} est attendu.',
    'not-a-category': '« {found} » n’est pas une réponse. Réponses possibles : {expected}.',
    'nothing-answered': 'Vous n’avez répondu à aucune question : il n’y a rien à envoyer.',
    'survey-not-closed':
      'L’enquête {survey} n’est pas close : d’ici là, on n’en sait que le nombre de réponses.',
    'survey-answers-changed':
      'Les réponses conservées ne sont pas celles avec lesquelles l’enquête a été close : leur empreinte est autre. On n’en tire rien.',
    'unknown-commitment': 'Cet engagement n’existe pas dans la charte.',
    'unknown-case': 'Ce dossier n’existe pas. Vérifiez la référence.',
    'unknown-entry': 'Cette écriture n’existe pas au registre.',
    'unknown-breach': 'Ce manquement n’existe pas au registre.',
    'unknown-pause-ground': 'La charte ne prévoit pas ce motif de suspension pour cet engagement.',
    'unknown-exemption-ground': 'La charte ne prévoit pas ce motif d’exonération pour cet engagement.',
    'unknown-unit': '« {unit} » n’est pas une entité de cette charte. La plus proche : « {nearest} ».',
    'unit-ended': '« {unit} » n’a été une entité de cette charte que jusqu’au {until}.',
    'unit-not-yet': '« {unit} » n’est une entité de cette charte qu’à partir du {from}.',
    'unknown-intake': '« {intake} » n’est pas une réception de cette charte. Elle a : {known}.',
    'intake-not-promised':
      '« {intake} » ouvre aussi un dossier de « {promise} », que la charte ne promettait pas à cette date. Rien n’a été ouvert : ouvrez les dossiers un par un.',
    'intake-without-reference':
      'Donnez la référence du client : c’est elle qui réunit les dossiers que cette réception ouvre.',
    'intake-taken':
      'Cette référence a déjà un dossier de « {promise} » : rien n’a été ouvert. Si c’en est un autre, il faut le dire.',
    'wrong-measure': 'Cet engagement ne se mesure pas ainsi : l’événement n’a pas de sens pour lui.',
    'not-in-force': 'Cet engagement n’était pas en vigueur à cette date.',
    'binds-before-earlier':
      'Cette édition prendrait effet avant celle qu’elle suit : « binding » ne peut pas précéder le {earliest}.',
    'binds-in-the-past':
      'Cette édition prendrait effet avant d’être publiée : « binding » ne peut pas précéder le {earliest}.',
    'binds-before-notice':
      'Cette édition promet moins, et ses lecteurs doivent le savoir à l’avance : « binding » ne peut pas précéder le {earliest}.',
    'in-the-future': 'Cette heure n’est pas encore passée : un fait se consigne après coup.',
    'before-opening': 'Cette heure précède l’ouverture du dossier.',
    'before-last-event': 'Cette heure précède le dernier événement du dossier.',
    'closed-before-opened': 'La clôture précède l’ouverture.',
    'case-closed': 'Ce dossier est clos. Rouvrez-le, ou rectifiez l’écriture en cause.',
    'closing-taken-back':
      'Cette ligne n’a pas de clôture, alors que le dossier est clos dans le registre ({closed}). Pour la reprendre, importez en reprenant les écarts : le dossier est rouvert.',
    'closing-moved':
      'La clôture de cette ligne n’est pas celle du registre ({closed}). Pour la reprendre, importez en reprenant les écarts : une rectification est demandée, et une autre personne en décide.',
    'case-not-closed': 'Ce dossier n’est pas clos : il n’y a rien à rouvrir.',
    'case-not-ended': 'Ce dossier n’est pas terminé : la question se pose une fois qu’il l’est.',
    'answer-settled': 'Cette réponse ne peut plus être changée : les trente jours sont passés.',
    'comment-after-erasure':
      'Les données de la personne ont été effacées de ce dossier : il ne prend plus de commentaire.',
    'case-paused': 'Le délai de ce dossier est déjà suspendu.',
    'case-not-paused': 'Le délai de ce dossier n’est pas suspendu.',
    'opened-by-remedies':
      'Un dossier de cet engagement s’ouvre de lui-même quand un manquement donne droit à un versement, et se clôt quand ce versement est enregistré : seules ses suspensions se saisissent.',
    'opened-by-follow-ups':
      'Un dossier de cet engagement s’ouvre quand une suite est convenue lors d’une rencontre, et reste à cet engagement : ajoutez la suite à la rencontre.',
    'no-follow-up-promise':
      'La charte en vigueur le jour de la rencontre n’a pas d’engagement sur les suites : consignez la rencontre sans elles.',
    'discharged-by-encounters':
      'Les rencontres remplissent cette obligation : consignez la rencontre, elle le sera avec elle.',
    'reopen-refused': 'La charte ne permet pas de rouvrir ce dossier : ouvrez-en un nouveau.',
    'reference-taken':
      'Cette référence a déjà un dossier de cet engagement. Si c’en est un autre, il faut le dire.',
    'reference-ambiguous':
      'Cette référence a plusieurs dossiers ({promises}) : nommez l’engagement, ou le dossier par son identifiant.',
    erased: 'Cette référence a été effacée avec les données de la personne ; elle ne peut plus servir.',
    'reference-differs': 'Cette référence est déjà connue avec d’autres faits ; rien n’a été changé.',
    'already-corrected': 'Cette écriture a déjà été rectifiée.',
    'not-correctable': 'Les écritures de cette sorte ne se rectifient pas.',
    'already-requested': 'Une demande attend déjà pour cette écriture.',
    'unknown-request': 'Cette demande n’existe pas au registre.',
    'request-settled': 'Cette demande est déjà tranchée.',
    'case-went-on':
      'D’autres faits ont été consignés depuis l’import, ou une rectification faite : ce qui est faux se rectifie à la main.',
    'not-restatable': 'Seuls les engagements qui ont un délai ont des dossiers à juger de nouveau.',
    'import-unfinished': 'Cet import n’est pas terminé : seul un import terminé peut être annulé.',
    'import-untraced':
      'Aucune écriture connue ne vient de cet import : il n’a rien écrit, ou une version antérieure de Kept l’a fait.',
    'same-person': 'Une autre personne doit le faire : nul n’approuve ce qu’il a lui-même consigné.',
    'role-missing': 'Votre rôle ne le permet pas.',
    'not-analysed': 'Ce manquement doit d’abord être analysé.',
    'already-signed-off': 'L’analyse de ce manquement est déjà validée.',
    'analysis-changed': 'L’analyse a été réécrite entre-temps : relisez-la avant de la valider.',
    'words-erased':
      'Les mots de cette analyse ont été effacés avec les données du client : écrivez-la à nouveau avant de la valider.',
    'reason-missing': 'Dites pourquoi : la personne qui l’a écrit ou demandé lira cette raison.',
    'personal-words':
      '{count, plural, one {Un passage des excuses ressemble à une donnée personnelle} other {# passages des excuses ressemblent à des données personnelles}}, et tout sera public pour toujours : retirez-en ce qui désigne quelqu’un, ou confirmez en cochant la case.',
    'set-aside': 'Ce manquement est exonéré ou rectifié : il n’y a plus rien à en décider.',
    'not-exemptable': 'Un versement en retard ne s’exonère pas : ce qui est dû reste dû.',
    'decided-too-late': 'Le délai pour trancher cette demande est passé : elle est refusée.',
    'not-overdue': 'Cette demande peut encore être tranchée.',
    'unknown-circumstance': 'Cette circonstance n’existe pas au registre de cette charte.',
    'already-agreed': 'Cette circonstance est déjà confirmée.',
    'not-agreed': 'Cette circonstance n’est pas confirmée : une seconde personne doit d’abord le faire.',
    'not-a-mail-address': 'Donnez une seule adresse électronique, par exemple nom@exemple.fr.',
    'not-an-address': 'Donnez l’adresse d’une page publique, qui commence par https://.',
    'other-ground': 'Cette circonstance ne vaut pas pour ce motif.',
    'outside-its-days': 'Le manquement n’a pas eu lieu pendant les jours de cette circonstance.',
    'outside-its-units': 'L’entité du manquement n’est pas parmi celles de cette circonstance.',
    'too-many': 'C’est trop à la fois : au plus {most}.',
    'none-chosen': 'Choisissez au moins une ligne.',
    'unknown-remedy': 'Rien n’est inscrit comme dû pour ce manquement : vérifiez son numéro.',
    'nothing-to-ask':
      'Il n’y a rien à demander pour ce manquement : rien n’est dû, ou c’est dû sans qu’on le demande.',
    'already-asked': 'Le client l’a déjà demandé le {asked} : une demande suffit.',
    'asked-too-late': 'Cette demande vient trop tard : il fallait demander avant le {until}.',
    'asking-unknown':
      'Le calendrier « {calendar} » ne dit pas jusqu’à quand demander : il faut le prolonger.',
    'nothing-to-describe':
      'Il n’y a rien à indiquer pour ce dossier : le montant de sa réparation n’en dépend pas.',
    'several-attributes':
      'Les conditions de cet engagement demandent plusieurs indications ({expected}) ; une seule était attendue.',
    'unknown-attribute':
      '« {found} » n’est pas une indication que cet engagement demande ; {expected} était attendu.',
    'attribute-no-number':
      '« {found} » n’est pas un nombre pour {attribute} : un nombre comme 9 ou 12,5 était attendu.',
    'attribute-no-amount':
      '« {found} » n’est pas un montant pour {attribute} : un montant avec sa monnaie, comme 80 EUR, était attendu.',
    'amount-known': 'Ce qui est dû pour ce dossier est déjà inscrit : cela ne s’indique plus.',
    'not-an-amount': 'Donnez un montant supérieur à zéro, comme 30 ou 12,50.',
    'other-currency': 'La réparation est due en {currency}, pas en {found}.',
    'more-than-owed':
      'Il reste {outstanding} {currency} à verser, c’est moins que ce montant. Confirmez si vous avez vraiment versé plus.',
    'before-breach': 'Ce jour est antérieur au manquement : rien n’était encore dû.',
    'calendar-ends':
      'Le calendrier ne donne pas les jours fériés jusqu’à cette échéance : il faut le prolonger.',
    'too-long': 'Ce texte est trop long pour le registre.',
    'stray-character':
      'Le caractère n° {place, number} est {character}, qui ne se voit pas ou change le sens d’écriture ; un texte sans caractère de ce genre était attendu.',
    'charter-ended':
      'Le bilan de cette charte est arrêté au {ended} : rien de ce qui a eu lieu ensuite ne s’y inscrit.',
    'period-backwards': 'La période finit avant d’avoir commencé.',
    'before-period': 'Ce moment précède le début de la période.',
    'already-discharged': 'Cette obligation est déjà consignée pour cette période.',
    'more-than-all':
      '{of, plural, =0 {La période n’a aucun cas.} =1 {C’est plus que le seul cas de la période.} other {C’est plus que les # cas de la période.}}',
    'unknown-encounter': 'Il n’y a pas de rencontre sous ce numéro.',
    'encounter-settled': 'Cette rencontre a eu lieu ou a été annulée depuis.',
    'taken-back-last':
      'Ce qui était prévu se rectifie en dernier : rectifiez d’abord ce qui dit que la rencontre a eu lieu, ou qu’elle est annulée.',
    'not-held': 'Cette rencontre n’a pas eu lieu, ou rien ne le dit encore.',
    'before-planned':
      'L’objectif s’écrit avant la rencontre : il l’a été le {planned}. Indiquez une heure qui suit.',
    'aim-missing': 'Écrivez ce que la rencontre doit apporter.',
    'reference-missing': 'Écrivez la référence du client.',
    'day-past': 'Ce jour est passé : indiquez aujourd’hui ou un jour à venir.',
    'day-too-far': 'Ce jour est trop loin : indiquez un jour des deux ans à venir.',
    'not-people': 'Indiquez un nombre entier, de 1 à 10 000.',
    'already-judged': 'Ce côté l’a déjà dit, et cela ne se reprend pas.',
    'already-coded': 'Ce contact est déjà codé deux fois.',
    'already-reported': 'Une partie de cette période est déjà déclarée. Rectifiez d’abord cette déclaration.',
    'unknown-claim': 'Ce signalement n’existe pas au registre.',
    'claim-decided': 'Ce signalement est déjà tranché.',
    'day-to-come': 'Ce jour n’est pas encore venu.',
    'other-promise': 'Cette écriture concerne un autre engagement que le signalement.',
    'breach-missing': 'Dites quel manquement c’est : un signalement fondé nomme le sien.',
    'not-declared':
      'Le registre n’a pas de manquement en cours sous ce numéro : constatez-le d’abord, en consignant ce qui manque ou en rectifiant ce qui est faux.',
    'evidence-missing': 'Dites quel dossier ou quelle occurrence c’est, pour qu’une autre personne en juge.',
    'evidence-unfit':
      'Ce qui a été trouvé ne dit pas cela : choisissez un autre motif ou une autre écriture.',
    busy: 'La base est occupée par une autre tâche. Rien n’est enregistré et ce que vous avez écrit est toujours là : envoyez de nouveau dans un instant.',
    'not-recording':
      'Rien ne peut être enregistré pour le moment : {why}. Ce que vous avez écrit est toujours là ; envoyez de nouveau quand ce sera réparé.',
  },

  // ── When a page cannot be shown: what happened, what was saved, what to do ──────────────────────────────────
  errors: {
    notFound: {
      title: 'Cette page n’existe pas',
      happened: 'L’adresse est peut-être incomplète, ou mal recopiée.',
      saved: 'Rien de ce qui est publié ici n’est jamais retiré.',
      next: 'Partez de la charte : tout le reste s’y rattache.',
    },
    noReceipt: {
      title: 'Ce reçu n’existe pas',
      happened:
        'Aucun dossier n’a ce code. Il est peut-être incomplet : il compte 32 signes, de 0 à 9 et de a à f.',
      saved: 'Rien de ce qui est au registre n’en est jamais retiré.',
      next: 'Recopiez l’adresse entière, ou cherchez le code sur la page du registre.',
    },
    noEntry: {
      title: 'Cette écriture n’existe pas',
      happened: 'Le registre n’a pas, ou pas encore, d’écriture de ce numéro.',
      saved: 'Rien de ce qui est au registre n’en est jamais retiré.',
      next: 'Les écritures sont numérotées à partir de 0 ; la page du registre montre la dernière.',
    },
    notFoundStaff: {
      title: 'Cette page n’existe pas',
      happened: 'Il n’y a ni dossier ni écriture à cette adresse.',
      saved: 'Rien n’a été changé.',
      next: 'Cherchez le dossier par sa référence.',
    },
    forbidden: {
      title: 'Cette page n’est pas pour votre rôle',
      happened: 'Votre session est ouverte, mais votre rôle ne donne pas accès à cette page.',
      saved: 'Rien n’a été changé.',
      next: 'Si vous devriez y avoir accès, demandez-le à un administrateur.',
    },
    broken: {
      title: 'Nous n’avons pas pu afficher cette page',
      happened: 'Une erreur s’est produite chez nous. Elle est notée, avec son heure.',
      saved: 'Rien de ce qui était enregistré n’est perdu.',
      next: 'Réessayez dans un instant. Si cela continue, écrivez-nous.',
    },
    tooMany: {
      title: 'Trop de demandes',
      happened: 'Trop de demandes sont venues de votre réseau en peu de temps.',
      saved: 'Celle-ci n’a rien changé.',
      next: 'Attendez une minute, puis réessayez.',
    },
    busy: {
      title: 'Le site est très sollicité',
      happened: 'Trop de pages sont demandées en même temps.',
      saved: 'Rien de ce qui était enregistré n’est perdu.',
      next: 'Réessayez dans quelques secondes.',
    },
    notRecording: {
      title: 'Le service ne peut pas répondre',
      happened: 'Quelque chose ne va pas là où il garde ce qu’il inscrit. Qui s’en occupe peut le voir.',
      saved: 'Cette demande n’a rien changé.',
      next: 'Réessayez plus tard. Si cela continue, écrivez-nous.',
    },
    tooLarge: {
      title: 'Cet envoi est trop volumineux',
      happened: 'Il dépasse ce que cette page accepte.',
      saved: 'Rien n’est enregistré.',
      next: 'Envoyez un texte plus court ou un fichier plus petit.',
    },
    misread: {
      title: 'Cette demande n’est pas comprise',
      happened: 'Elle n’est pas arrivée entière, ou pas de la façon attendue.',
      saved: 'Rien n’est enregistré.',
      next: 'Revenez à la page précédente et envoyez de nouveau.',
    },
    foreign: {
      title: 'Cette demande ne vient pas de ce site',
      happened: 'Un autre site l’a envoyée à votre place, ou votre navigateur n’a pas dit d’où elle vient.',
      saved: 'Par sécurité, rien n’est enregistré.',
      next: 'Ouvrez la page ici même et recommencez.',
    },
    tooManyWait: 'Trop d’essais. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
    backHome: 'Revenir à la charte',
    backToLedger: 'Revenir au registre',
    backToQueue: 'Revenir à la file du jour',
  },
} as const;
