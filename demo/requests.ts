import type { StepKind } from '../server/requests/model.ts';
import type { DemoLogin } from './logins.ts';

/** A conversation between a client and the agency, as many days before today as each part says. */
export interface DemoRequest {
  login: DemoLogin;
  space: 'coOwner' | 'landlord' | 'tenant';
  building: string;
  subject: string;
  text: string;
  daysAgo: number;
  answers: readonly { text: string; daysAgo: number; closes?: boolean; paper?: { title: string; lines: readonly string[] } }[];
  /** Followed by an intervention of this contractor. */
  followed?: { contractor: string; steps: readonly { kind: StepKind; daysAgo: number; note?: string }[] };
}

export const DEMO_REQUESTS: readonly DemoRequest[] = [
  {
    login: 'm.vidal', space: 'landlord', building: '8 quai Rambaud', subject: 'Remplacement du chauffe-eau', daysAgo: 41,
    text: 'Bonjour,\n\nLe chauffe-eau de mon appartement a plus de quinze ans. Faut-il prévoir de le remplacer avant l’hiver ?',
    answers: [{ daysAgo: 38, closes: true, text: 'Bonjour Madame Vidal,\n\nIl a été contrôlé en septembre et fonctionne bien. Nous le signalerons au prochain compte rendu de gérance s’il faut le changer.' }],
  },
  {
    login: 'h.garnier', space: 'coOwner', building: 'Résidence Les Tilleuls', subject: 'Fuite au plafond du hall', daysAgo: 20,
    text: 'Bonjour,\n\nUne auréole grandit au plafond du hall, à droite des boîtes aux lettres. Elle goutte quand il pleut.',
    answers: [{
      daysAgo: 18, text: 'Bonjour Madame Garnier,\n\nNous avons demandé un devis au plombier de la résidence. Le voici, pour le conseil syndical.',
      paper: { title: 'Devis, reprise d’étanchéité du hall', lines: ['Recherche de la fuite et reprise du joint de la descente d’eau pluviale.', 'Peinture du plafond après séchage.', 'Total toutes taxes comprises : 486,20 €.'] },
    }],
    followed: {
      contractor: 'Plomberie Bidon & Fils',
      steps: [{ kind: 'quote-asked', daysAgo: 18 }, { kind: 'work-order', daysAgo: 14, note: 'Devis accepté.' }, { kind: 'intervention', daysAgo: 6, note: 'Joint repris. La peinture suivra quand le plafond sera sec.' }],
    },
  },
  {
    login: 'k.belaid', space: 'coOwner', building: 'Le Clos Saint-Jean', subject: 'Badge du portail perdu', daysAgo: 4,
    text: 'Bonjour,\n\nJ’ai perdu le badge du portail. Comment en obtenir un autre, et à quel prix ?',
    answers: [{ daysAgo: 3, text: 'Bonjour Monsieur Belaïd,\n\nUn nouveau badge vous attend à l’accueil du cabinet : 25 €, portés à votre compte au prochain appel. L’ancien a été désactivé.' }],
  },
  {
    login: 'l.aubert', space: 'tenant', building: '8 quai Rambaud', subject: 'La chaudière s’allume mal', daysAgo: 1,
    text: 'Bonjour,\n\nDepuis lundi, la chaudière met plusieurs minutes à démarrer le matin. Pouvez-vous faire venir le chauffagiste ?',
    answers: [],
  },
];
