import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { TimeLineStep } from '../../ui/time-line.tsx';

export type RequestStatus = 'open' | 'answered' | 'closed';
export type StepKind = 'request' | 'quote-asked' | 'work-order' | 'intervention' | 'invoice' | 'closed';

export interface RequestRow {
  id: string;
  number: number;
  version: number;
  subject: string;
  status: RequestStatus;
  place: string | null;
  createdAt: string;
  lastMessageAt: string;
  unread: boolean;
}

export interface RequestDetail extends RequestRow {
  messages: { id: string; author: 'client' | 'agency'; authorName: string; body: string; writtenAt: string; files: { id: string; fileName: string; size: number; mime: string }[] }[];
  ticket: { contractorName: string | null; steps: { id: string; kind: StepKind; on: string; note: string | null; documents: { id: string; title: string }[] }[] } | null;
}

export const REQUESTS = ['requests'];

export function useRequests() {
  return useQuery({ queryKey: [...REQUESTS, 'list'], queryFn: () => call<{ total: number; unread: number; rows: RequestRow[] }>('GET', '/api/extranet/requests') });
}

/** A message leaves as a form, because it may carry files. */
export function formOf(fields: Record<string, string>, files: readonly File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append('files', file);
  return form;
}

export const FILES_HELP = 'Cinq fichiers au plus, de 10 Mo chacun : photographies, PDF, documents.';

const STEPS: readonly { kind: StepKind; label: string }[] = [
  { kind: 'request', label: 'Demande reçue' }, { kind: 'quote-asked', label: 'Devis demandé' }, { kind: 'work-order', label: 'Ordre de service' }, { kind: 'intervention', label: 'Intervention' },
  { kind: 'invoice', label: 'Facture reçue' }, { kind: 'closed', label: 'Clos' },
];

/** What was done, then what usually follows: a step once passed over is not announced any more. */
export function timeLineOf<S extends { id: string; kind: StepKind; on: string }>(steps: readonly S[], detailOf: (step: S) => TimeLineStep['detail']): TimeLineStep[] {
  const reached = Math.max(-1, ...steps.map(({ kind }) => STEPS.findIndex((step) => step.kind === kind)));
  return [
    ...steps.map((step) => ({ key: step.id, label: STEPS.find(({ kind }) => kind === step.kind)!.label, on: step.on, detail: detailOf(step) })),
    ...STEPS.slice(reached + 1).map(({ kind, label }) => ({ key: kind, label, on: null })),
  ];
}
