/** Why no client signs in, in words that a client can use; null when the extranet is open (PAR-230, STO-030). */
export function closedReason(agency: { open: boolean; licensed: boolean } | null): string | null {
  if (agency?.open && agency.licensed) return null;
  return agency?.open ? 'L’espace client n’est pas encore ouvert. Adressez-vous à l’agence.' : 'L’espace client est fermé par l’agence. Adressez-vous à elle pour obtenir un document.';
}
