import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useRouteLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { problemMeta } from '#app/http/problems.ts';
import { loadStaffPage } from '#app/http/staff-page.server.ts';
import stylesheet from '#app/ui/styles/staff-pages.css?url';
import { StaffPage, StaffProblem } from '../staff/staff-page.tsx';

/** Pages of administrators. */
export function loader(args: LoaderFunctionArgs) {
  return loadStaffPage(args, ['administrator']);
}

export default function AdministrationLayout(): ReactElement {
  return (
    <StaffPage data={useRouteLoaderData<typeof loader>('routes/administration/layout')}>
      <Outlet />
    </StaffPage>
  );
}

export const meta: MetaFunction = problemMeta;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export function ErrorBoundary(): ReactElement {
  return <StaffProblem data={useRouteLoaderData<typeof loader>('routes/administration/layout')} />;
}
