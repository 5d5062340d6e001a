import { Link } from '@tanstack/react-router';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Glyph, type Drawing } from './glyph.tsx';
import { toastReason } from './toast-store.ts';

interface Look {
  /** One primary per screen; the others are secondary (default) or subtle. */
  variant?: 'primary' | 'secondary' | 'subtle';
  danger?: boolean;
  size?: 'small' | 'medium' | 'large';
  wide?: boolean;
  icon?: Drawing;
}

export type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & {
  ref?: Ref<HTMLButtonElement>;
  /** Greyed with a reason that can be read: the button stays reachable, and says why it does nothing, to a pointer before it is pressed and to a finger once it is. */
  refusedBecause?: string | null;
  /** Work goes on: pressing again does nothing. */
  busy?: boolean;
};

export function Button({ variant, danger, size, wide, icon, refusedBecause, busy, className, children, onClick, type = 'button', ...rest }: ButtonProps) {
  const closed = Boolean(refusedBecause) || Boolean(busy);
  return (
    <button
      {...rest}
      type={type}
      className={looks({ variant, danger, size, wide }, className)}
      aria-disabled={closed || undefined}
      aria-busy={busy || undefined}
      title={refusedBecause ?? rest.title}
      onClick={(event) => {
        if (!closed) return onClick?.(event);
        event.preventDefault();
        if (refusedBecause && !busy) toastReason(refusedBecause);
      }}
    >
      {icon ? <Glyph icon={icon} /> : null}
      {children}
      {refusedBecause ? <span className="vh">. {refusedBecause}</span> : null}
    </button>
  );
}

/** A way to another screen that looks like a button; `to` is a path inside the face, `href` leads outside it (file, telephone). */
export function ButtonLink({ to, href, download, variant, danger, size, wide, icon, className, children, target, onFollow }: Look & { to?: string; href?: string; download?: boolean | string; target?: string; className?: string; /** When somebody follows it, besides where it leads. */ onFollow?: () => void; children: ReactNode }) {
  const content = <>{icon ? <Glyph icon={icon} /> : null}{children}</>;
  const name = looks({ variant, danger, size, wide }, className);
  if (to !== undefined) return <Link to={to} className={name} onClick={onFollow}>{content}</Link>;
  return <a href={href} onClick={onFollow} download={download} target={target} rel={target ? 'noopener' : undefined} className={name}>{content}</a>;
}

/** An icon alone always has a name, shown on hover and on focus. */
export function IconButton({ icon, label, className, ...rest }: { icon: Drawing; label: string } & { ref?: Ref<HTMLButtonElement> } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'>) {
  return (
    <button type="button" {...rest} className={className ? `icon-button ${className}` : 'icon-button'} aria-label={label}>
      <Glyph icon={icon} />
      <span className="hint" aria-hidden="true">{label}</span>
    </button>
  );
}

function looks({ variant, danger, size, wide }: Look, more?: string): string {
  return ['btn', variant === 'primary' || variant === 'subtle' ? variant : '', danger ? 'danger' : '', size && size !== 'medium' ? size : '', wide ? 'wide' : '', more ?? ''].filter(Boolean).join(' ');
}
