const CIVILITIES: Record<string, string> = { M: 'Monsieur', 'M.': 'Monsieur', Mme: 'Madame', Mlle: 'Madame', Me: 'Maître', Dr: 'Docteur', 'M. et Mme': 'Madame, Monsieur' };

/**
 * "Mme GARNIER Hélène" gives "Bonjour Madame Garnier". Names are written as the trade writes them, family name in capitals; a company, or a name without
 * civility, is greeted without guessing anything.
 */
export function greeting(name: string): string {
  const civility = /^(M\. et Mme|M\.|Mme|Mlle|Me|Dr|M)(?= )/.exec(name)?.[1];
  const rest = civility ? name.slice(civility.length).trim() : '';
  const family = /^\p{Lu}[\p{Lu}'’-]*(?: \p{Lu}[\p{Lu}'’-]+)*(?![\p{Ll}])/u.exec(rest)?.[0];
  return civility && family ? `Bonjour ${CIVILITIES[civility]!} ${capitalised(family)}` : 'Bonjour';
}

/** "DE LA TOUR-MAUBOURG" gives "de La Tour-Maubourg": a leading particle stays small, as one addresses its bearer. */
function capitalised(family: string): string {
  const words = family.toLocaleLowerCase('fr').replace(/(^|[ \-'’])(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'));
  return words.replace(/^(De|Du|Des|D['’])(?= |\p{Lu})/u, (particle) => particle.toLocaleLowerCase('fr'));
}
