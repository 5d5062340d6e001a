import { Link, useParams } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { day, ibanEnd } from '../../../ui/format.ts';
import { FrenchText } from '../../../ui/french-text.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
import { AddIcon, EventIcon } from '../../../ui/icons.ts';
import { Facts } from '../../../ui/descriptions.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { AccountsOfBuilding } from '../accounts/account-list.tsx';
import { CouncilOfBuilding } from '../council/seat-list.tsx';
import { KeysOfBuilding } from '../keys/key-list.tsx';
import { LeasesOfBuilding } from '../leases/lease-list.tsx';
import { LotsOfBuilding } from '../lots/lot-list.tsx';
import { MandatesOfBuilding } from '../mandates/mandate-list.tsx';
import type { Building, WithActs } from '../model.ts';
import { OwnersOfBuilding } from '../owners/owner-list.tsx';
import { TransfersOfBuilding } from '../owners/transfer-list.tsx';
import { DeleteButton, EditableCard } from '../record-parts.tsx';
import { useRecord, useTotals } from '../records.ts';
import { MANAGEMENT_WORDS, TradeTags } from '../words.tsx';
import { BuildingForm } from './building-form.tsx';
import '../properties.css';

export function BuildingRecord() {
  const { id = '', tab = 'general' } = useParams({ strict: false }) as { id?: string; tab?: string };
  return <QueryState query={useRecord<WithActs<Building>>(`/buildings/${id}`)} what="L’immeuble n’a pas pu être lu.">{(building) => <BuildingPage building={building} tab={tab} />}</QueryState>;
}

function BuildingPage({ building, tab }: { building: WithActs<Building>; tab: string }) {
  const { id } = building;
  const write = building.acts.includes('change');
  const of = (noun: string, more: Record<string, boolean> = {}) => ({ noun, parameters: { buildingId: id, ...more } });
  const totals = useTotals({
    lots: of('lots'), cles: of('allocation-keys'), coproprietaires: of('ownerships', { current: true }), conseil: of('council-seats', { current: true }), mutations: of('transfers'), comptes: of('accounts'), mandats: of('mandates'), baux: of('leases'),
  });
  const labels: [string, string][] = [['lots', 'Lots'], ['cles', 'Clés'], ['coproprietaires', 'Copropriétaires'], ['conseil', 'Conseil syndical'], ['mutations', 'Mutations'], ['comptes', 'Comptes'], ['mandats', 'Mandats'], ['baux', 'Baux']];
  const tabs = [{ key: 'general', label: 'Général', to: `/immeubles/${id}` }, ...labels.map(([key, label]) => ({ key, label, to: `/immeubles/${id}/${key}`, count: totals[key] }))];
  return (
    <Page
      title={building.name} screen="Immeubles" crumbs={[{ label: 'Immeubles', to: '/immeubles' }]} tags={<><TradeTags management={building.management} /><span>Immeuble {building.code}</span></>}
      acts={<>
        <Link className="btn" to="/evenements" search={{ buildingId: id } as never}><Glyph icon={EventIcon} />Événements</Link>
        <DeleteButton path={`/buildings/${id}`} acts={building.acts} verb={`Supprimer ${building.name}`} to="/immeubles" consequence="L’immeuble et ses clés sont supprimés. Cela ne peut pas être annulé." whenUsed="Cet immeuble contient des lots." />
      </>}
      primary={write ? <ButtonLink variant="primary" icon={AddIcon} to={`/lots/nouveau/${id}`}>Nouveau lot</ButtonLink> : null}
    >
      <div className="card"><div className="in"><Facts items={factsOf(building)} /></div></div>
      <Tabs label={`Parties de ${building.name}`} tabs={tabs} value={tab} />
      <TabContent building={building} tab={tab} write={write} />
    </Page>
  );
}

function factsOf(building: Building): [string, React.ReactNode][] {
  const facts: [string, React.ReactNode][] = [
    ['Adresse', [building.addressLine1, [building.postalCode, building.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')], ['Gestionnaire', building.managerName],
    ['Exercice', building.fiscalYearFrom && building.fiscalYearUntil ? <FrenchText>{`du ${day(building.fiscalYearFrom)} au ${day(building.fiscalYearUntil)}`}</FrenchText> : null], ['AG des comptes', building.accountsAssemblyOn && day(building.accountsAssemblyOn)],
    ['Immatriculation', building.registrationNumber],
  ];
  return facts.filter(([, value]) => Boolean(value));
}

function TabContent({ building, tab, write }: { building: WithActs<Building>; tab: string; write: boolean }) {
  const { id } = building;
  switch (tab) {
    case 'lots': return <LotsOfBuilding buildingId={id} />;
    case 'cles': return <KeysOfBuilding buildingId={id} write={write} />;
    case 'coproprietaires': return <OwnersOfBuilding buildingId={id} write={write} />;
    case 'conseil': return <CouncilOfBuilding buildingId={id} write={write} />;
    case 'mutations': return <TransfersOfBuilding buildingId={id} write={write} />;
    case 'comptes': return <AccountsOfBuilding buildingId={id} write={write} />;
    case 'mandats': return <MandatesOfBuilding buildingId={id} />;
    case 'baux': return <LeasesOfBuilding buildingId={id} />;
    default: return <General building={building} write={write} />;
  }
}

function General({ building, write }: { building: WithActs<Building>; write: boolean }) {
  return (
    <EditableCard
      title="L’immeuble" editable={write}
      items={[
        ['Code', building.code], ['Nom', building.name], ['Mode de gestion', MANAGEMENT_WORDS[building.management]], ['Adresse', building.addressLine1], ['Ville', [building.postalCode, building.city].filter(Boolean).join(' ')],
        ['Gestionnaire', building.managerName], ['Immatriculation', building.registrationNumber], ['Construit en', building.builtYear], ['Début de l’exercice', building.fiscalYearFrom && day(building.fiscalYearFrom)],
        ['Fin de l’exercice', building.fiscalYearUntil && day(building.fiscalYearUntil)], ['AG des comptes', building.accountsAssemblyOn && day(building.accountsAssemblyOn)],
        ['IBAN', building.iban ? ibanEnd(building.iban) : null], ['BIC', building.bic],
      ]}
      renderForm={(close) => <BuildingForm building={building} secondary={<Button onClick={close}>Annuler</Button>} onSaved={close} />}
    />
  );
}
