import { useState } from 'react';
import { call, type ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { RightsIcon } from '../../ui/icons.ts';
import { toastError } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';

/** "Voir l'extranet comme…": opens the client's own pages, read only and noted in the journal, in another tab. */
export function SeeAs({ id, name }: { id: string; name: string }) {
  const { can } = useSession();
  const [busy, setBusy] = useState(false);
  if (!can('extranet.read')) return null;
  const open = async () => {
    setBusy(true);
    // Opened in the gesture itself: browsers close the way to a window that comes later.
    const tab = window.open('about:blank', '_blank');
    try {
      const { address } = await call<{ address: string }>('POST', `/api/office/extranet/identities/${id}/see-as`);
      if (tab) tab.location.href = address;
      else window.location.href = address;
    } catch (error) {
      tab?.close();
      const { status, message } = error as ApiError;
      toastError(status === 404 ? `${name} n’est pas encore sur l’extranet\u00A0: son accès y arrive avec une publication.` : message);
    }
    setBusy(false);
  };
  return <Button variant="subtle" size="small" icon={RightsIcon} busy={busy} onClick={() => void open()}>Voir comme<span className="vh"> {name}</span></Button>;
}
