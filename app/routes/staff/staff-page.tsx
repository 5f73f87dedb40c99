import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { type ReactElement, type ReactNode, useContext } from 'react';
import { BareShell } from '#app/bare-shell.tsx';
import { BrowserScript } from '#app/http/browser-script.ts';
import { firstPageOf } from '#app/http/first-page.ts';
import { hiddenFields } from '#app/http/form-key.tsx';
import { otherLanguages } from '#app/http/other-languages.ts';
import { useProblem } from '#app/http/problems.ts';
import type { StaffPageData } from '#app/http/staff-page.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { ProblemPage } from '#app/ui/shell/problem-page.tsx';
import { StaffShell } from '#app/ui/shell/staff-shell.tsx';
import { standingInWords } from '#app/ui/shell/standing.ts';
import { roleLinks } from '../role-links.ts';
import { markCurrent } from '../shell-links.ts';

/** The shell of the signed-in around a page. `data` is missing when the layout's loader is what failed. */
export function StaffPage(props: { data: StaffPageData | undefined; children: ReactNode }): ReactElement {
  const { data, children } = props;
  const location = useLocation();
  const words = useWords();
  const script = useContext(BrowserScript);
  if (!data) return <BareShell>{children}</BareShell>;
  const [{ language, person, charters }, { t }] = [data, words];
  const queue = { href: paths.queue(language), label: t('nav.queue'), shortcut: '/' };
  const toPay = { href: paths.toPay(language), label: t('remedies.toPay.title') };
  const work = [...roleLinks(words, person.role), queue, ...(person.role === 'administrator' ? [] : [toPay])];
  const log = [
    { href: paths.newCase(language), label: t('newCase.title'), shortcut: 'n' },
    { href: paths.newOccurrence(language), label: t('occurrence.newTitle') },
    { href: paths.newRate(language), label: t('rate.title') },
    { href: paths.newDischarge(language), label: t('duty.title') },
    { href: paths.encounters(language), label: t('encounters.staff.title') },
    { href: paths.imports(language), label: t('imports.title') },
  ];
  const marked = (links: typeof work) => markCurrent(links, location.pathname, [...work, ...log]);
  return (
    <StaffShell
      words={words}
      company={data.company}
      standing={standingInWords(words, data, undefined)}
      homeHref={firstPageOf(person.role, language)}
      nav={marked(work)}
      log={marked(log)}
      aside={[
        { href: paths.password(language), label: t('password.title') },
        { href: paths.mailChoices(language), label: t('mailChoices.title') },
        { href: paths.keys(language), label: t('keys.title') },
        { href: paths.home(language), label: t('nav.publicSite') },
        ...charters.map(({ slug, title }) => ({ href: paths.charter(language, slug), label: title })),
      ]}
      person={{ name: person.name, role: words.named('roles', person.role) }}
      signOut={{ action: paths.signOut(language), hidden: hiddenFields(data.form) }}
      otherLanguages={otherLanguages(data.languages, location)}
      script={script}
    >
      {children}
    </StaffShell>
  );
}

/** The same shell around what an error boundary caught; a page of another role brings the shell's data with it. */
export function StaffProblem({ data }: { data: StaffPageData | undefined }): ReactElement {
  const words = useWords();
  const error = useRouteError();
  const { kind, status } = useProblem();
  const { t, language } = words;
  const refused = isRouteErrorResponse(error) && error.data?.person ? error.data : undefined;
  return (
    <StaffPage data={data ?? refused}>
      <ProblemPage
        words={words}
        kind={kind === 'notFound' ? 'notFoundStaff' : kind}
        status={status}
        back={{ href: paths.queue(language), label: t('errors.backToQueue') }}
      />
    </StaffPage>
  );
}
