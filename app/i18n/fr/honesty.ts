/** How honestly the log is kept: the page that says what would be suspicious. */
export const honesty = {
  honesty: {
    title: 'Notre registre est-il honnête ?',
    lede: 'Un registre peut tenir tous ses engagements parce qu’il écrit tard, suspend les délais ou se tait. Voici comment le nôtre est tenu, et ce qui devrait éveiller les soupçons.',
    description:
      '{charter} : comment les dossiers sont consignés, des retards d’écriture aux suspensions et aux rectifications.',
    counted:
      'Par mois d’ouverture du dossier, tel que c’était écrit d’abord : une rectification n’en retire rien. Les engagements mesurés par un taux ou une obligation périodique n’ont ni dossiers ni occurrences, et manquent ici.',
    commitment: 'Engagement',
    empty: 'Aucun engagement de cette charte n’est consigné au cas par cas.',
    nothing: 'rien d’écrit',
    within: 'en {duration} au plus',
    longer: 'plus de {duration}',
    partOf: '{part, number} sur {all, number} ({share})',
    byRole: '{count} par {role}',
    onGround: '{ground} : {cases, plural, one {# dossier} other {# dossiers}}, {duration} en tout',
    noDirection: 'aucune',
    directions: '{better, number} en notre faveur, {worse, number} en notre défaveur',
    lag: {
      title: 'Le temps avant d’écrire',
      says: 'De l’événement à son écriture. Suspect : des retards longs, et des dossiers « satisfaits à temps » écrits seulement une fois l’échéance passée, quand on sait ce qu’il fallait y lire.',
      median: 'Une écriture sur deux',
      ninetieth: 'Neuf sur dix',
      late: 'Tenus, écrits après l’échéance',
    },
    pauses: {
      title: 'Les suspensions',
      says: 'Suspect : beaucoup de dossiers suspendus, longtemps, pour un motif commode, et des suspensions qui commencent dans le dernier dixième du délai.',
      paused: 'Dossiers suspendus',
      grounds: 'Par motif, et le temps arrêté',
      last: 'Suspensions du dernier dixième',
    },
    withdrawn: {
      title: 'Les dossiers retirés',
      says: 'Un dossier retiré à temps ne compte pas. Suspect : des retraits nombreux, surtout de notre fait, et par qui répond du résultat.',
      customer: 'À la demande du client',
      company: 'De notre fait',
    },
    corrected: {
      title: 'Les rectifications qui changent une issue',
      says: 'Suspect : des rectifications qui vont presque toutes dans le même sens, le nôtre.',
      direction: 'Dans quel sens',
    },
    opened: {
      title: 'Les ouvertures, mois par mois',
      says: 'Suspect : un mois vide ou maigre au milieu des autres. Ce qui n’est pas ouvert ne peut pas être manqué.',
      describe: 'Ouvertures de {first} à {last}',
      month: 'Mois',
      count: 'Ouverts',
    },
  },
} as const;
