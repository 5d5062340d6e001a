import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';

/** An agency that has no building yet: what to do, in the order in which it helps. */
export function FirstSteps() {
  const { can } = useSession();
  const licence = useQuery({ queryKey: ['licence'], queryFn: () => call<{ licence: object | null }>('GET', '/api/office/licence'), enabled: can('agency.read') });
  const licensed = Boolean(licence.data?.licence);
  return (
    <Card title="Premiers pas" flush>
      <ol className="first-steps">
        <Step title="Reprendre vos données" detail="Immeubles, lots, copropriétaires, baux et documents de votre ancien logiciel, avec un contrôle avant d’importer." to="/reprise" verb="Commencer la reprise" open={can('movein.run')} />
        <Step title="Ou saisir un premier immeuble" detail="Puis ses lots, ses clés et ses copropriétaires." to="/immeubles/nouveau" verb="Ajouter un immeuble" open={can('properties.write')} />
        <Step title="Valider la licence" detail="Elle ouvre l’extranet à vos clients." to="/agence/licence" verb="Saisir la licence" open={can('agency.write')} done={licensed} />
        <Step title="Ouvrir l’extranet" detail="Un questionnaire, puis vos clients se connectent." to="/extranet" verb="Ouvrir l’extranet" open={can('extranet.write')} />
      </ol>
    </Card>
  );
}

function Step({ title, detail, to, verb, open, done }: { title: string; detail: string; to: string; verb: string; open: boolean; done?: boolean }) {
  return (
    <li>
      <span><b>{title}</b><div className="muted small">{detail}</div></span>
      <span className="push">{done ? <Status kind="done">Fait</Status> : open ? <ButtonLink to={to}>{verb}</ButtonLink> : <span className="muted small">Réservé à un administrateur</span>}</span>
    </li>
  );
}
