/** Surveys: what is asked, of whom, and how people are invited. */
export const surveys = {
  surveys: {
    said: {
      days: 'On y répond du {from} au {to} inclus.',
      frame: 'Population : {size} personnes ({who}).',
      codes: {
        drawn: 'Code tiré : la page retient qu’un code a été pris, jamais lequel.',
        blind: 'Code aveugle : le serveur signe un code sans le voir (RFC 9474).',
        open: 'Lien ouvert : chacun peut prendre un code, et il n’y a pas de taux de réponse.',
      },
      asked:
        '{candidates, plural, =0 {Aucune promesse candidate} one {# promesse candidate} other {# promesses candidates}}, {items, plural, =0 {aucune phrase} one {# phrase} other {# phrases}}.',
      groups: 'Réponses distinguées par : {groups}.',
      atLeast: 'Aucun groupe de moins de {count} réponses n’est montré.',
    },
    cli: {
      does: 'Publie une enquête et invite ceux à qui elle s’adresse.',
      slug: 'le nom du dossier dans content/surveys/',
      noSuchSurvey: 'content/surveys/ n’a pas d’enquête « {slug} » : {known} attendu',
      notPublished: 'aucune enquête « {slug} » n’est publiée ; pour la publier : kept survey publish {slug}',
      noSuchLanguage: '--language : Kept ne parle pas « {language} » : fr ou en attendu',
      publish: {
        does: 'Dit ce qui serait demandé, à qui et quand, puis le fige par une écriture.',
        ask: 'Publier ? À partir du {date}, plus rien n’y change. (o/N)',
        published: '{slug} : enquête publiée, version {number}',
        unchanged: '{slug} : version {number} inchangée',
      },
      invite: {
        does: 'Invite les personnes d’une liste ; la même liste envoyée deux fois n’invite personne deux fois.',
        file: 'liste CSV avec une colonne d’adresses, et s’il y a lieu la langue et les groupes',
        dryRun: 'lit la liste et n’invite personne',
      },
      print: {
        does: 'Crée des invitations à imprimer : une adresse par ligne, chacune pour une personne.',
        placeholder: 'nombre',
        count: 'combien d’invitations',
        languagePlaceholder: 'langue',
        language: 'la langue des pages vers lesquelles elles mènent (par défaut la première du site)',
      },
    },
    list: {
      unreadable: 'ce fichier ne peut pas être lu : fichier CSV de {most} Mo au plus attendu',
      refused: {
        'no-address-column':
          'aucune colonne d’adresses : un titre « courriel » ou « email » attendu sur la première ligne, et non {found}',
        'too-many-lines': '{found} lignes : 500 000 attendues au plus',
      },
      faults: {
        quotes: 'guillemets qui ne se ferment pas : {found}',
        'not-an-address': '« {found} » n’est pas une adresse électronique',
        'unknown-language': '« {found} » n’est pas une langue de l’enquête : {expected} attendu',
        'unknown-category': '« {found} » n’est pas une catégorie de « {group} » : {expected} attendu',
        twice: 'la même adresse qu’à la ligne {first}',
      },
      ignored: 'colonnes laissées de côté : {columns}',
      would:
        '{count, plural, =0 {personne ne serait invité} one {# personne serait invitée} other {# personnes seraient invitées}}, {faults, plural, =0 {aucune ligne écartée} one {# ligne écartée} other {# lignes écartées}}',
      done: '{invited, plural, =0 {personne d’autre n’est invité} one {# personne invitée} other {# personnes invitées}}, {already} déjà, {refused} ne veulent plus d’enquêtes, {faults, plural, =0 {aucune ligne écartée} one {# ligne écartée} other {# lignes écartées}}',
      progress: 'Invitations à {slug}',
    },
  },
} as const;
