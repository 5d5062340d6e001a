import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { listKey } from '../../ui/list/use-list-query.ts';
import { Page } from '../../ui/page.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { CreateForm } from '../../ui/record/edit-form.tsx';
import { useLeaveGuard } from '../../ui/record/leave-guard.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Party } from './model.ts';
import { NEW_PARTY, PARTY_LABELS, partyBody, partyChecks, PartyFields, type PartyValues } from './party-form.tsx';

export function NewParty() {
  const router = useRouter();
  const client = useQueryClient();
  const form = useRecordForm<PartyValues, Party>({
    initial: NEW_PARTY,
    checks: partyChecks,
    save: (values) => call<Party>('POST', '/api/office/parties', Object.fromEntries(Object.entries(partyBody(values)).filter(([, value]) => value !== null))),
    onSaved: (party) => {
      guard.release();
      void client.invalidateQueries({ queryKey: listKey('/api/office/parties') });
      toast(`${party.name} est ajouté aux tiers.`);
      void router.navigate({ to: `/tiers/${party.id}` });
    },
  });
  const guard = useLeaveGuard(form.changed);
  return (
    <Page title="Nouveau tiers" crumbs={[{ label: 'Tiers', to: '/tiers' }]}>
      <Card><div className="in"><CreateForm form={form} guard={guard} labels={PARTY_LABELS} verb="Ajouter ce tiers" onCancel={() => void router.navigate({ to: '/tiers' })}><PartyFields form={form} isNew /></CreateForm></div></Card>
    </Page>
  );
}
