import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField, TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { LongTable } from '../../ui/long-table.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { ROOT, useLedger, useRefresh } from './calls.ts';
import type { Account, Analytic, Books } from './model.ts';
import { Reveal } from './reveal.tsx';

/** The chart of accounts of these books; an account is opened as a subdivision of the nomenclature. */
export function ChartTab({ books }: { books: Books }) {
  const [filter, setFilter] = useState('');
  const query = useLedger<{ rows: Account[] }>(`/entities/${books.id}/accounts`, { filter, limit: 500 });
  return (
    <>
      <div className="ledger-filters"><TextField label="Chercher un compte" value={filter} onChange={setFilter} placeholder="Numéro ou libellé" /></div>
      <QueryState query={query} what="Le plan comptable n’a pas pu être lu.">{({ rows }) => (rows.length === 0 ? <EmptyState>Aucun compte ne correspond à ces lettres.</EmptyState> : (
        <Card flush title="Plan comptable" count={rows.length}>
          <LongTable label="Plan comptable">
            <table className="table entries">
              <caption className="vh">Plan comptable, {books.name}</caption>
              <thead><tr><th scope="col">Compte</th><th scope="col">Nomenclature</th><th scope="col">Libellé</th><th scope="col">Tenue</th></tr></thead>
              <tbody>{rows.map((row) => (
                <tr key={row.number}><td><Link to={`/comptabilite/${books.id}/grand-livre`} search={{ account: row.number } as never}>{row.number}</Link></td><td className="muted">{row.official}</td><td>{row.label}</td><td>{row.closed ? <Tag>Fermé</Tag> : row.individual ? <Tag>Par personne</Tag> : null}</td></tr>
              ))}</tbody>
            </table>
          </LongTable>
        </Card>
      ))}</QueryState>
      {books.acts.includes('write') ? <Reveal verb="Ouvrir un compte">{(close) => <NewAccount books={books} close={close} />}</Reveal> : null}
      <Analytics books={books} />
    </>
  );
}

function NewAccount({ books, close }: { books: Books; close: () => void }) {
  const refresh = useRefresh();
  const form = useRecordForm<{ number: string; label: string }>({
    initial: { number: '', label: '' }, checks: { number: required('Indiquez le numéro du compte, par exemple 512100.'), label: required('Donnez un libellé au compte.') },
    save: (values) => call('POST', `${ROOT}/entities/${books.id}/accounts`, values), onSaved: (_saved, { number }) => { toast(`Compte ${number} ouvert.`); close(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ number: 'Numéro', label: 'Libellé' }} verb="Ouvrir le compte" secondary={<Button onClick={close}>Annuler</Button>}>
        <div className="pair">
          <TextField label="Numéro" help={books.kind === 'building' ? 'Une subdivision de la nomenclature des copropriétés, sans tiret.' : 'Trois chiffres d’abord, sans tiret.'} {...form.field('number')} maxLength={20} />
          <TextField label="Libellé" {...form.field('label')} />
        </div>
    </Form>
  );
}

/** Analytic accounts: what stands on those that are not paid out to the owner may be kept from what clients see. */
function Analytics({ books }: { books: Books }) {
  const query = useLedger<{ rows: Analytic[] }>(`/entities/${books.id}/analytics`);
  return (
    <Card title="Comptes analytiques">
      <div className="stack">
        <QueryState query={query} what="Les comptes analytiques n’ont pas pu être lus.">{({ rows }) => (rows.length === 0 ? <p className="muted">Aucun compte analytique. Ils suivent une provision ou une dépense à part, reversée au propriétaire ou non.</p> : (
          <table className="table">
            <caption className="vh">Comptes analytiques, {books.name}</caption>
            <thead><tr><th scope="col">Code</th><th scope="col">Libellé</th><th scope="col">Propriétaire</th></tr></thead>
            <tbody>{rows.map((row) => <tr key={row.code}><td>{row.code}</td><td>{row.label}</td><td>{row.payable ? <Tag>Reversé</Tag> : <Tag tone="warning">Non reversé</Tag>}</td></tr>)}</tbody>
          </table>
        ))}</QueryState>
        {books.acts.includes('write') ? <Reveal verb="Ouvrir un compte analytique">{(close) => <NewAnalytic books={books} close={close} />}</Reveal> : null}
      </div>
    </Card>
  );
}

function NewAnalytic({ books, close }: { books: Books; close: () => void }) {
  const refresh = useRefresh();
  const empty: Analytic = { code: '', label: '', payable: true };
  const form = useRecordForm<Analytic>({
    initial: empty, checks: { code: required('Donnez un code au compte analytique.'), label: required('Donnez un libellé au compte analytique.') },
    save: ({ code, ...values }) => call('PUT', `${ROOT}/entities/${books.id}/analytics/${encodeURIComponent(code.trim())}`, values), onSaved: (_saved, { code }) => { toast(`Compte analytique ${code} enregistré.`); close(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ code: 'Code', label: 'Libellé' }} verb="Enregistrer le compte analytique" secondary={<Button onClick={close}>Annuler</Button>}>
      <div className="pair"><TextField label="Code" {...form.field('code')} maxLength={20} /><TextField label="Libellé" {...form.field('label')} /></div>
      <TickField label="Reversé au propriétaire" help="Les écritures déjà validées gardent ce qui valait alors." {...form.field('payable')} />
    </Form>
  );
}
