import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { faultKind } from '../../kernel/fault.ts';
import { Refusal } from '../../kernel/refusal.ts';

/** The one place where an error becomes an HTTP answer. A refusal says its sentence; anything else is a bug and only gives a reference. */
export function replyToError(error: FastifyError | Refusal | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const reference = newReference();
  if (error instanceof Refusal) return send(reply, error.status, error.code, error.message, reference, error.fields);
  const known = knownError(error as FastifyError & { code?: string });
  if (known) return send(reply, known.status, known.code, known.message, reference, known.fields);
  request.log.error({ err: error, reference, route: request.routeOptions.url }, 'unexpected error');
  return send(reply, 500, 'unexpected', 'Une erreur est survenue de notre côté. Rien n’a été enregistré. Réessayez, ou citez la référence à votre interlocuteur.', reference, {});
}

function send(reply: FastifyReply, status: number, code: string, message: string, reference: string, fields: Record<string, string>): FastifyReply {
  return reply.status(status).header('cache-control', 'no-store').send({ error: { code, message, reference, ...(Object.keys(fields).length > 0 ? { fields } : {}) } });
}

interface Known { status: number; code: string; message: string; fields: Record<string, string> }

function knownError(error: FastifyError & { code?: string; constraint?: string }): Known | null {
  const plain = (status: number, code: string, message: string): Known => ({ status, code, message, fields: {} });
  if (error.validation) return { status: 400, code: 'bad-request', message: 'La demande contient des valeurs inattendues.', fields: validationFields(error) };
  const fault = faultKind(error);
  if (fault === 'conflict') return plain(409, 'conflict', 'Une autre personne modifiait la même chose. Réessayez.');
  if (error.code === '23505') return plain(409, 'already-exists', 'Ce code ou ce nom est déjà utilisé. Choisissez-en un autre.');
  if (error.code === '23503') return plain(409, 'still-used', 'Cette fiche est encore utilisée ailleurs\u00A0: elle ne peut pas être supprimée, ni rattachée à une fiche qui n’existe pas.');
  if (error.code === '23514') return plain(422, 'not-allowed', 'Une valeur n’est pas permise (nombre négatif ou dates dans le désordre, par exemple). Corrigez-la et enregistrez à nouveau.');
  if (fault === 'disk-full') return plain(507, 'disk-full', 'Le disque du serveur est plein. Rien n’a été enregistré. Prévenez l’administrateur.');
  if (fault === 'database-away') return plain(503, 'database-away', 'La base de données est momentanément indisponible. Rien n’a été perdu. Réessayez dans quelques instants.');
  if (error.statusCode === 413) return plain(413, 'too-large', 'Le fichier ou la demande dépasse la taille permise.');
  if (error.statusCode === 415) return plain(415, 'unsupported', 'Ce format n’est pas accepté ici.');
  if (error.statusCode === 429) return plain(429, 'too-many', 'Trop de demandes en peu de temps. Réessayez dans une minute.');
  if (error.statusCode === 404) return plain(404, 'not-found', 'Cette page n’existe pas ou n’est pas la vôtre.');
  if (error.statusCode && error.statusCode < 500) return plain(error.statusCode, 'bad-request', 'La demande n’a pas été comprise.');
  return null;
}

function validationFields(error: FastifyError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.validation ?? []) {
    const missing = (issue.params as { missingProperty?: string }).missingProperty;
    const name = missing ?? issue.instancePath.replace(/^\//, '').replaceAll('/', '.');
    if (name && !fields[name]) fields[name] = missing ? 'Renseignez ce champ.' : 'Cette valeur n’a pas la forme attendue.';
  }
  return fields;
}

/** Short enough to be read on the telephone: "7F3A-2210". */
function newReference(): string {
  const hex = randomBytes(4).toString('hex').toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
}
