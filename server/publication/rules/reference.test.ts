import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everybody, sees } from '../../../tests/factories/rights.ts';
import { day, makeDay, type Day } from '../../kernel/day.ts';
import type {
  AccountFacts, BinderFacts, DocumentFacts, LeaseFacts, MemberQuality, PartyFacts, PartyKind, RightsFacts, Space, TemplateFacts,
} from '../model.ts';
import { subfolderOf } from './binder-path.ts';
import { publicationState } from './publication-state.ts';
import { lastDayShown } from './term.ts';
import { whoSees, type PersonRights } from './who-sees.ts';

/** The invented agency and its controls: every named person against every document. */
const FOLDER = join(process.cwd(), '..', 'shared', 'data', 'agency-export');
const absent = !existsSync(join(FOLDER, 'CONTROLE.json'));

test('the reference agency is there to be checked against', ({ skip }) => {
  skip(absent, `The reference data is absent (${FOLDER}): who sees which document is NOT checked against it.`);
  expect(readRows('lots.csv').length).toBeGreaterThan(100);
});

describe.skipIf(absent)('the reference agency', () => {
  const reference = absent ? null! : readReference();
  const { control, facts, documents, binders, folderOf, templateOf, on, fileOf } = reference ?? {};
  const people = new Map<string, PersonRights>(absent ? [] : everybody(facts).map((person) => [person.personId, person]));
  const binderOf = (document: DocumentFacts) => (document.binderId === null ? null : binders.get(document.binderId)!);
  const seenBy = (person: PersonRights) => documents.filter((document) => sees(person, document, binderOf(document), on)).map(fileOf).sort(byCode);

  test.each(absent ? [] : control.personnes)('[BEY-522] $cas ($tiers) sees exactly the documents of the control', ({ tiers, documents: expected }) => {
    expect(seenBy(people.get(tiers)!)).toEqual([...expected].sort(byCode));
  });

  test('[BEY-522] everybody sees the number of documents of the control, and nobody else sees any', () => {
    const counts = [...people.values()].map((person): [string, number] => [person.personId, seenBy(person).length]).filter(([, count]) => count > 0);
    expect(Object.fromEntries(counts)).toEqual(control.nombre_de_documents_par_personne);
  });

  test('[BEY-522] the panel of each document names exactly the persons whose own list holds it', () => {
    const lists = new Map([...people.values()].map((person) => [person.personId, new Set(seenBy(person))]));
    for (const document of documents) {
      const panel = whoSees(document, binderOf(document), [...people.values()], on);
      const named = panel.seeing.flatMap(({ people: group }) => group.map(({ personId }) => personId));
      const expected = [...lists].filter(([, files]) => files.has(fileOf(document))).map(([personId]) => personId);
      expect(new Set(named)).toEqual(new Set(expected));
      expect(panel.total).toBe(expected.length);
      expect(panel.total + panel.notSeeing.reduce((sum, group) => sum + group.people.length, 0)).toBe(people.size);
    }
  });

  test('[TPL-142] [TPL-143] [TPL-147] each binder holds the documents, the ones within term, and the sub-folders of the control', () => {
    const counted: Record<string, { documents: number; en_cours_de_publication: number; par_type_de_dossier: Record<string, number> }> = {};
    for (const document of documents) {
      const binder = binderOf(document);
      const entry = counted[binder?.path ?? '(non publié)'] ??= { documents: 0, en_cours_de_publication: 0, par_type_de_dossier: {} };
      entry.documents += 1;
      if (binder === null) continue;
      const last = lastDayShown(document.treatmentDate, document.termMonths);
      if (last === null || on <= last) entry.en_cours_de_publication += 1;
      const subfolder = subfolderOf(templateOf(document), folderOf(document));
      if (subfolder !== null) entry.par_type_de_dossier[subfolder] = (entry.par_type_de_dossier[subfolder] ?? 0) + 1;
    }
    expect(counted).toEqual(control.documents_par_classeur);
    const filedNowhere = documents.filter((document) => binderOf(document) === null).map((document) => publicationState(document, null, on));
    expect(filedNowhere.map((state) => state.published)).toEqual(filedNowhere.map(() => false));
  });

  test.each(absent ? [] : control.bornes_de_duree)('[TPL-147] $fichier ($date + $mois months) ends on $dernier_jour', ({ fichier, date, mois, dernier_jour, publie_au_jour }) => {
    const document = documents.find((one) => fileOf(one) === fichier)!;
    expect([document.treatmentDate, document.termMonths]).toEqual([date, mois]);
    expect(lastDayShown(document.treatmentDate, document.termMonths)).toBe(dernier_jour);
    expect(publicationState(document, binderOf(document), on).published).toBe(publie_au_jour);
  });
});

type Control = {
  jour_de_reference: string;
  personnes: { cas: string; tiers: string; documents: string[] }[];
  nombre_de_documents_par_personne: Record<string, number>;
  documents_par_classeur: Record<string, unknown>;
  bornes_de_duree: { fichier: string; date: string; mois: number; dernier_jour: string; publie_au_jour: boolean }[];
};
type Row = Record<string, string>;

function readReference() {
  const control = JSON.parse(readFileSync(join(FOLDER, 'CONTROLE.json'), 'utf8')) as Control;
  const binders = new Map(readRows('classeurs.csv').map((row): [string, BinderFacts] => [row['Classeur']!, {
    id: row['Classeur']!, path: row['Classeur']!, trade: row['Métier'] === 'Syndic' ? 'syndic' : 'rental', personal: yes(row['Personnel']),
    reserved: row['Classeur'] === 'Factures' ? 'invoices' : null,
    ticks: {
      coOwner: yes(row['Copropriétaire']), member: yes(row['Membre CS']), president: yes(row['Président CS']), landlord: yes(row['Propriétaire']), tenant: yes(row['Locataire']),
    },
  }]));
  const templates = new Map(readRows('modeles.csv').map((row): [string, TemplateFacts] => [row['Code modèle']!, {
    id: row['Code modèle']!, label: row['Libellé']!, binderId: row['Classeur'] || null, termMonths: row['Durée de publication (mois)'] ? Number(row['Durée de publication (mois)']) : null,
    groupByFolderType: yes(row['Regrouper par type de dossier']), prefixFolderReference: yes(row['Préfixer (réf. dossier)']), attachmentNames: 'inherit',
  }]));
  const folders = new Map(readRows('dossiers.csv').map((row) => [row['Référence']!, { reference: row['Référence']!, type: row['Type']! }]));
  const rows = readRows('documents/index.csv');
  const documents = rows.map((row, index): DocumentFacts => {
    const template = templates.get(row['Modèle']!)!;
    return {
      id: String(index), eventId: String(index), binderId: row['Classeur'] || template.binderId, termMonths: template.termMonths, treatmentDate: date(row['Date'])!,
      publicationDate: date(row['Date']), accountId: row['Compte'] || null, buildingId: row['Immeuble'] || null, leaseId: row['N° bail'] || null,
      lotIds: lotsOf(row['Immeuble']!, row['N° lot']!),
    };
  });
  const rowOf = (document: DocumentFacts) => rows[Number(document.id)]!;
  return {
    control, facts: readFacts(), documents, binders, on: day(control.jour_de_reference),
    fileOf: (document: DocumentFacts) => rowOf(document)['Fichier']!,
    templateOf: (document: DocumentFacts) => templates.get(rowOf(document)['Modèle']!)!,
    folderOf: (document: DocumentFacts) => folders.get(rowOf(document)['Dossier']!) ?? null,
  };
}

function readFacts(): RightsFacts {
  const members = readRows('tiers_membres.csv');
  const parties = readRows('tiers.csv').map((row): PartyFacts => ({
    id: row['Code tiers']!, kind: KINDS[row['Nature']!]!, name: [row['Nom'], row['Prénom']].join(' ').trim(),
    members: members.filter((member) => member['Groupe'] === row['Code tiers']).map((member) => ({ partyId: member['Membre']!, quality: QUALITIES[member['Qualité']!]! })),
  }));
  const accounts = readRows('comptes.csv').map((row): AccountFacts => ({
    id: row['Compte']!, code: row['Compte']!, kind: SPACES[row['Type']!]!, partyId: row['Tiers']!, buildingId: row['Immeuble']!, published: yes(row['Publié']),
  }));
  return {
    parties, accounts,
    ownerships: readRows('coproprietaires.csv').map((row) => ({
      buildingId: row['Immeuble']!, lotId: `${row['Immeuble']}/${row['N° lot']}`, partyId: row['Tiers']!, accountId: row['Compte']!, from: date(row['Date début'])!, until: date(row['Date fin']),
    })),
    seats: readRows('conseil_syndical.csv').map((row) => ({
      buildingId: row['Immeuble']!, partyId: row['Tiers']!, office: row['Fonction'] === 'Président' ? 'president' : 'member', from: date(row['Début mandat'])!, until: date(row['Fin mandat']),
    })),
    mandates: readRows('mandats.csv').map((row) => ({
      id: row['N° mandat']!, number: row['N° mandat']!, ownerPartyId: row['Propriétaire']!, accountId: row['Compte']!, buildingId: row['Immeuble']!,
      lotIds: lotsOf(row['Immeuble']!, row['Lots']!), from: date(row['Date début'])!, until: date(row['Date fin']),
    })),
    leases: readRows('baux.csv').map((row): LeaseFacts => ({
      id: row['N° bail']!, number: row['N° bail']!, mandateId: row['N° mandat']!, tenantPartyId: row['Locataire']!, accountId: row['Compte']!, buildingId: row['Immeuble']!,
      lotIds: lotsOf(row['Immeuble']!, row['Lots']!), entryOn: date(row['Entrée'])!, noticeReceivedOn: date(row['Préavis reçu le']), exitOn: date(row['Sortie']), departed: row['État'] === 'Parti',
    })),
    names: new Map(readRows('immeubles.csv').map((row) => [row['Code immeuble']!, row['Nom']!])), showTenantAccounts: false,
  };
}

const KINDS: Record<string, PartyKind> = { 'Personne physique': 'person', Couple: 'couple', Indivision: 'jointOwnership', SCI: 'company', Démembrement: 'dividedOwnership' };
const QUALITIES: Record<string, MemberQuality> = {
  'mandataire commun': 'commonAgent', indivisaire: 'jointOwner', gérant: 'manager', associé: 'associate', usufruitier: 'usufructuary', 'nu-propriétaire': 'bareOwner',
};
const SPACES: Record<string, Space> = { coproprietaire: 'coOwner', proprietaire: 'landlord', locataire: 'tenant' };

/** Rows of one file, trimmed, without those the list of expected faults refuses. */
function readRows(file: string): Row[] {
  const faults = JSON.parse(readFileSync(join(FOLDER, 'ERREURS_ATTENDUES.json'), 'utf8')) as { file: string; row: number; expected: string }[];
  const refused = new Set(faults.filter((fault) => fault.file === file && fault.expected === 'error').map(({ row }) => row));
  const lines = new TextDecoder('windows-1252').decode(readFileSync(join(FOLDER, file))).split('\r\n').filter((line) => line !== '');
  const heads = cells(lines[0]!);
  return lines.slice(1).flatMap((line, index) => (refused.has(index + 2) ? [] : [Object.fromEntries(cells(line).map((cell, column) => [heads[column]!, cell]))]));
}

/** One line of ";" cells; a quoted cell may hold ";" and doubled quotes. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quotedCell, plain]) => (quotedCell?.replaceAll('""', '"') ?? plain ?? '').trim());
}

function date(text: string | undefined): Day | null {
  if (!text) return null;
  const [dayOfMonth, month, year] = text.split('/').map(Number);
  const read = makeDay(year!, month!, dayOfMonth!);
  if (read === null) throw new RangeError(`Not a day: ${text}`);
  return read;
}

function lotsOf(building: string, numbers: string): string[] {
  return numbers === '' ? [] : numbers.split('|').map((number) => `${building}/${number.trim()}`);
}

function yes(text: string | undefined): boolean {
  return text === 'O';
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
