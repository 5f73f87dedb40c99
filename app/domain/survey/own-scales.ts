import type { Localised } from '../../languages/language.ts';
import type { ModelScale } from './moderation.ts';

type OwnItem = { id: string; words: Localised };

/**
 * The items of the three scales, in words of our own. Their dimensions are known from SERVQUAL (1988) and SERVPERF (1992), Gurviez & Korchia (2002), Morgan & Hunt
 * (1994), Sirdeshmukh et al. (2002) and Gremler & Gwinner (2000), whose items are under copyright: none is copied.
 */
export const ownScales: Record<ModelScale, OwnItem[]> = {
  quality: [
    {
      id: 'q1',
      words: {
        fr: 'Mes demandes sont réglées correctement du premier coup.',
        en: 'My requests are settled correctly the first time.',
      },
    },
    {
      id: 'q2',
      words: {
        fr: 'On me répond quand on me l’a annoncé.',
        en: 'I get an answer when I was told I would.',
      },
    },
    {
      id: 'q3',
      words: {
        fr: 'Mes interlocuteurs connaissent leur métier.',
        en: 'Those I deal with know their job.',
      },
    },
    {
      id: 'q4',
      words: { fr: 'On tient compte de ma situation.', en: 'They take my situation into account.' },
    },
    { id: 'q5', words: { fr: 'Ce qu’on m’envoie est clair.', en: 'What I receive is clear.' } },
  ],
  ties: [
    {
      id: 's1',
      words: {
        fr: 'Quelqu’un là-bas me connaît, pas seulement mon dossier.',
        en: 'Someone there knows me, not just my file.',
      },
    },
    {
      id: 's2',
      words: {
        fr: 'J’aime parler avec les gens de cette entreprise.',
        en: 'I like talking with the people there.',
      },
    },
    {
      id: 's3',
      words: {
        fr: 'Nous avons déjà parlé d’autre chose que du contrat.',
        en: 'We have spoken of other things than the contract.',
      },
    },
  ],
  trust: [
    {
      id: 't1',
      words: { fr: 'Cette entreprise fait ce qu’elle dit.', en: 'This company does what it says.' },
    },
    {
      id: 't2',
      words: {
        fr: 'Elle me signalerait une erreur que je n’aurais pas vue.',
        en: 'It would tell me of a mistake that I had not noticed.',
      },
    },
    {
      id: 't3',
      words: {
        fr: 'En cas de problème, elle cherche une issue juste.',
        en: 'It looks for a fair way out when something goes wrong.',
      },
    },
    {
      id: 't4',
      words: {
        fr: 'Je lui confierais une affaire importante sans vérifier.',
        en: 'I would leave it an important matter without checking.',
      },
    },
  ],
};
