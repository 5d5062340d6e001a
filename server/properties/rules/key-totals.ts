export interface KeyTotals {
  announced: bigint | null;
  computed: bigint;
  /** For staff: what to look at, when the sum is not what the co-ownership rules announce. The sum is what counts. */
  warning: string | null;
}

export function keyTotals(announced: bigint | null, shares: readonly bigint[]): KeyTotals {
  const computed = shares.reduce((sum, one) => sum + one, 0n);
  return { announced, computed, warning: announced === null || announced === computed ? null : sentence(announced, computed) };
}

function sentence(announced: bigint, computed: bigint): string {
  const gap = announced > computed ? `il en manque ${grouped(announced - computed)}` : `il y en a ${grouped(computed - announced)} de trop`;
  return `Les tantièmes des lots font ${grouped(computed)}, la clé en annonce ${grouped(announced)}\u00A0: ${gap}. Le calcul suit la somme des lots.`;
}

/** Thousands held together by U+00A0, as all figures of the product. */
function grouped(whole: bigint): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '\u00A0');
}
