import { useEffect, useState, useSyncExternalStore } from 'react';
import { time } from './format.ts';
import { Glyph } from './glyph.tsx';
import { WarningIcon } from './icons.ts';

/** Says since when the network is lost, and what to do meanwhile. */
export function OfflineBanner({ advice }: { advice: string }) {
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const [since, setSince] = useState<Date | null>(null);
  useEffect(() => setSince(online ? null : new Date()), [online]);
  return online ? null : <div className="banner" role="status"><Glyph icon={WarningIcon} /><span>Hors ligne{since ? ` depuis ${time(since)}` : ''}. {advice}</span></div>;
}

function watchNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
