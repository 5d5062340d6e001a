import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';

/** Until an agency has buildings and its clients can enter: what to do, in the order in which it helps. */
export function FirstSteps({ buildings }: { buildings: number }) {
  const { can } = useSession();
  const mayOpen = can('extranet.write');
  const settings = useQuery({ queryKey: ['extranet', 'settings'], queryFn: () => call<{ activatedAt: string | null }>('GET', '/api/office/extranet/settings'), enabled: mayOpen });
  const licence = useQuery({ queryKey: ['licence'], queryFn: () => call<{ licence: object | null }>('GET', '/api/office/licence'), enabled: can('agency.read') });
  const licensed = Boolean(licence.data?.licence);
  const started = buildings > 0;
  if (started && !(settings.data && !settings.data.activatedAt)) return null;
  return (
    <Card title="Premiers pas" flush>
      <ol className="first-steps">
        <Step title="Reprendre vos données" detail="Immeubles, lots, copropriétaires, baux et documents de votre ancien logiciel, avec un contrôle avant d’importer." to="/reprise" verb="Commencer la reprise" open={can('movein.run')} done={started} />
        {started ? null : <Step title="Ou saisir un premier immeuble" detail="Puis ses lots, ses clés et ses copropriétaires." to="/immeubles/nouveau" verb="Ajouter un immeuble" open={can('properties.write')} />}
        <Step title="Valider la licence" detail="Elle ouvre l’extranet à vos clients." to="/agence/licence" verb="Saisir la licence" open={can('agency.write')} done={licensed} />
        <Step title="Ouvrir l’extranet" detail="Un questionnaire, puis vos clients se connectent." to="/extranet" verb="Ouvrir l’extranet" open={mayOpen} />
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
