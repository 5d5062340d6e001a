/** Class 6 of the chart of co-ownerships (arrêté of 14 March 2005, annexe), by the digits an account begins with. */
const NAMES: Readonly<Record<string, string>> = {
  601: 'Eau', 602: 'Électricité', 603: 'Chauffage, énergie et combustibles', 604: 'Achats produits d’entretien et petits équipements', 605: 'Matériel', 606: 'Fournitures',
  611: 'Nettoyage des locaux', 612: 'Locations immobilières', 613: 'Locations mobilières', 614: 'Contrats de maintenance', 615: 'Entretien et petites réparations', 616: 'Primes d’assurances',
  621: 'Rémunérations du syndic sur gestion copropriété', 6211: 'Rémunération du syndic', 6212: 'Débours', 6213: 'Frais postaux',
  622: 'Autres honoraires du syndic', 6221: 'Honoraires travaux', 6222: 'Prestations particulières', 6223: 'Autres honoraires',
  623: 'Rémunérations de tiers intervenants', 624: 'Frais du conseil syndical', 632: 'Taxe de balayage', 633: 'Taxe foncière', 634: 'Autres impôts et taxes',
  641: 'Salaires', 642: 'Charges sociales et organismes sociaux', 643: 'Taxe sur les salaires', 644: 'Autres frais de personnel',
  661: 'Remboursement d’annuités d’emprunt', 662: 'Autres charges financières et agios',
  671: 'Travaux décidés par l’assemblée générale', 672: 'Travaux urgents', 673: 'Études techniques, diagnostic, consultation', 677: 'Pertes sur créances irrécouvrables', 678: 'Charges exceptionnelles',
  68: 'Dotations aux dépréciations sur créances douteuses',
};

/** How the chart calls an account that the books do not name: "611000" and "6110" are both "Nettoyage des locaux". Null outside class 6. */
export function chargeAccountName(account: string): string | null {
  for (let digits = Math.min(4, account.length); digits >= 2; digits--) {
    const name = NAMES[account.slice(0, digits)];
    if (name !== undefined) return name;
  }
  return null;
}
