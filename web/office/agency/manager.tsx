import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { toast } from '../../ui/toasts.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { AgencyPage, blank, WithAgency } from './agency-page.tsx';
import type { Agency } from './model.ts';

/** Agence › Mandataire: the manager, the professional card, the guarantee and the insurance (loi n° 70-9, art. 3). */
export function AgencyManager() {
  return (
    <AgencyPage tab="manager">
      <WithAgency>{(agency, saved) => (agency.acts.includes('change') ? <Papers key={agency.version} agency={agency} saved={saved} /> : <Read agency={agency} />)}</WithAgency>
    </AgencyPage>
  );
}

const TEXTS = ['managerName', 'managerTitle', 'cardNumber', 'cardIssuer', 'cardUntil', 'guaranteeProvider', 'guaranteeNumber', 'guaranteeUntil', 'insuranceProvider', 'insuranceNumber', 'insuranceUntil'] as const;
type Texts = Record<(typeof TEXTS)[number], string>;

function Papers({ agency, saved }: { agency: Agency; saved: (next: Agency) => void }) {
  const form = useRecordForm({
    initial: { ...Object.fromEntries(TEXTS.map((key) => [key, agency[key] ?? ''])) as Texts, guaranteeCents: agency.guaranteeCents },
    save: ({ guaranteeCents, ...texts }) => call<Agency>('PATCH', '/api/office/agency', { version: agency.version, guaranteeCents, ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, blank(text)])) }),
    onSaved: (next) => { saved(next); toast('Mandataire enregistré.'); },
  });
  const over = overdue(agency);
  return (
    <>
      {over.length > 0 ? <Note tone="warning">{over.join(' ')}</Note> : null}
      <Card title="Mandataire">
        <Form form={form} verb="Enregistrer">
          <div className="pair">
            <TextField {...form.field('managerName')} label="Nom du mandataire" optional />
            <TextField {...form.field('managerTitle')} label="Qualité" optional placeholder="Gérant, président…" />
          </div>
          <h3>Carte professionnelle</h3>
          <div className="pair">
            <TextField {...form.field('cardNumber')} label="Numéro de carte" optional placeholder="CPI 6901 2024 000 000 001" />
            <TextField {...form.field('cardIssuer')} label="Délivrée par" optional placeholder="CCI de Lyon" />
            <DayField {...form.field('cardUntil')} label="Valable jusqu’au" optional />
          </div>
          <h3>Garantie financière</h3>
          <div className="pair">
            <TextField {...form.field('guaranteeProvider')} label="Garant" optional />
            <TextField {...form.field('guaranteeNumber')} label="Contrat" optional />
            <MoneyField {...form.field('guaranteeCents')} label="Montant garanti" optional />
            <DayField {...form.field('guaranteeUntil')} label="Valable jusqu’au" optional />
          </div>
          <h3>Assurance de responsabilité civile professionnelle</h3>
          <div className="pair">
            <TextField {...form.field('insuranceProvider')} label="Assureur" optional />
            <TextField {...form.field('insuranceNumber')} label="Contrat" optional />
            <DayField {...form.field('insuranceUntil')} label="Valable jusqu’au" optional />
          </div>
          <p className="muted small">Les attestations elles-mêmes se déposent dans Extranet › Documents, dossier «&nbsp;Documents du syndic&nbsp;».</p>
        </Form>
      </Card>
    </>
  );
}

function Read({ agency }: { agency: Agency }) {
  return (
    <Card title="Mandataire">
      <DescriptionList items={[
        ['Mandataire', agency.managerName], ['Qualité', agency.managerTitle], ['Carte professionnelle', agency.cardNumber], ['Délivrée par', agency.cardIssuer], ['Carte valable jusqu’au', agency.cardUntil && day(agency.cardUntil)],
        ['Garant', agency.guaranteeProvider], ['Montant garanti', agency.guaranteeCents === null ? null : money(agency.guaranteeCents)], ['Assureur', agency.insuranceProvider],
      ]} />
    </Card>
  );
}

function overdue(agency: Agency): string[] {
  const today = dayOf(new Date());
  const papers = [['La carte professionnelle', agency.cardUntil], ['La garantie financière', agency.guaranteeUntil], ['L’assurance', agency.insuranceUntil]] as const;
  return papers.filter(([, until]) => until !== null && until < today).map(([name, until]) => `${name} n’est plus valable depuis le ${day(until!)}.`);
}
