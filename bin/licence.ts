import { createPublicKey, sign } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDay } from '../server/kernel/day.ts';
import { licenceBody } from '../server/agency/rules/licence-text.ts';
import { readSigningKey } from '../server/platform/secrets/signing-key.ts';
import { readSettings } from '../server/platform/settings.ts';
import { projectFolder } from './folders.ts';

const HELP = `Établit la licence d’une agence, à coller dans Agence > Licence > « Valider une licence ».

  npm run licence -- --agence delorme --titulaire "Cabinet Delorme" [--fin 2027-12-31] [--cle cle.pem]

  --agence      nom de l’agence dans son adresse (…/delorme/connexion/)
  --titulaire   nom écrit sur la licence
  --fin         dernier jour de validité ; sans fin si absent
  --cle         clé privée Ed25519 (PEM), créée si le fichier manque ; par défaut celle de cette installation (MITOYEN_DATA)
  --publique    écrit la clé publique correspondante, pour LICENCE_PUBLIC_KEY sur les serveurs de vos clients
`;

/** Prints a licence, or the public key to give to the installations that take licences from this publisher. */
function main(): void {
  const { values } = parseArgs({ options: { agence: { type: 'string' }, titulaire: { type: 'string' }, fin: { type: 'string' }, cle: { type: 'string' }, publique: { type: 'boolean' } } });
  if (!values.publique && !(values.agence && values.titulaire)) return print(HELP);
  const key = readSigningKey(values.cle ?? join(readSettings(process.env, projectFolder).dataFolder, 'licence-key.pem'));
  if (values.publique) return print(createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string);
  const validUntil = values.fin === undefined ? null : parseDay(values.fin);
  if (values.fin !== undefined && validUntil === null) throw new Error(`--fin ${values.fin} : écrivez la date ainsi, 2027-12-31.`);
  const body = licenceBody(values.agence!, { holder: values.titulaire!, features: ['extranet'], validUntil });
  print(`${body}.${sign(null, Buffer.from(body), key).toString('base64url')}\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
