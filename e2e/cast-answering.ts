import { invite } from '#app/commands/surveys/invite.server.ts';
import { publishSurvey } from '#app/commands/surveys/publish-survey.server.ts';
import type { Context } from '#app/context.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import { findInvitationsAt } from '#db/stores/invitations.server.ts';

/** Surveys that are answered on the morning of the cast: by their names, with an invitation that has taken no code. */
export type CastSurveys = Record<'drawn' | 'blind' | 'open', { survey: string; invitation: string }> & {
  /** One that stands in its files only. */
  draft: string;
  /** One whose last day is over, with answers, that waits to be closed. */
  over: string;
  /** The invitation of a customer who is asked by mail. */
  asked: string;
};

const operator = { id: 'command-line', role: 'system' } as const;

const drawn: SurveyTerms = {
  slug: 'attentes-2026',
  title: { fr: 'Ce que vous attendez de nous', en: 'What you expect of us' },
  charter: 'aurore',
  audience: 'customers',
  fictional: true,
  languages: ['fr', 'en'],
  zone: 'Europe/Paris',
  opens: '2026-03-18',
  closes: '2026-04-02',
  codes: 'drawn',
  table: 'standard',
  series: null,
  frame: { size: 2_400, words: { fr: 'les clients de l’année', en: 'the customers of the year' } },
  candidates: [
    { id: 'answer', words: { fr: 'Répondre en deux jours ouvrés', en: 'Answer in two working days' } },
    {
      id: 'slot',
      words: { fr: 'Venir dans un créneau de deux heures', en: 'Come within a slot of two hours' },
    },
    { id: 'no-cut', words: { fr: 'Ne rien couper sans prévenir', en: 'Cut nothing off without warning' } },
  ],
  items: [
    [
      'q1',
      'Mes demandes sont réglées correctement du premier coup',
      'My requests are settled correctly the first time',
    ],
    ['q2', 'On me répond quand on me l’a annoncé', 'I get an answer when I was told I would'],
    ['t1', 'Cette entreprise fait ce qu’elle dit', 'This company does what it says'],
    [
      's1',
      'Quelqu’un là-bas me connaît, pas seulement mon dossier',
      'Someone there knows me, not just my file',
    ],
    ['s2', 'J’aime parler avec les gens de cette entreprise', 'I like talking with the people there'],
  ].map(([id = '', fr = '', en = '']) => ({
    ...{ id, words: { fr, en }, culture: null, criterion: null, pulse: null },
    scale: id.startsWith('q') ? 'quality' : id.startsWith('t') ? 'trust' : 'ties',
  })),
  groups: [
    {
      id: 'region',
      words: { fr: 'Votre région', en: 'Your region' },
      categories: [
        { id: 'north', words: { fr: 'Nord', en: 'North' }, people: 1_200, unit: null },
        { id: 'south', words: { fr: 'Sud', en: 'South' }, people: 1_200, unit: null },
      ],
    },
  ],
  cap: null,
  atLeast: 10,
  reminders: [],
};

const blind: SurveyTerms = {
  ...drawn,
  slug: 'equipes-2026',
  title: { fr: 'Travailler ici', en: 'Working here' },
  audience: 'employees',
  codes: 'blind',
  frame: { size: 180, words: { fr: 'les collaborateurs', en: 'all who work here' } },
  candidates: [],
  groups: [],
};
const open: SurveyTerms = { ...drawn, slug: 'passants-2026', codes: 'open' };

/** Publishes them, and invites one person to each. */
export async function askCast(context: Context): Promise<Omit<CastSurveys, 'over'>> {
  return {
    drawn: await ask(context, drawn),
    blind: await ask(context, blind),
    open: await ask(context, open),
    draft: 'expectations',
    asked: await inviteByMail(context, drawn.slug),
  };
}

async function ask(context: Context, terms: SurveyTerms): Promise<{ survey: string; invitation: string }> {
  const sources = [{ path: 'survey.fr.md', text: JSON.stringify(terms) }];
  const published = await publishSurvey(context, operator, { terms, sources });
  if (isProblem(published)) throw new Error(JSON.stringify(published));
  const invitation = context.random(24).toString('base64url');
  const row = { survey: terms.slug, email: null, language: 'fr', strata: '{}', told: '[]', blinded: null };
  const none = { ineligible: 0, taken: 0, stopped: 0 };
  await context.db
    .insertInto('invitations')
    .values({ id: invitation, ...row, ...none })
    .execute();
  return { survey: terms.slug, invitation };
}

async function inviteByMail(context: Context, survey: string): Promise<string> {
  const email = 'lea.marchand@client.example';
  const invited = await invite(context, operator, survey, [{ email, language: 'fr', strata: {} }]);
  if (isProblem(invited)) throw new Error(JSON.stringify(invited));
  return (await findInvitationsAt(context.db, email))[0]?.id ?? '';
}
