/** Results of surveys, as readers see them. */
export const results = {
  results: {
    title: 'Ce que disent clients et salariés',
    lede: 'Une charte vient de ce que ses destinataires ont demandé ; ce qu’elle vaut se voit à ce qu’ils en disent ensuite. Voici chaque enquête, ce qu’elle a demandé, à qui, et ce qui en ressort.',
    description:
      'Les enquêtes menées auprès des clients et des salariés, leurs questions et leurs résultats.',
    beside: 'À côté des enquêtes',
    link: 'Ce que disent clients et salariés',
    empty: 'Aucune enquête n’a encore été publiée. Chacune paraîtra ici avant que quiconque y réponde.',
    fictional: 'Ces réponses sont inventées, pour la démonstration.',
    states: {
      announced: 'Elle ouvre le {opens} et se termine le {closes}.',
      open: 'On y répond du {opens} au {closes}.',
      over: 'Elle s’est terminée le {closes}. Les résultats paraîtront à sa clôture.',
      closed: 'On y a répondu du {opens} au {closes}.',
    },
    inTens:
      '{count, plural, =0 {Moins de dix réponses à ce jour.} one {Au moins # réponse à ce jour.} other {Au moins # réponses à ce jour.}}',
    untilClosed: 'Tant qu’elle n’est pas close, on n’en dit que le nombre de réponses, par dizaines.',
    answers:
      '{count, plural, =0 {Aucune réponse complète} one {# réponse complète} other {# réponses complètes}}',
    seeResults: 'Voir les résultats de « {title} »',
    about: 'À propos de la charte {charter}',
    seeCharter: 'La charte {charter}',

    survey: {
      description: 'L’enquête « {title} » : ce qui est demandé, à qui, et ce qui en ressort.',
      asked: 'Ce qui est demandé, et à qui',
      frame: 'Qui peut être interrogé',
      frameOf: '{people} ({size, plural, one {# personne} other {# personnes}})',
      questions: 'Ce qui est demandé',
      candidates:
        '{count, plural, one {# promesse possible} other {# promesses possibles}}, chacune avec et sans, et son importance de 1 à 9',
      items: '{count, plural, one {# phrase} other {# phrases}}, de 1 (pas du tout) à 7 (tout à fait)',
      codes: 'Comment on y répond',
      codesOf: {
        drawn: 'avec un code que le serveur tire sans le noter : il faut l’en croire',
        blind: 'avec un code signé sans être vu : personne ne peut relier une réponse à une personne',
        open: 'avec un code que chacun peut prendre : il n’y a donc pas de taux de réponse',
      },
      answer: { invited: 'Répondre avec votre code', anybody: 'Répondre à l’enquête' },
      few: 'Moins de {least} personnes ont répondu jusqu’au bout : aucun résultat n’est montré.',
    },

    kano: {
      title: 'Norme ou différence',
      lede: 'Pour chaque promesse possible, deux questions : si l’entreprise la tient, si elle ne la tient pas. Plus une promesse est haut, plus on serait mécontent sans elle ; plus elle est à droite, plus on serait content avec elle.',
      describe:
        'Chaque promesse possible placée selon deux parts : vers la droite, ceux qui seraient contents avec elle, de 0 à 100 % ; vers le haut, ceux qui seraient mécontents sans elle, de 0 à 100 %. Les mêmes nombres sont dans le tableau.',
      right: 'contents avec →',
      up: '↑ mécontents sans',
      corners: { norm: 'normes', both: 'les deux', difference: 'différences', indifferent: 'indifférence' },
      promise: 'Promesse possible',
      nature: 'Lue comme',
      better: 'Contents avec',
      worse: 'Mécontents sans',
      importance: 'Importance (1 à 9)',
      pairs: 'Réponses',
      interval: '{share} ({low} à {high})',
      unweighted: 'Sans pondération',
      weighted: 'Les nombres sont pondérés ; sans pondération, ils sont dans la méthode.',
      proposal: 'L’enquête propose ; c’est une édition de la charte qui décide.',
      intervals:
        'Entre parenthèses, ce que le hasard seul peut faire, à 95 % : cela ne dit rien de ceux qui n’ont pas répondu.',
    },

    drawn: {
      title: 'La charte tirée de l’enquête',
      lede: '{seats, plural, one {# place} other {# places}}, dont {reserve, plural, =0 {aucune gardée pour une différence} one {# gardée pour une différence} other {# gardées pour des différences}} : d’abord les normes, la plus attendue en tête, puis ce qui est les deux ou indécis, puis les différences par importance.',
      seat: 'Place',
      redrawn: 'Parmi les {seats} dans',
      redrawnOf: '{times} tirages sur {replicates}',
      normsLeft: 'Normes restées sans place',
      othersLeft: 'Autres promesses restées sans place',
      aside: 'Écartées',
      asideOf: '{promise} ({nature})',
      entry: 'Tirée par l’écriture {seq}',
    },

    says: {
      title: 'Phrases',
      lede: 'Chaque phrase a reçu une réponse de 1 (pas du tout) à 7 (tout à fait).',
      sentence: 'Phrase',
      agree: 'D’accord (5 à 7)',
      mean: 'Moyenne',
      answers: 'Réponses',
      hidden:
        'Là où un nombre de réponses est trop petit pour être montré, ni moyenne ni part ne sont données : elles le trahiraient.',
    },

    pulse: {
      title: { leadership: 'L’encadrement, par entité', satisfaction: 'La satisfaction, par entité' },
      lede: 'Ce qui se demande mois après mois se dit par entité : chacun y compte pour la moyenne de ses réponses à ces phrases, de 1 à 7.',
      unit: 'Entité',
      mean: 'Moyenne (1 à 7)',
      answers: 'Réponses',
      hidden:
        '« – » : moins de {least} personnes ont répondu, ou le nombre de réponses de l’entité est caché, ou tous ont donné la réponse la plus basse ou la plus haute. À côté de ces moyennes, les nombres de réponses à une phrase ne se montrent que si aucun ne doit être caché ; et aucune entité n’a de moyenne là où un nombre caché pourrait s’en déduire.',
    },

    ties: {
      title: 'Liens et confiance',
      lede: 'Le lien avec les personnes change-t-il ce que la qualité fait à la confiance ? Trois échelles, chacune la moyenne de ses phrases.',
      slopes:
        'Chez les clients qui se sentent connus ici (+1 écart-type), un point de qualité va avec {high} point de confiance ({highLow} à {highHigh}) ; chez ceux qui ne le sont pas, avec {low} ({lowLow} à {lowHigh}).',
      significant: {
        outside:
          'La pente se distingue de zéro hors de l’intervalle {low} à {high} de l’échelle des liens : c’est le cas de {share} des réponses.',
        inside:
          'La pente se distingue de zéro entre {low} et {high} de l’échelle des liens : c’est le cas de {share} des réponses.',
        nowhere: 'La pente ne se distingue de zéro en aucun point de l’échelle des liens.',
      },
      verdicts: {
        'too-few': 'Trop peu de réponses : il en faut au moins 100 aux trois échelles, et il y en a {n}.',
        'scale-too-weak':
          'Les phrases d’une échelle ne disent pas assez la même chose : on ne peut rien en tirer.',
        'not-established':
          'Non établi : {n} réponses laisseraient passer tout sauf un effet d’au moins f² = {effect} ; les données s’accordent avec une différence de pentes entre {lower} et {upper}.',
        'not-robust-to-curvature':
          'Non établi : ce qui ressemble à un effet des liens peut n’être qu’une courbure. Avec {n} réponses, les données s’accordent avec une différence de pentes entre {lower} et {upper}.',
        'established-stronger': 'Établi : plus on se sent connu ici, plus la qualité va avec la confiance.',
        'established-weaker': 'Établi : plus on se sent connu ici, moins la qualité va avec la confiance.',
      },
      untold: 'Non établi : les réponses ne varient pas assez pour le dire.',
      power:
        'Avec {n} réponses, le plus petit effet trouvé huit fois sur dix est f² = {effect} ; différence de pentes par point de lien : {b} ({lower} à {upper}).',
      scale: 'Échelle',
      scales: { quality: 'Qualité', trust: 'Confiance', ties: 'Liens' },
      alpha: 'Alpha de Cronbach',
      omega: 'Oméga',
      note: 'Une seule enquête, à un seul moment, une même personne pour les deux côtés : cela ne dit pas ce qui cause quoi.',
      describe:
        'La pente de la confiance sur la qualité selon les liens, de 1 à 7 ; là où elle se distingue de zéro, le fond est ombré.',
      axis: 'liens (1 à 7)',
      slope: 'pente',
      at: 'Liens',
      below: '−1 écart-type',
      middle: 'moyenne',
      above: '+1 écart-type',
    },

    who: {
      title: 'Qui a répondu',
      invited: 'Invités',
      taken: 'Codes pris',
      complete: 'Réponses complètes',
      partial: 'Commencées sans être envoyées',
      partialNote: 'elles comptent dans RR2 et dans aucun résultat',
      rr1: 'Taux de réponse RR1',
      rr2: 'Taux de réponse RR2',
      noRate: 'aucun : chacun pouvait répondre',
      ineligible: 'Invités à tort',
      groups: 'Selon les groupes',
      group: 'Groupe',
      category: 'Catégorie',
      answers: 'Réponses',
      people: 'Personnes',
      gap: 'Écart au cadre',
      gapOf: '{group} : {gap} des réponses devraient venir d’autres',
      weighing: 'Pondération',
      weightedBy:
        'par {groups}, pour rejoindre le cadre ; {nEff} réponses efficaces, effet de plan {deff}, la plus forte pondération vaut {ratio} fois la plus faible',
      notWeighted: {
        'no-margins': 'aucune : le cadre ne dit pas assez de choses, ou une catégorie a trop peu de réponses',
        'no-answers': 'aucune : personne n’a dit à quels groupes il appartient',
        'not-converged': 'aucune : aucune pondération ne rejoint le cadre',
        'would-tell': 'aucune : des nombres pondérés trahiraient ce qu’ont dit de petits groupes',
      },
      notCapped: 'Le plafond demandé ne peut être tenu ; les poids ne sont pas coupés.',
      unplaced:
        '{count, plural, one {# réponse sans groupe pèse comme la moyenne} other {# réponses sans groupe pèsent comme la moyenne}}',
      frameTooSmall:
        'Plus de personnes ont répondu que le cadre n’en compte : le cadre est faux, et rien n’est dit de ce que le hasard peut faire.',
      noTimes:
        'Si ceux qu’il a fallu relancer étaient moins contents, on ne peut le dire : aucune heure n’est conservée, pour que personne ne puisse être reconnu.',
      hidden:
        'Aucun nombre de moins de {least} réponses n’est montré, et là où un nombre caché se déduirait des autres, un autre est caché aussi. « – » : caché, ou personne.',
    },

    method: {
      title: 'Méthode',
      open: 'Comment ces nombres sont obtenus',
      kano: 'Deux réponses donnent une catégorie : M va de soi, O les deux, A attire, I indiffère, R n’est pas voulue, Q se contredit. Contents avec = (A+O)/(A+O+M+I), mécontents sans = (O+M)/(A+O+M+I), avec leurs intervalles de Jeffreys à 95 %. Seuls M et A départagent norme et différence.',
      order:
        'La première règle qui vaut décide : moins de 30 réponses ; plus de 10 % de contradictions ; la catégorie de Blauth est I, R ou Q ; une norme si M l’emporte sur A avec une probabilité d’au moins 95 % ; une différence si A l’emporte de même et que moins de la moitié serait mécontente sans elle ; les deux si O vaut au moins M et A ; sinon indécis.',
      counts:
        'Combien de réponses tombent dans chacune des six catégories, pondérées ou non, se lit dans le fichier CSV de cette page.',
      blauth: 'Blauth',
      near: 'À 6 points près',
      mode: 'Mode',
      strength: 'Force de la catégorie',
      total: 'Force totale',
      fong: 'Fong',
      fongOf: 'les deux premières {is, select, yes {diffèrent} other {ne diffèrent pas}}',
      top: 'P (première > deuxième)',
      norm: 'P (norme)',
      rounded:
        'Les sommes de poids sont arrondies : à côté des nombres entiers, elles trahiraient les petits groupes.',
    },

    proof: {
      title: 'Vérifier',
      json: 'Tout ce qui est publié de cette enquête (JSON)',
      csv: 'Les mêmes nombres en tableau (CSV)',
      codes: 'Les empreintes des codes utilisés',
      published: 'Publiée par l’écriture {seq}',
      closed: 'Close par l’écriture {seq}',
      lede: 'Les nombres de clôture, l’empreinte des réponses et celle de ces résultats sont dans le registre ; « kept verify » refait tout ce qui découle du tableau.',
      notFollowing:
        'Ce qui demande chaque réponse ne peut être refait d’ici : le modèle des liens, et les tirages.',
    },

    codes: {
      title: 'Les codes qui ont été comptés',
      description: 'Les empreintes des codes utilisés dans l’enquête « {title} ».',
      lede: 'Chaque personne qui a répondu a reçu l’empreinte de son code. Si elle figure ici, sa réponse a été comptée. L’empreinte ne dit rien de la réponse.',
      count:
        '{count, plural, =0 {Aucun code} one {# code utilisé} other {# codes utilisés}}, dont la racine est dans l’écriture {seq}.',
      root: 'Racine',
      field: 'L’empreinte de votre code',
      hint: 'Les 64 caractères de votre reçu, ou les premiers : huit au moins',
      find: 'Chercher',
      found:
        '{count, plural, one {Elle y est : ce code a été compté.} other {# empreintes commencent ainsi : donnez plus de caractères.}}',
      missing:
        'Aucune empreinte ne commence ainsi. Vérifiez les caractères ; si elle n’y est toujours pas, le code n’a pas été compté : réclamez.',
      malformed: 'Une empreinte se compose de chiffres et des lettres a à f : de 8 à 64 caractères.',
      file: 'Toutes les empreintes (texte)',
    },

    commitment: {
      title: 'Ce qu’en dit l’enquête',
      from: 'Tirée de',
      fromOf: 'Enquête « {title} », close le {date}',
      seat: 'Place',
      seatOf: '{seat} sur {seats} ; parmi elles dans {times} tirages sur {replicates}',
      promised: 'Promise comme',
      perceived: 'Lue par ceux qui répondent comme',
      perceivedOf: '{nature} : {worse} mécontents sans elle, {better} contents avec.',
      sure: 'Une norme plutôt qu’une différence, avec une probabilité de {share}.',
      both: 'Les deux à la fois : le seuil que la promesse garantit est la norme, ce qui va au-delà est la différence.',
      undecided: 'Les réponses ne tranchent pas : dans le doute, elle est lue comme une norme.',
      otherwise: 'Elle est promise autrement qu’elle n’est lue : l’enquête propose, une édition décide.',
      figure: 'Voir la figure',
      drift: {
        'towards the norm':
          'D’une enquête à l’autre, elle glisse vers la norme : {change} points ({lower} à {upper}).',
        'away from the norm':
          'D’une enquête à l’autre, elle s’éloigne de la norme : {change} points ({lower} à {upper}).',
        'no drift can be told': 'D’une enquête à l’autre, aucun glissement ne peut être établi.',
      },
      proposes: 'L’enquête propose d’en faire une norme.',
      waves: 'Enquêtes comparées : {years}.',
    },

    csv: { fileName: 'enquete' },

    close: {
      title: 'Clore l’enquête',
      does: 'À la clôture, les résultats sont calculés et publiés, et les adresses des invités effacées. Rien ne s’annule.',
      submit: 'Clore l’enquête et publier ses résultats',
      working: 'Les résultats se calculent',
      done: 'L’enquête est close et ses résultats sont publiés.',
      broken: 'Le calcul s’est arrêté. Réessayez.',
      cli: {
        does: 'Clôt une enquête dont le dernier jour est passé : calcule et publie ses résultats, efface les adresses des invités.',
        progress: 'clôture de {survey}',
        closed:
          'Enquête {survey} close par l’écriture {seq} : {complete, plural, one {# réponse complète} other {# réponses complètes}}, {partial, plural, one {# commencée} other {# commencées}}.',
      },
    },
    drawing: {
      title: 'Tirer une charte',
      lede: 'Dites combien de promesses aura la charte, et combien de places y sont gardées pour des différences. Rien n’est écrit avant que vous n’ayez vu ce que cela donne.',
      seats: 'Promesses de la charte',
      reserve: 'Places gardées pour des différences',
      count: 'Nombre entier de {least} à {most}',
      notACount: 'Nombre entier de {least} à {most} attendu, et non {given}',
      look: 'Voir qui trouve une place',
      counting: 'Chaque place est tirée de nouveau, pour savoir si elle tient',
      broken: 'Le tirage s’est arrêté, par notre faute. Rechargez la page pour le reprendre.',
      submit: 'Écrire ce tirage dans le registre',
      done: 'Le tirage est écrit dans le registre.',
    },
    draw: {
      does: 'Tire une charte d’une enquête close et l’écrit dans le registre.',
      seats: 'combien de promesses a la charte',
      reserve: 'combien de places sont gardées pour des différences',
      dryRun: 'montrer, sans rien écrire',
      row: '{seat}. {promise} : {nature}, {worse} mécontents sans, {better} contents avec ; dans {times} tirages sur {replicates}',
      left: 'Sans place : {promise} ({nature})',
      aside: 'Écartée : {promise} ({nature})',
      drawn: 'Tirée par l’écriture {seq}.',
      notDrawn: 'Rien n’a été écrit.',
      notACount: '{option} est un nombre entier de {least} à {most}, et non {given}.',
      write: 'écrire dans un dossier l’ébauche de la charte tirée',
      hasCharter:
        '{folder} : une charte s’y trouve déjà ({file}) ; indiquez un autre dossier. Rien n’a été tiré.',
      notWritten: '{folder} : les fichiers n’ont pas pu y être écrits ({detail}).',
      wouldWrite:
        '{count, plural, one {# fichier serait écrit} other {# fichiers seraient écrits}} dans {folder}.',
      written: '{count, plural, one {# fichier écrit} other {# fichiers écrits}} dans {folder}.',
      gapsNamed:
        'Chaque lacune y est notée {mark} ; {check} les nomme toutes, et rien ne se publie tant qu’il en reste.',
    },
    draft: {
      title: 'L’ébauche de la charte',
      lede: 'Un fichier par promesse et par langue, comme Kept les lit, dans l’ordre des places. Une promesse qui figure déjà dans la charte en vigueur y est reprise telle quelle.',
      asTheyStand: 'Reprises de la charte en vigueur',
      withGaps: 'À écrire, là où il est noté {mark}',
      retired: 'En vigueur et sans place : l’ébauche les retire',
      line: '{name} : {promises}',
      download: 'Télécharger l’ébauche de la charte (.zip)',
      source: 'Enquête « {title} », close le {date} : place {seat} sur {seats}.',
      gaps: {
        name: 'le nom de la charte, tel qu’on le lira',
        binding: 'le jour à partir duquel elle engage, par exemple {example}',
        preamble: 'qui promet quoi à qui, en quelques phrases',
        title: 'les mots de cette promesse dans cette langue',
        measure: 'deadline, each-time, rate ou duty : ce qui dira si elle est tenue',
        clock:
          'le délai et le calendrier, par exemple {example} ; ligne à retirer pour toute autre mesure que deadline',
        target: 'la part à tenir, par exemple {example}',
        remedy:
          'ce qui est dû en cas de manquement, par exemple {example} ; ligne à retirer si rien n’est dû',
        goesBeyond:
          'ce qui va au-delà de ce qui est attendu : la promesse a été lue comme une norme et comme une différence',
        promise: 'ce qui est promis, dans les mots que liront ceux à qui on le promet',
        howWeMeasure: 'comment on mesure si elle est tenue',
        notCovered: 'ce que la promesse ne couvre pas',
      },
    },
  },
} as const;
