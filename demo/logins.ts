/** Who can sign in at once with the demo's password, and what they show: printed at each start. */
export const DEMO_LOGINS = [
  { face: 'office', login: 'delorme', who: 'compte maître de l’agence' },
  { face: 'office', login: 'claire.delorme', who: 'gestionnaire' },
  { face: 'office', login: 'sophie.lang', who: 'comptable' },
  { face: 'office', login: 'marc.petit', who: 'lecture seule' },
  { face: 'extranet', login: 'k.belaid', who: 'copropriétaire du Clos Saint-Jean' },
  { face: 'extranet', login: 'h.garnier', who: 'membre du conseil syndical des Tilleuls' },
  { face: 'extranet', login: 'b.fabre', who: 'président du conseil syndical des Tilleuls' },
  { face: 'extranet', login: 'm.vidal', who: 'propriétaire bailleur, 8 quai Rambaud' },
  { face: 'extranet', login: 'l.aubert', who: 'locataires, 8 quai Rambaud' },
  { face: 'extranet', login: 'n.rousseau', who: 'trois casquettes : copropriétaire, bailleur et locataire' },
  { face: 'extranet', login: 's.chevalier', who: 'usufruitière aux Tilleuls' },
  { face: 'extranet', login: 'p.marchetti', who: 'gérant de la SCI Perrache' },
] as const;

export type DemoLogin = Extract<(typeof DEMO_LOGINS)[number], { face: 'extranet' }>['login'];
