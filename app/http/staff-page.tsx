import { useLocation } from '@remix-run/react';
import type { ReactElement, ReactNode } from 'react';
import { StaffShell } from '#app/ui/shell/staff-shell.tsx';
import { hiddenFields } from './form-key.tsx';
import { paths } from './paths.ts';
import { ProblemPage } from './problem-page.tsx';
import { markCurrent, otherLanguage } from './shell-links.ts';
import type { StaffPageData } from './staff-page.server.ts';
import { useWords } from './words.ts';

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

export function StaffProblem({ data }: { data: StaffPageData | undefined }): ReactElement {
  return (
    <StaffPage data={data}>
      <ProblemPage />
    </StaffPage>
  );
}
