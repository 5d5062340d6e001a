import type { OfficeFunction } from '../ui/command/catalogue.ts';
import type { RailGroup } from '../ui/shell/office-shell.tsx';
import type { RailEntry, ScreenFunction } from './screen.ts';

const GROUPS = [['common', null], ['syndic', 'Syndic'], ['rental', 'Gérance'], ['agency', 'Agence']] as const;

interface Seen {
  rights: ReadonlySet<string>;
  modules: ReadonlySet<string>;
}

/** The rail one person sees: by trade, in order, without what their role or their agency does not open. */
export function railOf(entries: readonly RailEntry[], { rights, modules }: Seen, counts: ReadonlyMap<string, number | undefined>): RailGroup[] {
  return GROUPS.map(([group, title]): RailGroup => ({
    title,
    links: entries
      .filter((entry) => entry.group === group && (!entry.right || rights.has(entry.right)) && (!entry.module || modules.has(entry.module)))
      .sort((a, b) => a.order - b.order)
      .map((entry) => ({ label: entry.label, to: entry.to, icon: entry.icon, count: counts.get(entry.to) })),
  })).filter((group) => group.links.length > 0);
}

/** The functions of the command box: those of a trade the agency lacks are left out, those without right are greyed with the reason. */
export function catalogueOf(entries: readonly RailEntry[], functions: readonly ScreenFunction[], { rights, modules }: Seen): OfficeFunction[] {
  const places = entries.map(({ label, to, right, module }): ScreenFunction => ({ label, to, kind: 'go', right, module }));
  const named = new Set(functions.map((one) => `${one.to} ${one.label}`));
  return [...places.filter((place) => !named.has(`${place.to} ${place.label}`)), ...functions]
    .filter((one) => !one.module || modules.has(one.module))
    .map(({ right, module: _module, ...one }) => ({ ...one, refused: right && !rights.has(right) ? 'Votre rôle n’ouvre pas cette fonction.' : null }));
}
