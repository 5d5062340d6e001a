import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { PrintIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { Status, Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { ROOT, useRecord, useRefresh, useRouteId } from '../properties/records.ts';
import { useSession } from '../session.tsx';
import type { SaleAccounts } from './model.ts';
import { OppositionNote, OppositionStatus } from './opposition-alert.tsx';
import { Why } from './parts.tsx';

/** What a sale leaves in the accounts of the syndicat: who owes each call, the opposition and its last day, the advances. */
export function SaleAccountsPage() {
  const id = useRouteId();
  return <QueryState query={useRecord<SaleAccounts>(`/syndic/transfers/${id}/accounts`)} what="Les comptes de la vente n’ont pas pu être lus.">{(sale) => <SalePage sale={sale} />}</QueryState>;
}

function SalePage({ sale }: { sale: SaleAccounts }) {
  const write = useSession().can('syndic.write');
  const lots = `${sale.lots.length > 1 ? 'Lots' : 'Lot'} ${sale.lots.map(({ number }) => number).join(', ')}`;
  return (
    <Page title={`Comptes de la vente du ${day(sale.soldOn)}`} screen="Mutations" crumbs={[{ label: 'Mutations', to: '/mutations' }, { label: `Vente du ${day(sale.soldOn)}`, to: `/mutations/${sale.id}` }]} facts={`${lots}, ${sale.sellerName} à ${sale.buyerName}`}>
      <OppositionCard sale={sale} write={write} />
      <AdvancesCard sale={sale} write={write} />
      <ClaimsCard sale={sale} />
    </Page>
  );
}

function OppositionState({ sale }: { sale: SaleAccounts }) {
  if (sale.opposedOn) return <Status kind="done">Opposition du {day(sale.opposedOn)}</Status>;
  if (sale.totalCents === 0) return <Status kind="done">Rien à opposer</Status>;
  return <OppositionStatus alert={sale.alert} />;
}

function OppositionCard({ sale, write }: { sale: SaleAccounts; write: boolean }) {
  const [open, setOpen] = useState(false);
  const ahead = sale.soldOn > dayOf(new Date());
  const groups = sale.groups.filter(({ debts }) => debts.length > 0);
  return (
    <Card
      title="Opposition au versement du prix" flush
      acts={write ? <Button onClick={() => setOpen(true)}>{sale.receivedOn ? 'Modifier les dates' : 'Noter l’avis du notaire'}</Button> : null}
    >
      <div className="pad stack">
        {sale.sellerAccountId === null ? <Note tone="warning">Le vendeur n’a pas de compte dans cet immeuble{'\u00A0'}: ses dettes ne peuvent pas être lues. Ouvrez son compte ou rattachez-le.</Note> : null}
        <OppositionNote alert={sale.alert} />
        <div className="line"><OppositionState sale={sale} />{sale.totalCents > 0 ? <ButtonLink href={`${ROOT}/syndic/transfers/${sale.id}/opposition.pdf`} target="_blank" icon={PrintIcon}>Imprimer l’opposition</ButtonLink> : null}</div>
        <p>{sale.totalCents === 0 ? `Le vendeur ne ${ahead ? 'devra' : 'doit'} rien de ce qui ${ahead ? 'sera' : 'était'} exigible au jour de la vente.` : <>De ce qui {ahead ? 'sera' : 'était'} exigible au jour de la vente, le vendeur {ahead ? 'devra' : sale.opposedOn ? 'devait' : 'doit encore'} <b>{money(sale.totalCents)}</b> au syndicat{ahead ? ', s’il ne paie pas d’ici là' : ''}.</>}{sale.receivedOn ? ` Avis du notaire reçu le ${day(sale.receivedOn)}.` : ''} <span className="muted">Quinze jours après la réception de l’avis, par acte d’un commissaire de justice (loi n°&nbsp;65-557, art. 20 I).</span></p>
      </div>
      {groups.length === 0 ? null : (
        <div className="table-scroll">
          <table className="table entries">
            <caption className="vh">Créances au jour de la vente</caption>
            <thead><tr><th scope="col">Cause</th><th scope="col">Exigible le</th><th scope="col" className="right">Montant</th></tr></thead>
            {groups.map(({ group, label, debts, cents }) => (
              <tbody key={group}>
                <tr className="heading"><th scope="colgroup" colSpan={2}>{group}° {label}</th><td className="right">{money(cents)}</td></tr>
                {debts.map((debt, index) => <tr key={index}><td>{debt.label}</td><td><DayText on={debt.dueOn} /></td><td className="right">{money(debt.cents)}</td></tr>)}
              </tbody>
            ))}
          </table>
        </div>
      )}
      <Dialog open={open} title="Avis du notaire" onClose={() => setOpen(false)}><NoticeForm sale={sale} onDone={() => setOpen(false)} /></Dialog>
    </Card>
  );
}

function NoticeForm({ sale, onDone }: { sale: SaleAccounts; onDone: () => void }) {
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: { receivedOn: sale.receivedOn ?? dayOf(new Date()), opposedOn: sale.opposedOn ?? '' }, checks: { receivedOn: (value) => (value ? null : 'Indiquez le jour de la réception.') },
    save: ({ receivedOn, opposedOn }) => call<SaleAccounts>('PUT', `${ROOT}/syndic/transfers/${sale.id}/notice`, { receivedOn, opposedOn: opposedOn || null }),
    onSaved: ({ opposedOn, alert: { lastDay } }) => { toast(lastDay && !opposedOn ? `Dates enregistrées. Opposition possible jusqu’au ${day(lastDay)}.` : 'Dates enregistrées.'); onDone(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ receivedOn: 'Reçu le', opposedOn: 'Opposition du' }} verb="Enregistrer" secondary={<Button onClick={onDone}>Annuler</Button>}>
      <DayField label="Avis de mutation reçu le" help="La lettre recommandée du notaire&nbsp;: les quinze jours partent du lendemain." {...form.field('receivedOn')} />
      <DayField label="Opposition formée le" optional {...form.field('opposedOn')} />
    </Form>
  );
}

function AdvancesCard({ sale, write }: { sale: SaleAccounts; write: boolean }) {
  const [moving, setMoving] = useState<SaleAccounts['lots'][number] | null>(null);
  const without = sale.sellerAccountId === null || sale.buyerAccountId === null ? `${sale.sellerAccountId === null ? 'Le vendeur' : 'L’acquéreur'} n’a pas de compte dans cet immeuble. Ouvrez-le d’abord.` : sale.soldOn > dayOf(new Date()) ? `Le lot change de propriétaire le ${day(sale.soldOn)}.` : null;
  return (
    <Card title="Avances" flush>
      <p className="pad muted">L’avance d’un lot est rendue au vendeur et appelée de l’acquéreur (décret n°&nbsp;67-223, art. 45-1). Le fonds de travaux reste attaché au lot{'\u00A0'}: il n’est pas remboursé (loi n°&nbsp;65-557, art. 14-2-1 III).</p>
      <div className="table-scroll">
        <table className="table entries">
          <caption className="vh">Avances des lots vendus</caption>
          <thead><tr><th scope="col">Lot</th><th scope="col">État</th><th scope="col" className="right">Avance</th><th scope="col"><span className="vh">Actes</span></th></tr></thead>
          <tbody>
            {sale.lots.map((lot) => (
              <tr key={lot.lotId}>
                <td>Lot {lot.number}</td><td>{lot.advanceMoved ? <Status kind="done">Rendue et rappelée</Status> : lot.advanceCents > 0 ? <Status kind="soon">À transférer</Status> : <Status kind="off">Aucune avance</Status>}</td><td className="right">{money(lot.advanceCents)}</td>
                <td className="cell-acts">{write && !lot.advanceMoved && lot.advanceCents > 0 ? <Button size="small" refusedBecause={without} aria-label={`Transférer l’avance du lot ${lot.number}`} onClick={() => setMoving(lot)}>Transférer</Button> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Dialog open={moving !== null} title={`Transférer l’avance du lot ${moving?.number ?? ''}`} onClose={() => setMoving(null)}>{moving ? <MoveForm sale={sale} lot={moving} onDone={() => setMoving(null)} /> : null}</Dialog>
    </Card>
  );
}

function MoveForm({ sale, lot, onDone }: { sale: SaleAccounts; lot: SaleAccounts['lots'][number]; onDone: () => void }) {
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: { on: dayOf(new Date()), setOffDue: false }, checks: { on: (value) => (value ? null : 'Indiquez le jour.') },
    save: ({ on, setOffDue }) => call<{ movedCents: number; leftToPayCents: number }>('POST', `${ROOT}/syndic/buildings/${sale.buildingId}/advance-moves`, { lotId: lot.lotId, sellerAccountId: sale.sellerAccountId, buyerAccountId: sale.buyerAccountId, on, setOffDue }),
    onSaved: ({ movedCents, leftToPayCents }) => { toast(`Avance de ${money(movedCents)} transférée. ${money(leftToPayCents)} à rendre au vendeur.`); onDone(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ on: 'Jour' }} verb="Transférer l’avance" secondary={<Button onClick={onDone}>Annuler</Button>}>
      <p>{money(lot.advanceCents)} sont rendus à {sale.sellerName} et appelés de {sale.buyerName}, par deux écritures. Une écriture ne se modifie pas, elle s’extourne.</p>
      <DayField label="Jour" {...form.field('on')} />
      <TickField label="Le vendeur demande que ce qu’il doit sur le budget soit pris sur l’avance" help="Sans sa demande, il n’y a pas de compensation (arrêté du 14 mars 2005, art. 9)." {...form.field('setOffDue')} />
    </Form>
  );
}

function ClaimsCard({ sale }: { sale: SaleAccounts }) {
  return (
    <Card title="Qui doit chaque appel" count={sale.claims.length} flush footer={sale.claims.length > 0 ? <Why reasons={sale.claims.flatMap(({ reasons }) => reasons)} /> : undefined}>
      {sale.claims.length === 0 ? <p className="muted pad">Aucun appel de ces lots dans l’exercice de la vente.</p> : (
        <div className="table-scroll">
          <table className="table entries">
            <caption className="vh">Appels des lots vendus</caption>
            <thead><tr><th scope="col">Appel</th><th scope="col">Lot</th><th scope="col">Exigible le</th><th scope="col">Dû par</th><th scope="col" className="right">Montant</th></tr></thead>
            <tbody>{sale.claims.map((claim) => <tr key={`${claim.lotId} ${claim.label}`}><td>{claim.label}</td><td data-label="Lot">{claim.number}</td><td><DayText on={claim.dueOn} /></td><td><Tag>{claim.owedBy === 'seller' ? 'Vendeur' : 'Acquéreur'}</Tag></td><td className="right">{money(claim.cents)}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      <p className="pad muted">Une répartition convenue dans l’acte n’engage que le vendeur et l’acquéreur (décret n°&nbsp;67-223, art. 6-3). L’<Link to="/etat-date">état daté</Link> s’établit avant la vente.</p>
    </Card>
  );
}
