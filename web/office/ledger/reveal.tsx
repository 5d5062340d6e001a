import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { AddIcon } from '../../ui/icons.ts';

/** A form that waits behind its button, so that a screen shows one filled button at a time. */
export function Reveal({ verb, children }: { verb: string; children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  if (!open) return <div className="line"><Button icon={AddIcon} onClick={() => setOpen(true)}>{verb}</Button></div>;
  return <Card title={verb}>{children(() => setOpen(false))}</Card>;
}
