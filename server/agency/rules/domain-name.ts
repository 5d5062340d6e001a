/** SET-088. Labels of letters, digits and hyphens, at most 63 each and 253 in all, ending in a top-level name (RFC 1035 § 2.3.1, RFC 1123 § 2.1). */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const LAST = /^([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

export type ReadDomain = { domain: string } | { fault: string };

/**
 * Reads the name an agency gives for its own address: what people paste from a browser ("https://clients.cabinet.fr/extranet") gives the same name.
 * `installation` is the host of the installation's public address, which belongs to all of its agencies.
 */
export function readDomainName(text: string, installation: string): ReadDomain {
  const domain = text.trim().toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/[/?#].*$/, '').replace(/\.$/, '');
  if (domain === '') return { fault: 'Donnez le nom de domaine de votre extranet, par exemple clients.votre-cabinet.fr.' };
  if (domain.includes(':') || domain.includes('@')) return { fault: 'Donnez le nom seul, sans port ni adresse électronique\u00A0: clients.votre-cabinet.fr.' };
  const labels = domain.split('.');
  const known = domain.length <= 253 && labels.length >= 2 && labels.every((label) => LABEL.test(label)) && LAST.test(labels.at(-1)!);
  if (!known) return { fault: 'Ce nom de domaine n’a pas la bonne forme. Écrivez-le ainsi\u00A0: clients.votre-cabinet.fr (lettres sans accent, chiffres, tirets et points).' };
  if (domain === installation.toLowerCase()) return { fault: 'Ce nom est celui de l’installation, commun à toutes ses agences. Choisissez un nom propre à votre agence.' };
  return { domain };
}
