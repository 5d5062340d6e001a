import { dayAt, type Day } from '../../kernel/day.ts';
import { euros } from './words.ts';

export interface SignedMandate {
  agencyName: string;
  creditorName: string;
  creditorId: string;
  accountCode: string;
  reference: string;
  payerName: string;
  iban: string;
  cents: bigint;
  collectOn: Day;
  wording: string;
  signedAt: Date;
  signedOn: Day;
  signedIp: string;
  signedLogin: string;
  /** Null: signed without one, where the agency allows it to clients without an address. */
  code: { sentTo: string; sentAt: Date } | null;
}

export interface MandatePaper {
  agency: { name: string; lines: string[] };
  recipient: string[];
  day: Day;
  title: string;
  facts: [string, string][];
  opening: string[];
  tables: [];
  closing: string[];
}

/** The mandate as it is kept and handed to whoever asks for its proof: what was agreed to, then by whom, when, from where, and how it was confirmed. */
export function mandatePaper(mandate: SignedMandate): MandatePaper {
  const { agencyName, creditorName, code } = mandate;
  return {
    agency: { name: creditorName, lines: creditorName === agencyName ? [] : [agencyName] }, recipient: [mandate.payerName], day: mandate.signedOn, title: 'Mandat de prélèvement SEPA',
    facts: [
      ['Référence unique du mandat (RUM)', mandate.reference], ['Créancier', creditorName], ['Identifiant créancier SEPA (ICS)', mandate.creditorId], ['Débiteur', mandate.payerName], ['Compte débité (IBAN)', mandate.iban.replace(/(.{4})(?=.)/g, '$1\u00A0')],
      ['Type de paiement', 'Prélèvement unique'], ['Montant', euros(mandate.cents)], ['Date du prélèvement', mandate.collectOn.split('-').toReversed().join('/')], ['Compte payé', mandate.accountCode],
    ],
    opening: mandate.wording.split('\n\n'), tables: [],
    closing: [
      `Signé en ligne le ${instant(mandate.signedAt)} par ${mandate.payerName}, sous l’identifiant «\u00A0${mandate.signedLogin}\u00A0», depuis l’adresse IP ${mandate.signedIp}.`,
      code === null
        ? 'Signé sans code\u00A0: le cabinet ne connaît pas d’adresse électronique de ce client, et accepte cette signature.'
        : `Signature confirmée par le code à usage unique envoyé le ${instant(code.sentAt)} à ${code.sentTo}, et écrit par le signataire en signant.`,
    ],
  };
}

/** « 28/12/2026 à 10:04:31 (heure de Paris) » */
function instant(at: Date): string {
  const time = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at);
  return `${dayAt(at).split('-').toReversed().join('/')} à ${time} (heure de Paris)`;
}
