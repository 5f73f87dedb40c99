import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useRouteLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { problemMeta } from '#app/http/problems.ts';
import { loadStaffPage } from '#app/http/staff-page.server.ts';
import stylesheet from '#app/ui/styles/staff-pages.css?url';
import { StaffPage, StaffProblem } from './staff-page.tsx';

/** Pages of the signed-in, whatever their role. */
export function loader(args: LoaderFunctionArgs) {
  return loadStaffPage(args);
}

export default function StaffLayout(): ReactElement {
  return (
    <StaffPage data={useRouteLoaderData<typeof loader>('routes/staff/layout')}>
      <Outlet />
    </StaffPage>
  );
}

export const meta: MetaFunction = problemMeta;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export function ErrorBoundary(): ReactElement {
  return <StaffProblem data={useRouteLoaderData<typeof loader>('routes/staff/layout')} />;
}
