/** What customers and claimants are told by mail, where they are told, and how they stop it. */
export const customerMails = {
  contact: {
    title: 'Messages au client',
    lede: 'Le client reçoit un lien vers son reçu, puis un message si l’engagement n’est pas tenu, avec ce que nous devons, un autre avec nos excuses, et un à chaque versement. L’adresse reste privée : aucune écriture ne la contient.',
    email: 'Adresse électronique du client',
    hint: 'Le client y reçoit un lien vers son reçu, puis des nouvelles de son dossier. L’adresse reste privée.',
    hintUnsent:
      'Aucun message ne part d’ici pour le moment : l’administration n’a pas encore indiqué de serveur.',
    language: 'Langue des messages',
    told: 'Le client est tenu au courant à {email} ({language}).',
    none: 'Aucune adresse : le client ne reçoit pas de message.',
    stopped: 'Le client ne veut plus de messages sur ce dossier, depuis le {date}.',
    add: 'Donner une adresse',
    change: 'Changer l’adresse, ou la retirer',
    submit: 'Enregistrer',
    remove: 'Ne plus rien envoyer',
  },

  customerMails: {
    subject: '{title} – {company}',
    opened: 'Nous avons bien reçu votre demande',
    broken: 'Nous n’avons pas tenu notre engagement',
    apology: 'Nos excuses',
    paid: 'Nous vous avons versé une réparation',
    due: '{title} : échéance le {date}',
    openedOn: '{title} : demande reçue le {date}',
    brokenSince: '{title} : l’échéance était le {date}',
    owed: 'Nous vous devons {amount}.',
    owedBy: 'Nous vous devons {amount}, à verser au plus tard le {date}.',
    grows: 'Ce montant augmente tant que l’engagement n’est pas tenu.',
    rights: 'Votre reçu dit à quoi cela vous donne droit, et s’il faut le demander.',
    payment: '{amount}, le {date}',
    left: 'Il reste {amount} à verser.',
    leftBy: 'Il reste {amount} à verser, au plus tard le {date}.',
    nothingLeft: 'Il ne reste rien à verser.',
    receipt: 'Votre reçu : tout ce qui est écrit de votre dossier',
    claimFiled: 'Nous avons bien reçu votre signalement',
    claimDecided: 'Nous avons tranché votre signalement',
    claimAbout: '{title} : jour signalé, le {date}',
    claimDue: 'Nous devons trancher au plus tard le {date}.',
    claimLate: 'Nous devions trancher au plus tard le {date} : nous sommes en retard.',
    claimDecidedOn:
      'La décision a été prise le {date}. Elle est sur votre page, avec ce que nous vous disons.',
    claimPage: 'La page de votre signalement, que vous seul pouvez ouvrir',
    claimWhy:
      'Ce message vient de {company}, à qui cette adresse a été donnée avec un signalement. Vous en recevrez un dernier quand il sera tranché',
    claimLast:
      'Ce message vient de {company}, à qui cette adresse a été donnée avec un signalement. C’est le dernier à son sujet',
    stop: 'Ce message vient de {company}, à qui cette adresse a été donnée pour ce dossier. Ne plus recevoir de messages à son sujet',
  },

  stopMails: {
    title: 'Ne plus recevoir de messages',
    lede: 'Plus aucun message sur ce dossier ne partira vers votre adresse, et nous l’effaçons. Votre reçu reste à la même place.',
    submit: 'Arrêter les messages',
    ended: 'Plus aucun message sur ce dossier ne part vers l’adresse qui a reçu ce lien.',
    receipt: 'Voir le reçu',
  },

  surveyMails: {
    invitation: '{title} – {company}',
    reminder: 'Rappel : {title} – {company}',
    asks: '{company} vous demande ce que vous attendez et comment vous l’avez vécu. Il faut une dizaine de minutes ; vous pouvez vous arrêter et reprendre.',
    codes: {
      drawn:
        'Vous recevrez un code. Nous retenons que vous en avez pris un, jamais lequel : vos réponses ne sont liées ni à vous ni à cette adresse.',
      blind:
        'Votre navigateur prépare un code que nous signons sans le voir : même en gardant tout, nous ne pouvons pas relier vos réponses à vous.',
      open: 'Chacun peut prendre un code, et personne ne sait qui répond.',
    },
    until: 'On répond jusqu’au {date} inclus.',
    answer: 'Répondre',
    stop: '{company} vous écrit parce que vous êtes de ceux à qui cette enquête s’adresse. Ne plus recevoir aucune enquête :',
  },

  stopSurveyMails: {
    title: 'Ne plus recevoir d’enquêtes',
    ask: 'Voulez-vous ne plus recevoir aucune enquête à cette adresse ? Elle sera effacée aussitôt de nos listes d’enquête.',
    submit: 'Ne plus rien m’envoyer',
    done: 'C’est fait : aucune enquête ne vous sera plus envoyée, et votre adresse est effacée de nos listes d’enquête.',
  },
} as const;
