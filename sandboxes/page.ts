const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const safe = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!);
export const euros = (cents: number): string => new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }).format(cents / 100);

export const REFUSED = '<p class="refused" role="alert">Votre carte a été refusée&nbsp;: provision insuffisante. Essayez une autre carte, ou revenez sur le site.</p>';
export const DONE = '<p>Ce paiement est déjà fait. Revenez sur le site de votre cabinet.</p>';
export const OVER = '<p>Cette page a expiré. Revenez sur le site de votre cabinet et recommencez.</p>';

/** The page a payer is sent to, with buttons in the place of a card: nothing is asked, nothing is taken. */
export function testPage(provider: string, body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Paiement d’essai</title><style>
    :root{color-scheme:light dark}body{margin:0;padding:24px 16px;font:16px/1.5 system-ui,sans-serif}main{max-width:420px;margin:0 auto}
    .test{padding:8px 12px;border:1px solid;border-radius:6px;font-size:14px}.amount{font-size:32px;font-weight:600;margin:24px 0 0}.refused{padding:8px 12px;border-left:4px solid #b3261e}
    button{display:block;width:100%;min-height:44px;margin:12px 0;font:inherit;border:1px solid;border-radius:6px;background:none;cursor:pointer}.main{background:#14546d;color:#fff;border-color:#14546d;font-weight:600}
  </style></head><body><main><h1>Paiement</h1><p class="test">Page d’essai de ${safe(provider)}&nbsp;: aucune carte n’est demandée, aucun argent ne bouge.</p>${body}</main></body></html>`;
}
