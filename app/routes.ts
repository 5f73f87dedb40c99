import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config';

/** The sitemap: every address on one page. `:lang` is `fr` or `en`; app/http/paths.ts prints the same addresses. */
export default [
  index('routes/public/language.ts'),
  route('healthz', 'routes/api/healthz.ts'),
  route('favicon.svg', 'routes/public/favicon.ts'),
  route(':lang', 'routes/language.tsx', [
    layout('routes/public/layout.tsx', [
      index('routes/public/home.tsx'),
      ...prefix('charters/:charter', [
        index('routes/public/charter.tsx'),
        route('commitments/:commitment', 'routes/public/commitment.tsx'),
        route('breaches', 'routes/public/breaches.tsx'),
        route('method', 'routes/public/method.tsx'),
        route('editions', 'routes/public/editions.tsx'),
        route('editions/:before/:after', 'routes/public/comparison.tsx'),
      ]),
      route('sign-in', 'routes/public/sign-in.tsx'),
      route('*', 'routes/public/not-found.tsx'),
    ]),
    route('sign-out', 'routes/staff/sign-out.ts'),
    route('staff/imports/:id/rejected.csv', 'routes/staff/rejected-rows.ts'),
    route('staff', 'routes/staff/layout.tsx', [
      index('routes/staff/queue.tsx'),
      route('cases/new', 'routes/staff/new-case.tsx'),
      route('cases/:id', 'routes/staff/case.tsx'),
      route('cases/:id/pause', 'routes/staff/pause.tsx'),
      route('cases/:id/resumption', 'routes/staff/resumption.tsx'),
      route('cases/:id/fulfilment', 'routes/staff/fulfilment.tsx'),
      route('cases/:id/withdrawal', 'routes/staff/withdrawal.tsx'),
      route('cases/:id/reopening', 'routes/staff/reopening.tsx'),
      route('occurrences/new', 'routes/staff/new-occurrence.tsx'),
      route('occurrences/:seq', 'routes/staff/occurrence.tsx'),
      route('rates/new', 'routes/staff/new-rate.tsx'),
      route('duties/new', 'routes/staff/new-discharge.tsx'),
      route('entries/:seq/correction', 'routes/staff/correction.tsx'),
      route('imports', 'routes/staff/imports.tsx'),
      route('imports/:id', 'routes/staff/import.tsx'),
    ]),
    route('compliance', 'routes/compliance/layout.tsx', [
      route('breaches', 'routes/compliance/register.tsx'),
      route('breaches.csv', 'routes/compliance/register-export.ts'),
      route('breaches/:id', 'routes/compliance/breach.tsx'),
      route('breaches/:id/analysis', 'routes/compliance/analysis.tsx'),
      route('breaches/:id/sign-off', 'routes/compliance/sign-off.tsx'),
    ]),
  ]),
  route('*', 'routes/public/no-language.tsx'),
] satisfies RouteConfig;
