import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextField, TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { count } from '../../ui/format.ts';
import { useInstantChanges } from '../../ui/instant-changes.ts';
import { Note } from '../../ui/note.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { AgencyPage } from './agency-page.tsx';
import type { Security } from './model.ts';

const KEY = ['agency', 'security'];

/** Agence › Sécurité: how staff and clients sign in. Switches act at once. */
export function AgencySecurity() {
  const query = useQuery({ queryKey: KEY, queryFn: () => call<Security>('GET', '/api/office/security') });
  return <AgencyPage tab="security"><QueryState query={query} what="La politique de connexion n’a pas pu être lue.">{(security) => <Policy security={security} />}</QueryState></AgencyPage>;
}

function Policy({ security }: { security: Security }) {
  const client = useQueryClient();
  const may = security.acts.includes('change');
  const [asking, setAsking] = useState(false);
  const { shown, saved, change } = useInstantChanges(security, async (changes) => client.setQueryData(KEY, await call<Security>('PATCH', '/api/office/security', changes)));
  const kept = (name: keyof Security) => (saved === name ? <span className="small" role="status"> Enregistré</span> : null);
  const { staffSecondFactor, clientSecondFactor, staffWithout } = shown;
  return (
    <div className="columns">
      <Card title="Double authentification">
        <div className="stack">
          <TickField
            label={<>Obligatoire pour les collaborateurs{kept('staffSecondFactor')}</>} disabled={!may} value={staffSecondFactor === 'required'}
            help="Une application d’authentification ou une clé d’accès, en plus du mot de passe. Recommandé&nbsp;: les collaborateurs voient les données de tous vos clients."
            onChange={(on) => { if (on) setAsking(true); else change({ staffSecondFactor: 'optional' }); }}
          />
          {staffWithout > 0 ? <Note tone={staffSecondFactor === 'required' ? 'info' : 'warning'}><Link to={'/collaborateurs?secondFactor=false' as never}>{count(staffWithout, 'collaborateur actif n’en a pas', 'collaborateurs actifs n’en ont pas')} encore</Link>.{staffSecondFactor === 'required' ? ' Elle leur est demandée à la connexion.' : ''}</Note> : <p className="muted small">Tous les collaborateurs actifs en ont une.</p>}
          <TickField
            label={<>Obligatoire pour les clients{kept('clientSecondFactor')}</>} disabled={!may} value={clientSecondFactor === 'required'} help="Facultative sinon&nbsp;: chaque client peut l’ajouter dans son profil."
            onChange={(on) => change({ clientSecondFactor: on ? 'required' : 'optional' })}
          />
        </div>
      </Card>
      <Passwords security={security} may={may} />
      <ConfirmDialog
        open={asking} title="Rendre la double authentification obligatoire&#8239;?" verb="Rendre obligatoire" onCancel={() => setAsking(false)} onConfirm={() => { setAsking(false); change({ staffSecondFactor: 'required' }); }}
        consequence={<p>{staffWithout > 0 ? `${count(staffWithout, 'collaborateur devra', 'collaborateurs devront')} en enregistrer une à la prochaine connexion, avant d’entrer. Il faut pour cela un téléphone ou une clé d’accès.` : 'Tous les collaborateurs en ont déjà une\u00A0: rien ne change pour eux.'}</p>}
      />
    </div>
  );
}

function Passwords({ security, may }: { security: Security; may: boolean }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { passwordLength: String(security.passwordLength), temporaryPasswordDays: String(security.temporaryPasswordDays) },
    checks: { passwordLength: between(12, 64), temporaryPasswordDays: between(1, 90) },
    save: (values) => call<Security>('PATCH', '/api/office/security', { passwordLength: Number(values.passwordLength), temporaryPasswordDays: Number(values.temporaryPasswordDays) }),
    onSaved: (next) => { client.setQueryData(KEY, next); toast('Mots de passe\u00A0: réglages enregistrés.'); },
  });
  return (
    <Card title="Mots de passe">
      {may ? (
        <Form form={form} labels={{ passwordLength: 'Longueur minimale', temporaryPasswordDays: 'Validité' }} verb="Enregistrer">
          <TextField {...form.field('passwordLength')} label="Longueur minimale" inputMode="numeric" help="De 12 à 64 caractères, pour les collaborateurs et les clients. S’applique aux prochains mots de passe choisis." />
          <TextField {...form.field('temporaryPasswordDays')} label="Validité d’un mot de passe provisoire, en jours" inputMode="numeric" help="De 1 à 90 jours, pour les collaborateurs et les clients. Il ne sert qu’une fois&nbsp;: son titulaire choisit aussitôt le sien." />
        </Form>
      ) : <p>Au moins {security.passwordLength} caractères&#8239;; un mot de passe provisoire attend {count(security.temporaryPasswordDays, 'jour', 'jours')}.</p>}
    </Card>
  );
}

function between(least: number, most: number) {
  return (text: string): string | null => (/^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most ? null : `Un nombre entier entre ${least} et ${most}.`);
}
