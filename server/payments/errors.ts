import { Refusal } from '../kernel/refusal.ts';

const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });

/** The closed list of what payments refuse, each with its sentence: what, why, how to mend. */
export const refusals = {
  notOffered: () => new Refusal('not-offered', 'Ce compte ne se paie pas en ligne. Payez par virement, ou écrivez à votre cabinet.', 409),
  noEmail: () => new Refusal('no-email', 'Le paiement en ligne demande une adresse électronique, où votre reçu est annoncé. Votre cabinet n’en connaît pas pour vous\u00A0: donnez-lui la vôtre.', 409),
  nothingDue: () => new Refusal('nothing-due', 'Ce compte ne doit rien aujourd’hui. Rechargez la page pour voir son solde.', 409),
  underWay: () => new Refusal('under-way', 'Un paiement en cours couvre déjà ce que doit ce compte. Attendez qu’il aboutisse, ou abandonnez-le.', 409),
  tooLittle: (least: string) => onField('too-little', 'amountCents', `Payez au moins ${least}.`),
  tooMuch: (most: string) => onField('too-much', 'amountCents', `Payez au plus ${most}\u00A0: au-delà, votre cabinet aurait à vous rendre la différence.`),
  twin: () => new Refusal('twin', 'Vous avez déjà lancé un paiement du même montant sur ce compte il y a moins de dix minutes. Est-ce bien un second paiement\u202F?', 409),
  attemptUsed: () => new Refusal('attempt-used', 'Ce paiement a changé entre-temps. Rechargez la page, puis recommencez.', 409),
  providerAway: () => new Refusal('provider-away', 'Le service de paiement ne répond pas. Rien n’a été débité. Réessayez dans quelques minutes.', 503),
  noEmailForDebit: () => new Refusal('no-email', 'Un prélèvement se signe avec un code envoyé par courriel. Votre cabinet ne connaît pas d’adresse électronique pour vous\u00A0: donnez-lui la vôtre.', 409),
  nameUnprintable: () => onField('name-unprintable', 'payerName', 'Ce nom contient un signe qui ne s’imprime pas. Écrivez-le en lettres latines.'),
  codeMissing: () => onField('code-missing', 'code', 'Écrivez le code à six chiffres reçu par courriel.'),
  codeNone: () => onField('code-none', 'code', 'Aucun code ne vaut pour cette signature. Demandez-en un nouveau.', 409),
  codeOther: () => onField('code-other', 'code', 'Le mandat a changé depuis l’envoi du code. Demandez-en un nouveau pour ce mandat.', 409),
  codeExpired: () => onField('code-expired', 'code', 'Ce code a plus de dix minutes. Demandez-en un nouveau.', 409),
  codeSpent: () => onField('code-spent', 'code', 'Ce code a été essayé cinq fois. Demandez-en un nouveau.', 409),
  codeWrong: (left: number) => onField('code-wrong', 'code', left === 0 ? 'Ce n’est pas le bon code, et c’était le dernier essai. Demandez-en un nouveau.' : `Ce n’est pas le bon code. Relisez le dernier message reçu\u00A0: il vous reste ${left} essai${left > 1 ? 's' : ''}.`),
  codeTooSoon: (seconds: number) => new Refusal('code-too-soon', `Un code vient d’être envoyé. Attendez ${seconds} seconde${seconds > 1 ? 's' : ''} avant d’en demander un autre.`, 429),
  codeTooMany: () => new Refusal('code-too-many', 'Six codes ont été envoyés en une heure. Réessayez dans une heure, ou écrivez à votre cabinet.', 429),
  codeNotSent: () => new Refusal('code-not-sent', 'Le courriel n’a pas pu partir. Rien n’est signé. Réessayez dans quelques minutes.', 503),
  codeAddressRefused: (address: string) => new Refusal('code-address-refused', `L’adresse ${address} refuse nos messages. Rien n’est signé. Donnez une autre adresse à votre cabinet.`, 409),
  notClosed: () => new Refusal('not-closed', 'Le service de paiement ne répond pas\u00A0: ce paiement n’a pas pu être abandonné. Réessayez dans quelques minutes.', 503),
  tooLate: () => new Refusal('too-late', 'Ce prélèvement est déjà en cours à la banque\u00A0: il ne peut plus être abandonné ici.', 409),
  ibanInvalid: () => onField('iban-invalid', 'iban', 'Cet IBAN n’est pas valable. Recopiez-le de votre relevé d’identité bancaire.'),
  dayMoved: (day: string) => onField('day-moved', 'collectOn', `Votre banque ne peut plus prélever ce jour-là\u00A0: ce serait le ${day}. Relisez le mandat à cette date, puis signez.`, 409),
  dayTooFar: () => onField('day-too-far', 'collectOn', 'Choisissez un jour dans les soixante jours.'),
  tellAgain: () => new Refusal('tell-again', 'Nous n’avons pas pu vous relire. Renvoyez cette notification plus tard.', 503),
  unsigned: () => new Refusal('unsigned', 'Rien ne prouve l’origine de cette notification.', 400),
};
