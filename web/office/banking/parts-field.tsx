import { day, integer, money, plural } from '../../ui/format.ts';
import type { Reply } from '../../api/api.ts';
import type { Target } from './model.ts';

export type Part = Reply<'get', '/api/office/bank/movements/{id}/parts'>['rows'][number];

/** Debits and payouts of ours that a movement may be made of, ticked until they make its amount. */
export function PartsField({ parts, cents, back, chosen, onChange }: { parts: readonly Part[]; cents: number; back: boolean; chosen: readonly string[]; onChange: (chosen: string[]) => void }) {
  const sum = parts.reduce((total, one) => (chosen.includes(one.id) ? total + one.cents : total), 0);
  const wanted = Math.abs(cents);
  return (
    <fieldset className="field">
      <legend>{back ? 'Opérations de l’agence revenues' : 'Opérations de l’agence exécutées'}</legend>
      <p className="muted small">Cochez celles dont ce mouvement est fait. Chacune est comptabilisée pour elle-même, et son client prévenu comme si elle était seule.</p>
      <div>
        {parts.map((part) => (
          <label key={part.id} className="tick">
            <input type="checkbox" checked={chosen.includes(part.id)} onChange={(event) => onChange(event.target.checked ? [...chosen, part.id] : chosen.filter((id) => id !== part.id))} />
            <span>{part.name}, {money(part.cents)}{part.on === null ? '' : `, du ${day(part.on)}`}<br /><span className="muted small">{{ debits: 'Prélèvement', payouts: 'Virement', cardClaim: 'Paiement par carte contesté,' }[part.kind]} {part.reference}</span></span>
          </label>
        ))}
      </div>
      <p className="small" role="status">{chosen.length === 0 ? `Rien n’est coché\u00A0: ${money(wanted)} à trouver.` : `${integer(chosen.length)} ${plural(chosen.length, 'opération cochée', 'opérations cochées')}\u00A0: ${money(sum)} sur ${money(wanted)}${sum === wanted ? ', le compte y est.' : `, ${sum < wanted ? `il manque ${money(wanted - sum)}` : `${money(sum - wanted)} de trop`}.`}`}</p>
    </fieldset>
  );
}

/** What is ticked, when it makes the amount and is all of one kind; or why it is nothing yet. */
export function chosenParts(parts: readonly Part[], chosen: readonly string[], cents: number): { target: Target; why: null } | { target: null; why: string } {
  const own = parts.filter(({ id }) => chosen.includes(id));
  const [first] = own;
  if (!first || own.reduce((sum, one) => sum + one.cents, 0) !== Math.abs(cents)) return { target: null, why: 'Cochez des opérations dont la somme est le montant du mouvement.' };
  if (own.some(({ kind }) => kind !== first.kind)) return { target: null, why: 'Des prélèvements et des virements ne reviennent pas ensemble\u00A0: cochez les uns ou les autres.' };
  if (first.kind === 'cardClaim') return own.length === 1 ? { target: { kind: 'cardClaim', id: first.id }, why: null } : { target: null, why: 'Un mouvement est d’un seul paiement par carte contesté.' };
  return { target: { kind: first.kind, id: first.id, partIds: own.map(({ id }) => id) }, why: null };
}
