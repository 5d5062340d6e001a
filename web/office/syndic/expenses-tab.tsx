import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { money } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';
import { ROOT, useRecord, useRefresh } from '../properties/records.ts';
import { contentOf } from '../rental/calls.ts';
import { FileButton } from '../rental/file-button.tsx';
import { InvoiceForm, type Posted } from './invoice-form.tsx';
import type { Budget, Works } from './model.ts';
import { SpentList } from './spent-list.tsx';

/** A supplier's invoice goes to the books under its key and account, or to works that were voted. */
export function ExpensesTab({ budget }: { budget: Budget }) {
  const works = useRecord<{ rows: Works[] }>(`/syndic/buildings/${budget.buildingId}/works`);
  const [done, setDone] = useState<{ times: number; posted: Posted | null }>({ times: 0, posted: null });
  if (!budget.acts.includes('spend')) return <div className="stack"><Note>{budget.closedOn ? 'Les comptes sont arrêtés\u00A0: les factures passent sur l’exercice suivant.' : 'Votre rôle n’ouvre pas la saisie des factures.'}</Note><SpentList budget={budget} /></div>;
  return (
    <div className="stack">
      <ElectronicInvoice budget={budget} />
      <Card title="Saisir une facture">
        <div className="stack">
          {done.posted ? <PostedNote posted={done.posted} /> : null}
          <InvoiceForm key={done.times} budget={budget} last={done.posted} works={(works.data?.rows ?? []).filter(({ finishedOn }) => finishedOn === null)} onPosted={(posted) => setDone({ times: done.times + 1, posted })} />
        </div>
      </Card>
      <SpentList budget={budget} />
    </div>
  );
}

function PostedNote({ posted: { entryId, number, label, unsent } }: { posted: Posted }) {
  const entry = <Link to={`/comptabilite/ecritures/${entryId}`}>{number}</Link>;
  if (unsent === null) return <Note tone="success" live>«&nbsp;{label}&nbsp;» est comptabilisée sous le numéro {entry}.</Note>;
  return <Note tone="warning" live>«&nbsp;{label}&nbsp;» est comptabilisée sous le numéro {entry}, mais ses fichiers n’ont pas été joints{'\u00A0'}: {unsent} Joignez-les depuis l’écriture.</Note>;
}

interface Imported { draftId: string; number: string; supplier: string; totalCents: number; sentences: string[] }

/** A supplier's electronic invoice: read, checked and kept as a draft, with its file; what is to be looked at is said here. */
function ElectronicInvoice({ budget }: { budget: Budget }) {
  const refresh = useRefresh();
  const take = useMutation<Imported, Error, File>({ mutationFn: async (file) => call<Imported>('POST', `${ROOT}/syndic/budgets/${budget.id}/invoice-files`, { content: await contentOf(file) }), onSuccess: () => void refresh() });
  return (
    <Card title="Facture électronique" acts={<FileButton label="Importer une facture" variant="secondary" accept=".pdf,.xml,application/pdf,application/xml" busy={take.isPending} onFile={(file) => take.mutate(file)} />}>
      <div className="stack">
        <p className="muted">PDF Factur-X, ou son fichier XML. Le fournisseur, la clé et le compte sont proposés d’après ses dernières dépenses{'\u00A0'}; l’écriture reste un brouillon, avec la facture en pièce, jusqu’à sa validation.</p>
        {take.error ? <Note tone="danger" live>{take.error.message}</Note> : null}
        {take.data ? (
          <Note tone={take.data.sentences.length > 0 ? 'warning' : 'success'} live>
            <p>Facture {take.data.number} de {take.data.supplier}, {money(take.data.totalCents)}{'\u00A0'}: brouillon prêt. <Link to={`/comptabilite/brouillons/${take.data.draftId}`}>Vérifier et valider le brouillon</Link></p>
            {take.data.sentences.length > 0 ? <ul>{take.data.sentences.map((sentence) => <li key={sentence}><FrenchText>{sentence}</FrenchText></li>)}</ul> : null}
          </Note>
        ) : null}
      </div>
    </Card>
  );
}
