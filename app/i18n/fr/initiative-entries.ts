/** Ce que le registre dit des initiatives : un nom, une phrase, un sens. */
export const initiativeEntries = {
  kinds: { begun: 'Initiative commencée' },
  says: {
    begun:
      'Nous avons commencé une initiative le {from}, dans {count, plural, one {une entité} other {# entités}} : {what}.',
  },
  explains: {
    begun:
      'Quelque chose est entrepris dans certaines entités pour mieux tenir une charte. Leurs parts tenues avant et après seront comparées à celles des autres ; l’écriture seule ne dit rien de l’effet.',
  },
} as const;
