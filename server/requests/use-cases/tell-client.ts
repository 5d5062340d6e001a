import { readAgency } from '../../agency/public.ts';
import type { Id } from '../../kernel/ids.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { composeMessage } from '../../platform/mail/compose.ts';
import type { Platform } from '../../platform/module.ts';
import { readAddressee } from '../repository/office-requests.ts';

/** Writes to the client that an answer is there; its words stay on the extranet. Sent at least once: a mail server that fails is tried again by the queue. */
export async function tellClient(platform: Platform, agencyId: Id, requestId: Id): Promise<void> {
  const facts = await inAgency(platform.office, agencyId, async (tx) => ({ agency: await readAgency(tx, agencyId), to: await readAddressee(tx, requestId) }));
  const { agency, to } = facts;
  if (!to?.active || !to.notifications || to.email === null) return;
  const delivery = await platform.mailer.send(to.email, composeMessage({
    agencyName: agency.name,
    subject: `Réponse à votre demande n°\u00A0${to.number}, ${agency.name}`,
    greeting: `Bonjour ${to.name},`,
    paragraphs: [`${agency.name} a répondu à votre demande «\u00A0${to.subject}\u00A0».`],
    button: { label: 'Lire la réponse', url: `${platform.settings.publicUrl}/${agency.slug}/extranet/demandes/${requestId}` },
    footer: `Vous recevez ce message parce que vous avez écrit à ${agency.name} depuis votre espace client. Pour ne plus le recevoir, ouvrez «\u00A0Mon profil\u00A0» dans votre espace client, puis coupez les notifications.`,
  }));
  if (delivery.outcome === 'retry') throw new Error(`The mail server did not take it: ${delivery.reason}`);
}
