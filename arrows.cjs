// The arrows of ARCHITECTURE.md, said once: `.dependency-cruiser.cjs` holds imports to them, `server/arrows.test.ts` the SQL of repositories, `server/arrows.db.test.ts` the database itself.

/** Modules each one may use: import their door, and name their tables. */
const mayUse = {
  kernel: [], platform: ['kernel'],
  agency: [],
  parties: ['agency'], properties: ['agency', 'parties'], documents: ['agency', 'parties', 'properties'],
  ledger: [], // knows ids, not what they mean
  partners: [], // formats of banks and of invoices; strangers to each other
  rental: ['agency', 'parties', 'properties', 'documents', 'ledger', 'partners'],
  syndic: ['agency', 'parties', 'properties', 'documents', 'ledger', 'partners'], // partners: reads the electronic invoices of suppliers
  payments: ['agency', 'properties', 'ledger', 'partners'], // clients' side: schema extranet only; the office's side books what was paid
  collections: ['agency', 'properties', 'ledger', 'partners', 'rental', 'syndic', 'payments'], // the office's side of online payments: contracts, books, debit files
  banking: ['agency', 'properties', 'ledger', 'partners', 'rental', 'syndic', 'collections'], // statements of every bank account, posted through the doors of the trades
  search: ['agency', 'parties', 'properties', 'documents'],
  publication: ['agency', 'parties', 'properties', 'documents', 'ledger'],
  movein: ['agency', 'parties', 'properties', 'documents', 'ledger', 'publication'],
  extranet: [], // reads only what was published: schema extranet
  requests: ['agency', 'parties', 'documents'], // clients' side: schema extranet only; staff name contractors and events
  demo: ['agency', 'parties', 'properties', 'documents', 'publication', 'requests', 'syndic', 'rental', 'partners', 'payments'], // writes a whole agency, once
};

/** What every module may use. */
const common = ['kernel', 'platform'];

/** Named in SQL alone, never imported: a whole module, or one table, view or function of it. */
const mayName = {
  // The bridge: the only module that writes what the extranet shows. Each trade hands over, by a view of its own, which paper tells which line of a client's account.
  publication: ['extranet', 'office.rental_account_papers', 'office.syndic_account_papers'],
  // It keeps ids that others gave: they are looked for in this agency before they are written, and named on its screens; its files carry the agency's SIREN.
  ledger: ['office.buildings', 'office.allocation_keys', 'office.lots', 'office.events', 'office.event_attachments', 'office.mandates', 'office.accounts', 'office.parties', 'office.contractors', 'office.offices'],
  // The invented conversations are held by clients of the first publication.
  demo: ['extranet.identities'],
  // The agency says at once whether its licence opens the extranet.
  agency: ['extranet.agencies'],
  // A record that documents speak of is not deleted: the question is asked where the deletion is.
  properties: ['office.events', 'office.event_lots'],
  platform: ['office.staff', 'extranet.identities'],
  // A payment is of an account as published, by its holder; its news come back as acts.
  payments: ['extranet.identities', 'extranet.cards', 'extranet.agencies', 'extranet.account_lines', 'extranet.acts', 'extranet.visible_accounts'],
  // Payments are shown by the name of who paid.
  collections: ['extranet.identities'],
  // Threads hang on identities and their places, show what these may read, and leave acts in the extranet's inbox.
  requests: ['extranet.identities', 'extranet.cards', 'extranet.agencies', 'extranet.acts', 'extranet.documents', 'extranet.held_grants', 'extranet.own_lots', 'extranet.visible_documents'],
};

module.exports = { mayUse, common, mayName };
