/** Two roofs share a wall. On the rail the ground is dark in both themes. */
export function MitoyenMark({ onDark, size = 30 }: { onDark?: boolean; size?: number }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width={size} height={size} aria-hidden="true">
      <path d="M9 55V29L20.5 15 32 29 43.5 15 55 29v26" fill="none" stroke={onDark ? '#D9E9F0' : 'var(--m-link)'} strokeWidth="7" strokeLinejoin="round" strokeLinecap="round" />
      <path d="M32 29v26" stroke={onDark ? '#E9966F' : 'var(--m-vote-against)'} strokeWidth="7" strokeLinecap="round" />
    </svg>
  );
}

/** The agency's first letter, or its logo. */
export function AgencyMark({ name, logo, large }: { name: string; logo?: string | null; large?: boolean }) {
  return (
    <span className={large ? 'agency large' : 'agency'}>
      {logo ? <img src={logo} alt="" className="logo" /> : <span className="monogram" aria-hidden="true">{monogram(name)}</span>}
      <span>{name}</span>
    </span>
  );
}

/** "Cabinet Delorme" → D: the words every agency bears say nothing. */
function monogram(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => !/^(cabinet|agence|régie|groupe|étude|immobili\p{L}*|syndic|l[ae]s?|d[eu]s?|et)$/iu.test(word));
  return (words[0] ?? name).slice(0, 1).toUpperCase();
}
