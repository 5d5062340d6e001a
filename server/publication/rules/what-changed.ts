export interface Shown {
  title: string;
  fileName: string;
  hash: string;
  binderId: string;
  subfolder: string | null;
  until: string | null;
  places: readonly { side: string; placeId: string }[];
}

/** In words, what makes a document change: the first thing a reader would notice. */
export function whatChanged(before: Shown, after: Shown): string {
  if (before.hash !== after.hash) return 'Nouveau fichier';
  if (before.binderId !== after.binderId || before.subfolder !== after.subfolder) return 'Change de classeur';
  if (before.title !== after.title || before.fileName !== after.fileName) return 'Change de nom';
  if (placesText(before) !== placesText(after)) return 'Change de rattachement';
  if (before.until !== after.until) return 'Change de durée de publication';
  return 'Mis à jour';
}

function placesText({ places }: Shown): string {
  return places.map(({ side, placeId }) => `${side}|${placeId}`).sort().join(',');
}
