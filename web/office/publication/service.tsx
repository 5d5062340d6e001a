import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type ApiError } from '../../api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TickField } from '../../ui/fields.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { AddIcon, DeleteIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Service } from './model.ts';
import { PublicationPage } from './publication-page.tsx';
import { PUBLICATION_KEY } from './queries.ts';

const KEY = [...PUBLICATION_KEY, 'service'];
const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MOST_HOURS = 24;

/** pi.sys.publier.xml: active or not, its days, several hours a day. */
export function PublicationService() {
  const query = useQuery({ queryKey: KEY, queryFn: () => call<Service>('GET', '/api/office/system-services/publication') });
  return (
    <PublicationPage tab="service" title="Services système" facts="Les travaux que le programme fait de lui-même.">
      <QueryState query={query} what="Le service n’a pas pu être lu.">{(service) => <ServiceForm key={service.version} service={service} />}</QueryState>
    </PublicationPage>
  );
}

function ServiceForm({ service }: { service: Service }) {
  const client = useQueryClient();
  const [active, setActive] = useState(service.active);
  const [schedule, setSchedule] = useState(service.schedule);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const may = service.acts.length > 0;
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      client.setQueryData(KEY, await call<Service>('PUT', '/api/office/system-services/publication', { version: service.version, active, schedule }));
      await client.invalidateQueries({ queryKey: [...PUBLICATION_KEY, 'summary'] });
      toast('Planning de publication enregistré.');
    } catch (failure) {
      setError((failure as ApiError).message);
    }
    setBusy(false);
  };
  return (
    <Card title="pi.sys.publier.xml" acts={may ? <Button variant="primary" busy={busy} onClick={() => void save()}>Enregistrer</Button> : null}>
      <div className="stack">
        <p className="muted">Publie sur l’extranet les jours et aux heures choisis, à l’heure de l’agence ({service.timeZone}).</p>
        {error ? <Note tone="danger" live>{error}</Note> : null}
        <TickField label="Actif" value={active} onChange={setActive} disabled={!service.acts.includes('activate')} help={service.acts.includes('activate') ? 'Coupé, rien ne part de soi-même\u202F; «\u00A0Publier\u00A0» reste possible.' : 'Réservé au compte maître de l’agence. Les jours et les heures peuvent être changés sans lui.'} />
        <p>{service.active && service.nextRunAt ? <>Prochaine publication&nbsp;: <b>{dayAndTime(service.nextRunAt)}</b>.</> : 'Aucune publication programmée.'}{service.lastRunAt ? ` Dernière\u00A0: ${dayAndTime(service.lastRunAt)}.` : ''}</p>
        <div className="pub-week">{DAYS.map((name, index) => <DayHours key={name} name={name} may={service.acts.includes('change')} hours={schedule[index + 1] ?? []} onChange={(hours) => setSchedule(withDay(schedule, index + 1, hours))} />)}</div>
      </div>
    </Card>
  );
}

function withDay(schedule: Record<string, string[]>, day: number, hours: string[]): Record<string, string[]> {
  const { [day]: _before, ...others } = schedule;
  return hours.length > 0 ? { ...others, [day]: hours } : others;
}

function DayHours({ name, hours, may, onChange }: { name: string; hours: string[]; may: boolean; onChange: (hours: string[]) => void }) {
  return (
    <fieldset className="pub-day">
      <legend className="vh">{name}</legend>
      <label className="tick"><input type="checkbox" checked={hours.length > 0} disabled={!may} onChange={(event) => onChange(event.target.checked ? ['07:00'] : [])} /><span>{name}</span></label>
      <div className="line">
        {hours.map((hour, index) => (
          <span key={index} className="pub-hour">
            <input className="input" type="time" required aria-label={`Heure ${index + 1} du ${name}`} value={hour} disabled={!may} onChange={(event) => { if (event.target.value) onChange(hours.with(index, event.target.value)); }} />
            {may ? <IconButton icon={DeleteIcon} label={`Retirer ${hour} du ${name}`} onClick={() => onChange(hours.toSpliced(index, 1))} /> : null}
          </span>
        ))}
        {hours.length > 0 && may && hours.length < MOST_HOURS ? <Button size="small" variant="subtle" icon={AddIcon} onClick={() => onChange([...hours, '19:00'])}>Une heure<span className="vh"> de plus le {name}</span></Button> : null}
        {hours.length === 0 ? <span className="muted small">Pas de publication</span> : null}
      </div>
    </fieldset>
  );
}
