interface Facts {
  agencyName: string;
  displayName: string;
  titles: readonly string[];
  address: string;
}

const SHOWN = 20;

/** The words of the digest: how many new documents, which ones, and how to change one's mind. Titles only: the document itself asks for sign-in. */
export function noticeWords({ agencyName, displayName, titles, address }: Facts) {
  const many = titles.length > 1;
  const count = many ? `${titles.length} nouveaux documents` : '1 nouveau document';
  const rest = titles.length - SHOWN;
  return {
    agencyName,
    subject: `${count} dans votre espace client, ${agencyName}`,
    greeting: `Bonjour ${displayName},`,
    paragraphs: [many ? `${count} viennent d’être publiés dans votre espace client.` : `${count} vient d’être publié dans votre espace client.`],
    list: [...titles.slice(0, SHOWN), ...(rest > 0 ? [rest > 1 ? `et ${rest} autres` : 'et 1 autre'] : [])],
    button: { label: many ? 'Voir mes documents' : 'Voir mon document', url: address },
    footer: `Vous recevez ce message parce que ${agencyName} publie vos documents dans votre espace client. Pour ne plus le recevoir, ouvrez «\u00A0Mon profil\u00A0» dans votre espace client, puis coupez les notifications.`,
  };
}

/** The message behind "Mot de passe oublié". */
export function forgottenPasswordWords({ agencyName, displayName, address, minutes }: { agencyName: string; displayName: string; address: string; minutes: number }) {
  return {
    agencyName,
    subject: `Votre nouveau mot de passe, ${agencyName}`,
    greeting: `Bonjour ${displayName},`,
    paragraphs: [
      `Vous avez demandé un nouveau mot de passe pour votre espace client. Ce lien ouvre le choix du mot de passe, une seule fois, pendant ${minutes} minutes.`,
      'Si vous n’avez rien demandé, ne faites rien\u00A0: votre mot de passe actuel reste bon.',
    ],
    button: { label: 'Choisir mon mot de passe', url: address },
    footer: `Vous recevez ce message parce qu’une demande a été faite avec votre identifiant. ${agencyName} ne vous demandera jamais votre mot de passe.`,
  };
}
