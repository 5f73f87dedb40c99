/** Répondre à une enquête : l’invitation, le code, le formulaire, le reçu. */
export const surveyForm = {
  surveyForm: {
    fictional: 'Enquête d’exemple : l’entreprise et les réponses sont inventées.',
    asked: {
      customers:
        '{company} vous demande ce que vous attendez de sa charte, en {pages, plural, one {# page} other {# pages}}. Réponse possible jusqu’au {closes} inclus.',
      employees:
        '{company} demande à ses salariés leur avis, en {pages, plural, one {# page} other {# pages}}. Réponse possible jusqu’au {closes} inclus.',
    },
    frame: 'Qui est interrogé :',
    frameSize: '({size, plural, one {# personne} other {# personnes}}).',
    free: 'Répondre est libre, question par question. Chaque page s’enregistre quand vous la quittez ; votre code vous y ramène plus tard, sur n’importe quel appareil.',
    seen: {
      title: 'Ce que l’entreprise voit, et ne voit pas',
      not: 'Elle ne voit pas',
      yes: 'Elle voit',
      who: {
        drawn:
          'qui a répondu quoi : votre code est tiré au sort et n’est écrit nulle part, ni à côté de votre nom, ni ailleurs',
        blind:
          'qui a répondu quoi : votre navigateur fabrique le code, et le serveur le signe sans le voir. Même en notant tout, il ne peut pas relier une réponse à une invitation',
        open: 'qui a répondu quoi : chacun prend un code, sans dire qui il est',
      },
      when: 'quand vous avez répondu, ni depuis quel appareil : les réponses n’ont ni heure, ni ordre, ni adresse',
      fewer: 'les réponses d’un groupe de moins de {atLeast, plural, one {# personne} other {# personnes}}',
      taken: 'si votre invitation a pris un code, pour ne pas vous relancer',
      answers: 'les réponses elles-mêmes, toutes ensemble, sans savoir de qui elles viennent',
      pulse: {
        leadership:
          'de chaque entité où assez de personnes répondent, ce qu’elles pensent en moyenne de son encadrement',
        satisfaction:
          'de chaque entité où assez de personnes répondent, à quel point elles en sont contentes en moyenne',
      },
      receipt:
        'après la clôture, la liste des empreintes des codes utilisés, que chacun peut lire : vous y retrouvez la vôtre',
      trust: {
        drawn:
          'Il faut croire que le serveur ne note pas les codes qu’il tire. Le programme est public, et des essais le vérifient ; mais un serveur que l’on aurait changé pourrait le faire.',
        blind:
          'Pour que l’heure n’en dise rien non plus, gardez le code et répondez plus tard, ou depuis un autre réseau. La clé qui signe est inscrite au registre : elle est la même pour tous.',
        open: 'Rien n’empêche une personne de prendre plusieurs codes : cette enquête n’a pas de taux de réponse.',
      },
    },
    code: {
      takeTitle: 'Votre code',
      enterTitle: 'Vous avez un code ?',
      once: 'Le code s’affiche une seule fois. Gardez-le : il permet de reprendre, et de vérifier que votre réponse est comptée.',
      take: 'Prendre mon code',
      yours: 'Votre code',
      keep: 'Il ne sera plus affiché, et personne ne peut le retrouver. Notez-le avant de continuer.',
      save: 'Enregistrer le code dans un fichier',
      saved: 'Code pour reprendre votre réponse à l’enquête :',
      file: 'code-enquete',
      print: 'ou imprimez cette page.',
      now: 'Répondre maintenant',
      haveOne: 'J’ai mon code',
      label: 'Code',
      hint: '24 signes ; les majuscules, les espaces et les tirets ne comptent pas. Un code long se colle tel quel.',
      enter: 'Continuer avec ce code',
      needed: 'Il faut d’abord votre code',
    },
    blind: {
      code: 'Code long',
      without:
        'Cette enquête demande que votre navigateur exécute un script de cette page : c’est lui qui fabrique le code sans que le serveur le voie.',
      instead:
        'Ouvrez ce lien dans un navigateur qui exécute les scripts, sur cet appareil ou un autre : le lien reste valable tant qu’aucun code n’est pris. Sinon, demandez à l’entreprise de répondre autrement.',
      ready: 'Votre navigateur est prêt. Le code ne se prend qu’une fois.',
      working: 'Votre navigateur fabrique le code et le fait signer…',
      failed: 'Le code n’a pas pu être signé.',
      again:
        'Rechargez la page pour redemander la même signature : rien n’est perdu tant que cette fenêtre reste ouverte.',
      keep: 'Ce code long n’est connu que de votre navigateur. Enregistrez-le si vous répondez plus tard ; en répondant, vous recevrez un code court pour reprendre.',
      later: 'Plus l’attente est longue entre ce code et votre réponse, moins l’heure peut les relier.',
    },
    progress: 'Page {number} sur {pages}',
    asks: {
      with: 'Si l’entreprise tient cette promesse, …',
      without: 'Si elle ne le fait pas, …',
      importance: 'Cette promesse compte-t-elle pour vous ?',
    },
    feels: {
      '1': 'j’en suis content',
      '2': 'c’est normal',
      '3': 'cela m’est égal',
      '4': 'je m’en accommode',
      '5': 'cela me mécontente',
    },
    importance: { least: '{number} – pas du tout', most: '{number} – plus que tout' },
    agreement: { least: '{number} – pas du tout', most: '{number} – tout à fait' },
    none: 'Finalement, je ne réponds pas',
    sentences: 'Ces phrases sont-elles vraies pour vous ?',
    groups: 'Pour finir, vous',
    on: 'Continuer',
    back: 'Revenir',
    leave: 'Toute question peut rester sans réponse.',
    later: {
      title: 'Continuer plus tard',
      code: 'Ce qui est fait est enregistré. Revenez avec ce code :',
      review: 'Voir où j’en suis',
    },
    review: {
      title: 'Avant d’envoyer',
      page: 'Page {number}',
      answered: '{answered, plural, =0 {sans réponse} other {# sur {asked, number}}}',
      half: 'Une moitié seulement de la paire : elle ne compterait pas.',
      final:
        'Une fois envoyées, les réponses ne changent plus : rien ne les relie à votre code, et personne ne pourrait les retrouver.',
      send: 'Envoyer mes réponses',
    },
    thanks: {
      title: 'Merci',
      counted: 'Votre réponse est comptée.',
      again:
        'Un code ne compte qu’une fois : la réponse de celui-ci est déjà comptée, et rien n’y a été ajouté.',
      receipt:
        'Voici votre reçu. Il sera dans la liste publiée après le {closes}, avec la clôture de l’enquête. Il prouve qu’un code a servi, jamais ce qui a été répondu.',
      how: 'C’est l’empreinte SHA-256 de votre code, sans ses tirets : vous pouvez la recalculer.',
    },
  },
} as const;
