import { Refusal } from '../kernel/refusal.ts';

export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });

/** What online payments refuse in the office: what, why, how to mend. */
export const refusals = {
  contractFaults: (fields: Record<string, string>) => new Refusal('contract-incomplete', Object.values(fields)[0]!, 422, fields),
  contractTwice: () => new Refusal('contract-twice', 'Ce compte a déjà un contrat de paiement. Ouvrez-le.', 409, { buildingId: 'Ce compte a déjà un contrat de paiement. Ouvrez-le.' }),
  noKey: () => onField('no-key', 'secretKey', 'Collez d’abord la clé secrète de Stripe.'),
  keyRefused: () => onField('key-refused', 'secretKey', 'Stripe n’accepte pas cette clé, ou elle n’a pas le droit d’écrire les points de terminaison («\u00A0Webhook Endpoints\u00A0»). Rien n’est changé\u00A0: collez la clé secrète, ou ouvrez ce droit.'),
  addressRefused: (url: string, why: string) => new Refusal('address-refused', `Stripe n’accepte pas l’adresse ${url} (${why}). Elle doit être joignable depuis Internet, et Stripe n’en garde que seize par compte.`, 422),
  notPublic: (url: string) => new Refusal('not-public', `Stripe n’écrit qu’à une adresse en https, joignable depuis Internet. Celle de cette installation est ${url}\u00A0: demandez à votre hébergeur d’y mettre l’adresse publique.`, 409),
  noSandbox: () => new Refusal('no-sandbox', 'Cette installation n’a pas de prestataire d’essai. Choisissez Stripe.', 409),
  stripeAway: () => new Refusal('stripe-away', 'Stripe ne répond pas. Rien n’est changé. Réessayez dans quelques minutes.', 503),
  noPassword: () => onField('no-password', 'secretKey', 'Collez d’abord le mot de passe de l’API REST.'),
  shopRefused: () => onField('shop-refused', 'secretKey', 'La banque ne connaît pas cette boutique avec ce mot de passe. Recopiez les deux de l’onglet «\u00A0Clés d’API REST\u00A0», et vérifiez que le prestataire choisi est le bon.'),
  bankAway: () => new Refusal('bank-away', 'Le prestataire de la banque ne répond pas. Rien n’est changé. Réessayez dans quelques minutes.', 503),
  noKeysTrial: () => new Refusal('no-keys-trial', 'Les clés de ce prestataire s’essaient avec sa notification.', 409),
  noTrial: () => new Refusal('no-trial', 'Ce prestataire envoie ses notifications à l’adresse donnée avec chaque paiement\u00A0: il n’y a rien à enregistrer ni à essayer ici.', 409),
  registerFirst: () => new Refusal('register-first', 'Enregistrez d’abord la notification, ou collez le secret de notification et enregistrez le contrat.', 409),
  bookingDone: () => new Refusal('booking-done', 'Cette écriture proposée a déjà été traitée. Rechargez la page.', 409),
  bookFirst: () => new Refusal('book-first', 'Une écriture plus ancienne du même paiement attend encore. Comptabilisez-la d’abord.', 409),
  bookedByHand: () => new Refusal('booked-by-hand', 'L’encaissement de ce paiement a été écarté, donc passé à la main\u00A0: passez aussi cette écriture à la main, puis écartez-la.', 409),
  noBooks: () => new Refusal('no-books', 'Cet immeuble n’a pas encore de livres. Ouvrez son exercice, puis recommencez.', 409),
  noLease: (code: string) => new Refusal('no-lease', `Aucun bail ne porte le compte ${code}. Rattachez-le à son bail, ou passez l’écriture à la main puis écartez-la.`, 409),
  noDebits: () => new Refusal('no-debits', 'Ce contrat n’a pas d’IBAN ou pas d’identifiant créancier (ICS). Complétez-le dans «\u00A0Paiement en ligne\u00A0».', 409),
  nothingToDebit: () => new Refusal('nothing-to-debit', 'Aucun mandat de ce compte n’attend de fichier.', 409),
  fileFaults: (sentences: readonly string[]) => new Refusal('file-faults', `Le fichier n’a pas été écrit. ${sentences.join(' ')}`, 422),
  fileRefused: () => new Refusal('file-refused', 'Ce fichier est déjà noté comme refusé.', 409),
  fileSettled: () => new Refusal('file-settled', 'Un prélèvement de ce fichier a déjà été vu au relevé\u00A0: la banque ne l’a donc pas refusé en entier. Comptabilisez plutôt ses rejets depuis le relevé.', 409),
  reportUnreadable: (sentence: string) => onField('report-unreadable', 'content', sentence),
  reportOfTransfers: (type: string) => onField('report-of-transfers', 'content', `Ce compte rendu répond à un fichier ${type}, pas à un fichier de prélèvements (pain.008).`),
  reportOfAnother: (name: string) => onField('report-of-another', 'content', `Ce compte rendu répond au fichier ${name}, qui n’a pas été fait ici. Choisissez celui d’un fichier de la liste.`),
  reportOfOtherDebits: (name: string) => onField('report-of-other-debits', 'content', `Ce compte rendu parle de prélèvements que le fichier ${name} ne contient pas. Rien n’est changé\u00A0: demandez à la banque de quel fichier il s’agit.`),
  debitAmount: () => onField('debit-amount', 'target', 'Le mouvement n’a pas le montant du prélèvement. Laissez-le à identifier, et vérifiez avec la banque.'),
  debitListAmount: (awaited: string, shown: string) => onField('debit-list-amount', 'target', `La liste attend ${awaited} et le mouvement est de ${shown}\u00A0: rien n’est comptabilisé. Laissez-le à identifier, et demandez à la banque le détail de l’opération.`),
  severalAmount: (sum: string, shown: string) => onField('several-amount', 'target', `Ces prélèvements font ensemble ${sum} et le mouvement est de ${shown}. Rien n’est comptabilisé\u00A0: choisissez ceux dont la somme est le montant.`),
  debitListNotAwaited: () => new Refusal('debit-list-not-awaited', 'Plus aucun prélèvement de cette liste n’est attendu\u00A0: ils sont déjà encaissés ou revenus. Rechargez le relevé.', 409),
  notClaimable: () => onField('not-claimable', 'target', 'Ce paiement n’est pas un paiement par carte de ce compte qui puisse être contesté, ou il l’est déjà. Rechargez le relevé.'),
  claimAmount: (kept: string, shown: string) => onField('claim-amount', 'target', `Ce paiement est de ${kept}, remboursements déduits, et le mouvement de ${shown}. Rien n’est comptabilisé\u00A0: s’il y a des frais dedans, laissez le mouvement à identifier et demandez le détail à la banque.`),
  debitOtherAccount: () => onField('debit-other-account', 'target', 'Ce prélèvement est encaissé sur un autre compte que celui de ce relevé. Comptabilisez-le depuis le relevé de son compte.'),
  debitSpent: () => new Refusal('debit-spent', 'Ce prélèvement est déjà encaissé ou revenu. Rechargez le relevé.', 409),
  notRefundable: (why: 'debit' | 'not-paid' | 'claimed' | 'nothing-left') => new Refusal('not-refundable', NOT_REFUNDABLE[why], 409),
  refundTooMuch: (most: string) => onField('refund-too-much', 'cents', `Il reste au plus ${most} à rembourser, demandes en cours comprises.`),
};

const NOT_REFUNDABLE = {
  debit: 'Un prélèvement de votre banque ne se rembourse pas par un prestataire\u00A0: faites un virement, puis passez son écriture.',
  'not-paid': 'Ce paiement n’a rien apporté\u00A0: il n’y a rien à rembourser.',
  claimed: 'Ce paiement est contesté\u00A0: l’argent est déjà repris au client par sa banque. Rien ne se rembourse en plus.',
  'nothing-left': 'Ce paiement est déjà remboursé en entier.',
};
