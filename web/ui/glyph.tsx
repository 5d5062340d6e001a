import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';

export type Drawing = Icon | ComponentType<{ className?: string; stroke?: number }>;

/** An icon beside its word: sized by the face, hidden from screen readers. */
export function Glyph({ icon: Drawn, className }: { icon: Drawing; className?: string }) {
  return <Drawn className={className ? `icon ${className}` : 'icon'} stroke={1.75} aria-hidden="true" {...{ focusable: 'false' }} />;
}
