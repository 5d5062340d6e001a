import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx';
import { dayOf } from '../../../ui/format.ts';
import { Form } from '../../../ui/form.tsx';
import { required, useRecordForm } from '../../../ui/record-form.ts';
import { toast } from '../../../ui/toasts.tsx';
import { DayField } from '../../../ui/value-fields.tsx';
import type { Follows, Lease, WithActs } from '../model.ts';
import { FollowsList } from '../record-parts.tsx';
import { useAct } from '../../use-act.ts';
import { ROOT, useRefresh } from '../records.ts';

type Open = 'notice' | 'departure' | 'withdraw' | 'cancel' | null;

/** Notice and departure are acts of their own, each with its days, what will follow, then the act. */
export function LeaseActs({ lease }: { lease: WithActs<Lease> }) {
  const [open, setOpen] = useState<Open>(null);
  const may = (act: string) => lease.acts.includes(act);
  const close = () => setOpen(null);
  return (
    <>
      {may('withdraw-notice') ? <Button onClick={() => setOpen('withdraw')}>Retirer le préavis</Button> : null}
      {may('record-notice') ? <Button onClick={() => setOpen('notice')}>{lease.noticeReceivedOn ? 'Corriger le préavis' : 'Enregistrer un préavis'}</Button> : null}
      {may('record-departure') ? <Button variant="primary" onClick={() => setOpen('departure')}>Enregistrer le départ</Button> : null}
      {may('cancel-departure') ? <Button onClick={() => setOpen('cancel')}>Annuler le départ</Button> : null}
      <Dialog open={open === 'notice'} title={`Préavis de ${lease.tenantName}`} onClose={close}><NoticeSteps lease={lease} onClose={close} /></Dialog>
      <Dialog open={open === 'departure'} title={`Départ de ${lease.tenantName}`} onClose={close}><DepartureSteps lease={lease} onClose={close} /></Dialog>
      <Undo
        lease={lease} open={open === 'withdraw'} onClose={close} path="notice/withdraw" title="Retirer ce préavis" verb="Retirer le préavis" stay="Garder le préavis" done="Préavis retiré&nbsp;: le bail court à nouveau sans fin."
        consequence="Le bail court à nouveau sans date de sortie. Si le préavis avait dépublié le compte du locataire, publiez-le à nouveau sur sa fiche."
      />
      <Undo
        lease={lease} open={open === 'cancel'} onClose={close} path="departure/cancel" title="Annuler ce départ" verb="Annuler le départ" stay="Garder le départ" done="Départ annulé&nbsp;: le bail court à nouveau."
        consequence="Le bail court à nouveau, sans préavis ni date de sortie. Si le départ avait dépublié le compte du locataire, publiez-le à nouveau sur sa fiche."
      />
    </>
  );
}

function NoticeSteps({ lease, onClose }: { lease: Lease; onClose: () => void }) {
  const [start, setStart] = useState({ receivedOn: lease.noticeReceivedOn ?? '', exitOn: lease.exitOn ?? '' });
  const [preview, setPreview] = useState<Follows | null>(null);
  const form = useRecordForm<typeof start, Follows>({
    initial: start,
    checks: { receivedOn: required('Donnez le jour où le préavis a été reçu.'), exitOn: required('Donnez le dernier jour du bail.') },
    save: (notice) => call<Follows>('POST', `${ROOT}/leases/${lease.id}/notice/preview`, { version: lease.version, ...notice }),
    onSaved: (follows, notice) => { setStart(notice); setPreview(follows); },
  });
  if (preview) return <Confirmation preview={preview} lease={lease} path="notice" body={start} verb="Enregistrer le préavis" done="Préavis enregistré." onBack={() => setPreview(null)} onClose={onClose} />;
  return (
    <Form form={form} labels={{ receivedOn: 'Reçu le', exitOn: 'Dernier jour du bail' }} verb="Voir ce qui suivra" secondary={<Button onClick={onClose}>Annuler</Button>}>
      <DayField label="Préavis reçu le" {...form.field('receivedOn')} />
      <DayField label="Dernier jour du bail" help="Le locataire est chez lui jusqu’à ce jour compris." {...form.field('exitOn')} />
    </Form>
  );
}

function DepartureSteps({ lease, onClose }: { lease: Lease; onClose: () => void }) {
  const today = dayOf(new Date());
  const [start, setStart] = useState({ leftOn: lease.exitOn !== null && lease.exitOn <= today ? lease.exitOn : today });
  const [preview, setPreview] = useState<Follows | null>(null);
  const form = useRecordForm<typeof start, Follows>({
    initial: start,
    checks: { leftOn: required('Donnez le jour où les clés ont été rendues.') },
    save: (departure) => call<Follows>('POST', `${ROOT}/leases/${lease.id}/departure/preview`, { version: lease.version, ...departure }),
    onSaved: (follows, departure) => { setStart(departure); setPreview(follows); },
  });
  if (preview) return <Confirmation preview={preview} lease={lease} path="departure" body={start} verb="Enregistrer le départ" done="Départ enregistré." onBack={() => setPreview(null)} onClose={onClose} />;
  return (
    <Form form={form} labels={{ leftOn: 'Parti le' }} verb="Voir ce qui suivra" secondary={<Button onClick={onClose}>Annuler</Button>}>
      <DayField label="Parti le" help="Le jour où les clés ont été rendues." {...form.field('leftOn')} />
    </Form>
  );
}

function Confirmation({ preview, lease, path, body, verb, done, onBack, onClose }: { preview: Follows; lease: Lease; path: string; body: object; verb: string; done: string; onBack: () => void; onClose: () => void }) {
  const act = useAct();
  const refresh = useRefresh();
  const record = () => void act.run(() => call('POST', `${ROOT}/leases/${lease.id}/${path}`, { version: lease.version, ...body }), () => {
    toast(done);
    onClose();
    void refresh();
  });
  return (
    <>
      <FollowsList {...preview} />
      {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
      <div className="acts"><Button onClick={onBack}>Revenir aux dates</Button><Button variant="primary" busy={act.busy} onClick={record}>{verb}</Button></div>
    </>
  );
}

function Undo({ lease, open, onClose, path, title, verb, stay, done, consequence }: { lease: Lease; open: boolean; onClose: () => void; path: string; title: string; verb: string; stay: string; done: string; consequence: string }) {
  const act = useAct();
  const refresh = useRefresh();
  return (
    <ConfirmDialog
      open={open} title={`${title}\u202F?`} verb={verb} stay={stay} consequence={consequence} busy={act.busy} error={act.error} onCancel={() => { act.clear(); onClose(); }}
      onConfirm={() => void act.run(() => call('POST', `${ROOT}/leases/${lease.id}/${path}`, { version: lease.version }), () => { toast(done); onClose(); void refresh(); })}
    />
  );
}
