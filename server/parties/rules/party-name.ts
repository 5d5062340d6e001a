import type { PartyNameParts } from '../model.ts';

/** How lists name a party: GARNIER Hélène, M. et Mme MASSON Jérôme et Véronique, Indivision Fontaine, SCI NOËL. */
export function partyName({ kind, civility, lastName, firstName }: PartyNameParts): string {
  const last = lastName.trim();
  switch (kind) {
    case 'person': return words(last.toLocaleUpperCase('fr'), firstName);
    // The civility of a couple says that two persons share the record; a single person's says nothing that a list needs.
    case 'couple': return words(civility?.trim() || 'M. et Mme', last.toLocaleUpperCase('fr'), firstName);
    case 'jointOwnership': return /^indivision\b/i.test(last) ? last : words('Indivision', last);
    case 'company': case 'dividedOwnership': return last;
  }
}

function words(...parts: (string | null)[]): string {
  return parts.map((part) => part?.trim() ?? '').filter(Boolean).join(' ');
}
