import { useBlocker } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';

/** Asks before what was typed is lost, inside the office and when the tab closes. Call `release()` before leaving on purpose, once all is saved. */
export function useLeaveGuard(changed: boolean): { release: () => void; question: ReactNode } {
  const released = useRef(false);
  const blocker = useBlocker({
    // Another tab of the same record, or the same address with other filters, keeps the form on the screen.
    shouldBlockFn: ({ current, next }) => changed && !released.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => changed && !released.current,
    withResolver: true,
  });
  const asked = blocker.status === 'blocked';
  return {
    release: () => { released.current = true; },
    question: (
      <Dialog open={asked} title={'Quitter sans enregistrer\u202F?'} onClose={() => { if (asked) blocker.reset(); }}>
        <p>Ce que vous avez saisi sur cette page n’est pas enregistré et sera perdu.</p>
        <div className="acts">
          <Button onClick={() => blocker.reset?.()}>Rester sur la page</Button>
          <Button variant="primary" danger onClick={() => blocker.proceed?.()}>Quitter sans enregistrer</Button>
        </div>
      </Dialog>
    ),
  };
}
