import { useLocation } from '@remix-run/react';
import type { ReactElement, ReactNode } from 'react';
import { hiddenFields } from '#app/http/form-key.tsx';
import { paths } from '#app/http/paths.ts';
import { useProblem } from '#app/http/problems.ts';
import type { StaffPageData } from '#app/http/staff-page.server.ts';
import { useWords } from '#app/http/words.ts';
import { ProblemPage } from '#app/ui/shell/problem-page.tsx';
import { StaffShell } from '#app/ui/shell/staff-shell.tsx';
import { markCurrent, otherLanguage } from '../shell-links.ts';

/** The shell of the signed-in around a page. `data` is missing when the layout's loader is what failed. */
export function StaffPage(props: { data: StaffPageData | undefined; children: ReactNode }): ReactElement {
  const { data, children } = props;
  const location = useLocation();
  const words = useWords();
  if (!data) return <main id="content">{children}</main>;
  const { language, person, charters } = data;
  const { t } = words;
  const groups = [
    {
      label: t('nav.cases'),
      links: [
        { href: paths.queue(language), label: t('nav.queue') },
        { href: paths.newCase(language), label: t('nav.newCase') },
        { href: paths.imports(language), label: t('nav.imports') },
      ],
    },
    {
      label: t('nav.compliance'),
      links:
        person.role === 'compliance'
          ? [{ href: paths.register(language), label: t('nav.breachesToReview') }]
          : [],
    },
    {
      label: t('nav.publicSite'),
      links: [
        { href: paths.home(language), label: t('nav.publicSite') },
        ...charters.map(({ slug, title }) => ({ href: paths.charter(language, slug), label: title })),
      ],
    },
  ];
  const all = groups.flatMap(({ links }) => links);
  return (
    <StaffShell
      words={words}
      company={data.company}
      fictional={data.fictional}
      homeHref={paths.queue(language)}
      nav={groups
        .filter(({ links }) => links.length > 0)
        .map(({ label, links }) => ({ label, links: markCurrent(links, location.pathname, all) }))}
      person={{ name: person.name, role: words.named('roles', person.role) }}
      signOut={{ action: paths.signOut(language), hidden: hiddenFields(data.form) }}
      otherLanguage={otherLanguage(data.languages, location)}
    >
      {children}
    </StaffShell>
  );
}

/** The same shell around what an error boundary caught. */
export function StaffProblem({ data }: { data: StaffPageData | undefined }): ReactElement {
  return (
    <StaffPage data={data}>
      <ProblemPage words={useWords()} {...useProblem()} />
    </StaffPage>
  );
}
