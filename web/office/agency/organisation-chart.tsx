import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import './agency.css';
import { call } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { count } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { useSession } from '../session.tsx';
import type { Branch, StaffRow } from './model.ts';
import { fullName } from './words.ts';

/** Who reports to whom: nested lists, so that keys and screen readers read it as eyes do. */
export function OrganisationChart() {
  const write = useSession().can('agency.write');
  const query = useQuery({ queryKey: ['staff', 'chart'], queryFn: () => call<{ people: StaffRow[]; roots: Branch[] }>('GET', '/api/office/staff/chart') });
  return (
    <Page
      title="Organigramme" crumbs={[{ label: 'Collaborateurs', to: '/collaborateurs' }]} factsBeside facts={query.data ? count(query.data.people.length, 'collaborateur en activité', 'collaborateurs en activité') : null}
      acts={<ButtonLink to="/collaborateurs">Voir la liste</ButtonLink>}
    >
      <p className="muted prose">Chacun est placé sous son responsable. {write ? 'Ouvrez une fiche pour en changer.' : ''} Les comptes fermés n’y figurent pas&nbsp;: leur équipe remonte d’un niveau.</p>
      <QueryState query={query} what="L’organigramme n’a pas pu être lu.">
        {({ people, roots }) => {
          const known = new Map(people.map((person) => [person.id, person]));
          return <Card><nav aria-label="Organigramme"><ul className="chart">{roots.map((root) => <Seat key={root.id} branch={root} known={known} />)}</ul></nav></Card>;
        }}
      </QueryState>
    </Page>
  );
}

function Seat({ branch, known }: { branch: Branch; known: ReadonlyMap<string, StaffRow> }) {
  const person = known.get(branch.id);
  if (!person) return null;
  const place = [person.jobTitle, person.officeName].filter(Boolean).join(' · ');
  return (
    <li>
      <Link className="seat" to={`/collaborateurs/${person.id}` as never}>
        <span className="avatar" aria-hidden="true">{person.firstName.charAt(0)}{person.lastName.charAt(0)}</span>
        <span><b className="strong">{fullName(person)}</b><small>{place || 'Fonction non précisée'}{branch.reports.length > 0 ? ` · encadre ${count(branch.reports.length, 'personne', 'personnes')}` : ''}</small></span>
      </Link>
      {branch.reports.length > 0 ? <ul aria-label={`Équipe de ${fullName(person)}`}>{branch.reports.map((report) => <Seat key={report.id} branch={report} known={known} />)}</ul> : null}
    </li>
  );
}
