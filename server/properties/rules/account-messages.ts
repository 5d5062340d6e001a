/** What staff read once accounts are ticked or unticked: what was done, and what happens at the next run (ACC-158). */
export function switchMessage(published: boolean, changed: number, selected: number): string {
  const already = selected - changed;
  const rest = already === 0 ? '' : ` ${count(already, 'compte l’était', 'comptes l’étaient')} déjà.`;
  if (changed === 0) return `Aucun changement\u00A0: ${selected < 2 ? 'ce compte est' : 'ces comptes sont'} déjà ${published ? 'publié' : 'dépublié'}${selected < 2 ? '' : 's'}.`;
  if (published) return `${count(changed, 'compte publié', 'comptes publiés')}. ${changed === 1 ? 'Ses documents paraîtront' : 'Leurs documents paraîtront'} à la publication suivante.${rest}`;
  return `${count(changed, 'compte dépublié', 'comptes dépubliés')}. Les publications de ${changed === 1 ? 'ce compte' : 'ces comptes'} seront retirées à la publication suivante.${rest}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number < 2 ? one : many}`;
}
