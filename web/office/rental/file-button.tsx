import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { MoveInIcon } from '../../ui/icons.ts';

/** Chooses one file and hands it over at once. */
export function FileButton({ label, accept, busy, variant = 'primary', onFile }: { label: string; accept: string; busy: boolean; variant?: 'primary' | 'secondary'; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" hidden accept={accept} aria-label={label} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) onFile(file); }} />
      <Button variant={variant} icon={MoveInIcon} busy={busy} onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
