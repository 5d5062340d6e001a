import type { IconProps } from '@tabler/icons-react';

/** A ballot box, drawn for us: Tabler has none. */
export function BallotIcon({ size = 24, stroke = 1.75, title, ...rest }: IconProps) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={stroke} strokeLinecap="round" strokeLinejoin="round" {...rest}>
      {title ? <title>{title}</title> : null}
      <path d="M4 12h16v8H4zM8 12V8l4-4 4 4v4M10 8.5l1.5 1.5L14 7.5" />
    </svg>
  );
}
