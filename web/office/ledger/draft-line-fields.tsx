import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { call, queryString } from '../../api/client.ts';
import { IconButton } from '../../ui/button.tsx';
import { SelectField, TextField, type Choice } from '../../ui/fields.tsx';
import { DeleteIcon, DownIcon, UpIcon } from '../../ui/icons.ts';
import { PickField } from '../../ui/pick-field.tsx';
import { findAccounts, findAuxiliaries, findLots, useLedger } from './calls.ts';
import { isDetailed, isResult, unreadable, type TypedLine } from './draft-lines.ts';
import type { Analytic, Books } from './model.ts';

/** What lines of these books may be shared out by: keys of the building, analytic accounts. */
export interface Sections { keys: readonly Choice[]; analytics: readonly Choice[] }

interface LineProps { books: Books; sections: Sections; line: TypedLine; at: number; put: (changes: Partial<TypedLine>) => void; remove: (() => void) | null; more: (() => void) | null }

const NATURES: readonly Choice[] = [{ value: 'current', label: 'Opérations courantes' }, { value: 'exceptional', label: 'Travaux et opérations exceptionnelles' }];

/** One line of the entry. What it is shared out by stands in a second row: always there for charges and income of a co-ownership, which need a key, on demand (F8) elsewhere. */
export function LineFields({ books, sections, line, at, put, remove, more }: LineProps) {
  const [asked, setAsked] = useState(false);
  const details = useRef<HTMLTableRowElement>(null);
  const building = books.kind === 'building';
  const needed = building && isResult(line.account?.id ?? '');
  const open = needed || asked || isDetailed(line);
  const add = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !more) return;
    event.preventDefault();
    more();
  };
  const detail = (event: KeyboardEvent) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    // The row is there before the next key: whoever types on types into it.
    flushSync(() => setAsked(true));
    details.current?.querySelector<HTMLElement>('select, input')?.focus();
  };
  const amountField = (side: 'debit' | 'credit', name: string) => (
    <td className="amount" onKeyDown={add}><TextField label={`${name}, ligne ${at}`} value={line[side]} onChange={(value) => put({ [side]: value, ...(value.trim() === '' ? {} : { [side === 'debit' ? 'credit' : 'debit']: '' }) })} inputMode="decimal" autoComplete="off" error={unreadable(line[side]) ? 'Montant illisible' : null} /></td>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions -- the rows are no control: the key acts from any field inside them, and has its button
    <tbody onKeyDown={detail}>
      <tr>
        <td className="code"><PickField label={`Compte, ligne ${at}`} value={line.account} placeholder="N° ou nom" onChange={(account) => put({ account })} listKey={`accounts-${books.id}`} find={findAccounts(books.id)} />{line.account?.detail ? <small className="muted">{line.account.detail}</small> : null}</td>
        <td className="code"><PickField label={`Tiers, ligne ${at}`} value={line.auxiliary} placeholder="Code ou nom" onChange={(auxiliary) => put({ auxiliary })} listKey={`auxiliaries-${books.id}`} find={findAuxiliaries(books.id)} />{line.auxiliary?.detail ? <small className="muted">{line.auxiliary.detail}</small> : null}</td>
        <td className="words"><TextField label={`Libellé, ligne ${at}`} value={line.label} onChange={(label) => put({ label })} placeholder="celui de l’écriture" maxLength={200} /></td>
        {amountField('debit', 'Débit')}
        {amountField('credit', 'Crédit')}
        <td className="nowrap">
          <IconButton icon={open ? UpIcon : DownIcon} label={`Répartition de la ligne ${at} (F8)`} aria-expanded={open} disabled={needed || isDetailed(line)} onClick={() => setAsked(!asked)} />
          {remove ? <IconButton icon={DeleteIcon} label={`Retirer la ligne ${at}`} onClick={remove} /> : null}
        </td>
      </tr>
      {open ? (
        <tr className="ledger-shares" ref={details}>
          <td colSpan={6}>
            <div className="line">
              {building ? <SelectField label={`Clé, ligne ${at}`} value={line.keyId} onChange={(keyId) => put({ keyId })} choices={sections.keys} empty={needed ? 'Clé à choisir' : 'Sans clé'} /> : null}
              {building ? <SelectField label={`Nature, ligne ${at}`} value={line.nature} onChange={(nature) => put({ nature: nature as TypedLine['nature'] })} choices={NATURES} empty="Nature selon le compte" /> : null}
              <PickField label={`Lot, ligne ${at}`} value={line.lot} onChange={(lot) => put({ lot })} listKey={`lots-${books.buildingId ?? ''}`} find={findLots(books.buildingId)} placeholder="Lot" />
              {sections.analytics.length > 0 ? <SelectField label={`Compte analytique, ligne ${at}`} value={line.analytic} onChange={(analytic) => put({ analytic, payable: null })} choices={sections.analytics} empty="Sans compte analytique" /> : null}
            </div>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

/** The keys of the building, none in the books of rental management; the analytic accounts of the books. */
export function useSections(books: Books): Sections {
  const keys = useQuery({
    queryKey: ['ledger', 'keys', books.buildingId], enabled: books.buildingId !== null,
    queryFn: () => call<{ rows: { id: string; code: string; label: string }[] }>('GET', `/api/office/allocation-keys${queryString({ buildingId: books.buildingId, limit: 200 })}`),
  });
  const analytics = useLedger<{ rows: Analytic[] }>(`/entities/${books.id}/analytics`);
  return {
    keys: (keys.data?.rows ?? []).map(({ id, code, label }) => ({ value: id, label: `${code}, ${label}` })),
    analytics: (analytics.data?.rows ?? []).map(({ code, label }) => ({ value: code, label: `${code}, ${label}` })),
  };
}
