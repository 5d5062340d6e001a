import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import './extranet.css';
import { call, type ApiError } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextAreaField, TickField } from '../../ui/fields.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { useInstantChanges } from '../../ui/instant-changes.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { ACTIVATION_KEY, BASE, SETTINGS_KEY, useActivation } from './calls.ts';
import type { Questionnaire } from './model.ts';

const WAYS: Record<string, { to: string; label: string }> = {
  domain: { to: '/agence', label: 'Nom de domaine' }, licence: { to: '/agence/licence', label: 'Licence' }, publication: { to: '/publication', label: 'Publication' }, contacts: { to: '/agence/bureaux', label: 'Bureaux' },
  binders: { to: '/extranet', label: 'Voir les classeurs' },
};

/** « Ouvrir l'extranet »: a question a line, with its answer or what is missing; the button opens once all are answered. */
export function OpenExtranet() {
  const query = useActivation();
  return (
    <Page title="Ouvrir l’extranet" screen="Extranet" crumbs={[{ label: 'Extranet', to: '/extranet' }]} facts="Six questions à remplir et à valider avant que vos clients entrent pour la première fois.">
      <QueryState query={query} what="Le questionnaire n’a pas pu être lu.">{(questionnaire) => <Questions questionnaire={questionnaire} />}</QueryState>
    </Page>
  );
}

function Questions({ questionnaire }: { questionnaire: Questionnaire }) {
  const may = useSession().can('extranet.write');
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { shown, change } = useInstantChanges({ bindersChecked: questionnaire.bindersChecked !== null }, async (changes) => client.setQueryData(ACTIVATION_KEY, await call<Questionnaire>('PATCH', `${BASE}/activation`, changes)));
  const { steps, open, activatedAt, activatedBy } = questionnaire;
  const done = steps.filter((step) => step.done).length;
  const missing = steps.filter((step) => !step.done).map(({ label }) => label.toLowerCase());
  const answer = async (method: 'PATCH' | 'POST', path: string, body?: object) => {
    setBusy(true);
    try {
      client.setQueryData(ACTIVATION_KEY, await call<Questionnaire>(method, `${BASE}/activation${path}`, body));
      await client.invalidateQueries({ queryKey: SETTINGS_KEY });
      if (path) toast('L’extranet est ouvert à vos clients.');
    } catch (error) {
      toastError((error as ApiError).message);
    }
    setBusy(false);
    setAsking(false);
  };
  return (
    <div className="stack">
      {activatedAt ? <Note tone={open ? 'success' : 'warning'}>{open ? 'L’extranet est ouvert.' : 'L’extranet a été refermé dans les paramètres.'} Questionnaire validé le {dayAndTime(activatedAt)} par {activatedBy}.</Note> : null}
      <div className="line"><ProgressBar label="Questions répondues" value={done} total={steps.length} tone={done === steps.length ? 'success' : undefined} grow /><span className="muted">{done} sur {steps.length}</span></div>
      <Card flush>
        <ol className="questions">
          {steps.map((step) => (
            <li key={step.key}>
              <div>{step.done ? <Status kind="done">Fait</Status> : <Status kind="soon">À faire</Status>}</div>
              <div>
                <h2>{step.label}</h2>
                <p className={step.done ? 'muted' : undefined}>{step.sentence}</p>
                {step.key === 'legalNotice' && may ? <Notice questionnaire={questionnaire} onSave={(legalNotice) => answer('PATCH', '', { legalNotice })} /> : null}
                {step.key === 'binders' && may ? <TickField label="J’ai vérifié qui voit chaque classeur" value={shown.bindersChecked} onChange={(bindersChecked) => change({ bindersChecked })} /> : null}
              </div>
              {WAYS[step.key] ? <ButtonLink size="small" to={WAYS[step.key]!.to}>{WAYS[step.key]!.label}</ButtonLink> : null}
            </li>
          ))}
        </ol>
      </Card>
      {may && !open ? (
        <div className="line"><Button variant="primary" busy={busy} refusedBecause={missing.length > 0 ? `Il manque\u00A0: ${missing.join(', ')}.` : null} onClick={() => setAsking(true)}>Valider et ouvrir l’extranet</Button>{missing.length > 0 ? <span className="muted small">Il manque&nbsp;: {missing.join(', ')}.</span> : null}</div>
      ) : null}
      <ConfirmDialog
        open={asking} title="Ouvrir l’extranet à vos clients&#8239;?" verb="Ouvrir l’extranet" busy={busy} onCancel={() => setAsking(false)} onConfirm={() => void answer('POST', '/validate')}
        consequence={<p>{steps.find(({ key }) => key === 'publication')?.sentence} Chacun pourra se connecter dès maintenant avec son identifiant. Vous pourrez refermer dans les paramètres.</p>}
      />
    </div>
  );
}

function Notice({ questionnaire, onSave }: { questionnaire: Questionnaire; onSave: (legalNotice: string) => Promise<void> }) {
  const form = useRecordForm({ initial: { legalNotice: questionnaire.legalNotice ?? '' }, save: ({ legalNotice }) => onSave(legalNotice) });
  return (
    <form className="form" id={form.id} onSubmit={(event) => void form.submit(event)}>
      <TextAreaField {...form.field('legalNotice')} label="Texte des mentions légales" rows={5} />
      <div className="line"><Button type="submit" busy={form.busy} refusedBecause={form.changed ? null : 'Rien n’a changé.'}>Enregistrer les mentions</Button></div>
    </form>
  );
}
