/** Two letters that stand for a person: "Anne-Marie Le Goff" → "AL". */
export function initialsOf(firstName: string, lastName: string): string {
  return [firstName, lastName].map((name) => [...name.trim()][0] ?? '').join('').toLocaleUpperCase('fr-FR');
}
