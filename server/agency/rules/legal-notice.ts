interface Facts {
  addressLine1: string | null;
  addressLine2: string | null;
  postalCode: string | null;
  city: string | null;
  email: string | null;
  managerName: string | null;
  managerTitle: string | null;
  cardNumber: string | null;
  cardIssuer: string | null;
  guaranteeProvider: string | null;
  insuranceProvider: string | null;
}

/** What an agency must say of itself to the public (loi n° 70-9, décret n° 72-678, art. 92 et 93; LCEN, art. 1-1), one fact a line. Null when nothing is known. */
export function legalNotice(facts: Facts): string | null {
  const address = [facts.addressLine1, facts.addressLine2, [facts.postalCode, facts.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const lines = [
    address,
    facts.email && `Adresse électronique\u00A0: ${facts.email}`,
    facts.managerName && `Responsable de la publication\u00A0: ${[facts.managerName, facts.managerTitle].filter(Boolean).join(', ')}`,
    facts.cardNumber && `Carte professionnelle n°\u00A0${facts.cardNumber}${facts.cardIssuer ? `, délivrée par ${facts.cardIssuer}` : ''}`,
    facts.guaranteeProvider && `Garantie financière\u00A0: ${facts.guaranteeProvider}`,
    facts.insuranceProvider && `Assurance de responsabilité civile\u00A0: ${facts.insuranceProvider}`,
  ].filter(Boolean);
  return lines.length > 0 ? lines.join('\n') : null;
}
