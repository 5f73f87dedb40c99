import type { ActionFunctionArgs, ServerBuild } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { createElement } from 'react';
import { z } from 'zod';
import * as entry from '../entry.server.tsx';
import { FormKey } from '../http/form-key.tsx';
import { formKey, readForm } from '../http/forms.server.ts';
import { requirePerson } from '../http/session.server.ts';
import * as root from '../root.tsx';
import * as healthz from './api/healthz.ts';
import * as claimPage from './compliance/claim.tsx';
import * as claimsPage from './compliance/claims.tsx';
import * as complianceLayout from './compliance/layout.tsx';
import * as inLanguage from './language.tsx';
import * as ledgerCheckpoint from './ledger/checkpoint.ts';
import * as ledgerDocument from './ledger/document.ts';
import * as ledgerFigures from './ledger/figures.ts';
import * as ledgerKey from './ledger/key.ts';
import * as ledgerTile from './ledger/tile.ts';
import * as accessibility from './public/accessibility.tsx';
import * as anyInvitation from './public/any-invitation.ts';
import * as badge from './public/badge.ts';
import * as blindSignature from './public/blind-signature.ts';
import * as breach from './public/breach.tsx';
import * as breaches from './public/breaches.tsx';
import * as card from './public/card.ts';
import * as charter from './public/charter.tsx';
import * as circumstances from './public/circumstances.tsx';
import * as claimantPage from './public/claim.tsx';
import * as commitment from './public/commitment.tsx';
import * as comparison from './public/comparison.tsx';
import * as criteria from './public/criteria.tsx';
import * as editions from './public/editions.tsx';
import * as embed from './public/embed.tsx';
import * as publicEncounters from './public/encounters.tsx';
import * as favicon from './public/favicon.ts';
import * as feed from './public/feed.ts';
import * as home from './public/home.tsx';
import * as homeCard from './public/home-card.ts';
import * as honesty from './public/honesty.tsx';
import * as invitation from './public/invitation.tsx';
import * as language from './public/language.ts';
import * as publicLayout from './public/layout.tsx';
import * as ledger from './public/ledger.tsx';
import * as ledgerEntry from './public/ledger-entry.tsx';
import * as ledgerKinds from './public/ledger-kinds.tsx';
import * as method from './public/method.tsx';
import * as newClaim from './public/new-claim.tsx';
import * as notFound from './public/not-found.tsx';
import * as receipt from './public/receipt.tsx';
import * as robots from './public/robots.ts';
import * as sharing from './public/sharing.tsx';
import * as signInPage from './public/sign-in.tsx';
import * as siteMap from './public/site-map.tsx';
import * as sitemap from './public/sitemap.ts';
import * as surveyEntry from './public/survey.tsx';
import * as surveyForm from './public/survey-page.tsx';
import * as surveyReview from './public/survey-review.tsx';
import * as surveyThanks from './public/survey-thanks.tsx';
import * as voice from './public/surveys.tsx';
import * as symmetry from './public/symmetry.tsx';
import * as threats from './public/threats.tsx';
import * as trustCriteria from './public/trust-criteria.tsx';
import * as values from './public/values.tsx';
import * as voiceSurvey from './public/voice-survey.tsx';
import * as staffLayout from './staff/layout.tsx';
import * as newCase from './staff/new-case.tsx';
import * as passwordPage from './staff/password.tsx';
import * as signOutRoute from './staff/sign-out.ts';

/** The smallest page of the signed-in that takes a form, written as page authors write theirs. */
const desk = {
  async loader(args: ActionFunctionArgs) {
    return formKey(args, await requirePerson(args));
  },
  async action(args: ActionFunctionArgs) {
    const person = await requirePerson(args);
    const form = await readForm(args, person, z.object({ reference: z.string().max(5) }));
    return 'reply' in form ? form.reply : Response.json(form);
  },
  default: () => createElement('form', null, createElement(FormKey, useLoaderData<typeof desk.loader>())),
};
const register = { loader: () => null, default: () => createElement('h1', null, 'Register') };

type Module = ServerBuild['routes'][string]['module'];
type Place = { parentId?: string; path?: string; index?: boolean; module: object };
const places: Record<string, Place> = {
  root: { path: '', module: root },
  'routes/public/language': { parentId: 'root', index: true, module: language },
  'routes/public/favicon': { parentId: 'root', path: 'favicon.svg', module: favicon },
  'routes/api/healthz': { parentId: 'root', path: 'healthz', module: healthz },
  'routes/ledger/checkpoint': { parentId: 'root', path: 'ledger/checkpoint', module: ledgerCheckpoint },
  'routes/ledger/document': { parentId: 'root', path: 'ledger/documents/:hash', module: ledgerDocument },
  'routes/ledger/figures': { parentId: 'root', path: 'ledger/figures.json', module: ledgerFigures },
  'routes/ledger/key': { parentId: 'root', path: 'ledger/key', module: ledgerKey },
  'routes/ledger/tile': { parentId: 'root', path: 'ledger/tile/*', module: ledgerTile },
  'routes/language': { parentId: 'root', path: ':lang', module: inLanguage },
  'routes/public/layout': { parentId: 'routes/language', module: publicLayout },
  ...inShell({
    home: { index: true, module: home },
    charter: { path: 'charters/:charter', module: charter },
    commitment: { path: 'charters/:charter/commitments/:commitment', module: commitment },
    breaches: { path: 'charters/:charter/breaches', module: breaches },
    breach: { path: 'charters/:charter/breaches/:breach', module: breach },
    method: { path: 'charters/:charter/method', module: method },
    honesty: { path: 'charters/:charter/honesty', module: honesty },
    circumstances: { path: 'charters/:charter/circumstances', module: circumstances },
    editions: { path: 'charters/:charter/editions', module: editions },
    comparison: { path: 'charters/:charter/editions/:before/:after', module: comparison },
    'new-claim': { path: 'claims/new/:charter/:commitment', module: newClaim },
    claim: { path: 'claims/:code', module: claimantPage },
    ledger: { path: 'ledger', module: ledger },
    'ledger-kinds': { path: 'ledger/kinds', module: ledgerKinds },
    threats: { path: 'ledger/threats', module: threats },
    'ledger-entry': { path: 'ledger/entries/:seq', module: ledgerEntry },
    receipt: { path: 'receipts/:id', module: receipt },
    sharing: { path: 'charters/:charter/sharing', module: sharing },
    voice: { path: 'voice', module: voice },
    'voice-survey': { path: 'voice/:survey', module: voiceSurvey },
    'public-encounters': { path: 'voice/encounters', module: publicEncounters },
    'trust-criteria': { path: 'voice/criteria', module: trustCriteria },
    symmetry: { path: 'voice/symmetry', module: symmetry },
    values: { path: 'voice/values', module: values },
    'site-map': { path: 'site-map', module: siteMap },
    accessibility: { path: 'accessibility', module: accessibility },
    criteria: { path: 'accessibility/criteria', module: criteria },
    survey: { path: 's/:survey', module: surveyEntry },
    invitation: { path: 's/:survey/i/:invitation', module: invitation },
    'survey-page': { path: 's/:survey/:page', module: surveyForm },
    'survey-review': { path: 's/:survey/review', module: surveyReview },
    'survey-thanks': { path: 's/:survey/thanks', module: surveyThanks },
  }),
  'routes/public/any-invitation': {
    parentId: 'root',
    path: 's/:survey/i/:invitation',
    module: anyInvitation,
  },
  'routes/public/blind-signature': {
    parentId: 'routes/language',
    path: 's/:survey/i/:invitation/signature',
    module: blindSignature,
  },
  'routes/public/home-card': { parentId: 'routes/language', path: 'card.png', module: homeCard },
  'routes/public/card': { parentId: 'routes/language', path: 'charters/:charter/card.png', module: card },
  'routes/public/badge': { parentId: 'routes/language', path: 'charters/:charter/badge.svg', module: badge },
  'routes/public/feed': { parentId: 'routes/language', path: 'charters/:charter/feed.atom', module: feed },
  'routes/public/embed': { parentId: 'routes/language', path: 'charters/:charter/embed', module: embed },
  'routes/public/robots': { parentId: 'root', path: 'robots.txt', module: robots },
  'routes/public/sitemap': { parentId: 'root', path: 'sitemap.xml', module: sitemap },
  'routes/public/sign-in': { parentId: 'routes/public/layout', path: 'sign-in', module: signInPage },
  'routes/public/not-found': { parentId: 'routes/public/layout', path: '*', module: notFound },
  'routes/staff/sign-out': { parentId: 'routes/language', path: 'sign-out', module: signOutRoute },
  'routes/staff/layout': { parentId: 'routes/language', path: 'staff', module: staffLayout },
  'routes/staff/password': { parentId: 'routes/staff/layout', path: 'password', module: passwordPage },
  desk: { parentId: 'routes/staff/layout', index: true, module: desk },
  'routes/staff/new-case': { parentId: 'routes/staff/layout', path: 'cases/new', module: newCase },
  'routes/compliance/layout': { parentId: 'routes/language', path: 'compliance', module: complianceLayout },
  register: { parentId: 'routes/compliance/layout', path: 'breaches', module: register },
  'routes/compliance/claims': { parentId: 'routes/compliance/layout', path: 'claims', module: claimsPage },
  'routes/compliance/claim': {
    parentId: 'routes/compliance/layout',
    path: 'claims/:claim',
    module: claimPage,
  },
};

function inShell(pages: Record<string, Place>): Record<string, Place> {
  const placed = Object.entries(pages).map(([name, place]) => [
    `routes/public/${name}`,
    { parentId: 'routes/public/layout', ...place },
  ]);
  return Object.fromEntries(placed);
}

/** For tests: real routes as Remix builds them, without the bundling, and a desk that takes any form. */
export function testBuild(): ServerBuild {
  const routes = Object.entries(places).map(([id, { module, ...place }]) => {
    const has = (name: string) => name in module;
    const facts = {
      hasAction: has('action'),
      hasLoader: has('loader'),
      hasErrorBoundary: has('ErrorBoundary'),
    };
    const known = { id, ...place, ...facts, hasClientAction: false, hasClientLoader: false, module: '' };
    return { route: { id, ...place, module: module as Module }, known };
  });
  return {
    mode: 'production',
    entry: { module: entry },
    routes: Object.fromEntries(routes.map(({ route }) => [route.id, route])),
    assets: {
      entry: { module: '', imports: [] },
      routes: Object.fromEntries(routes.map(({ known }) => [known.id, known])),
      url: '',
      version: '',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
    isSpaMode: false,
  };
}
