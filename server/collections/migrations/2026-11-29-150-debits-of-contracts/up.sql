-- One-off debits through the agency's own bank: who collects (ICS), on which account, and what the bank's contract says of its files.
alter table extranet.payment_accounts
  add column creditor_id text,
  add column iban text,
  add column bic text,
  add column debit_version text not null default 'pain.008.001.08' check (debit_version in ('pain.008.001.08', 'pain.008.001.02')),
  -- Business days between a file and its collection, and the hour (Paris) from which a file counts as of the next day.
  add column lead_days smallint not null default 1 check (lead_days between 1 and 14),
  add column cut_off_hour smallint not null default 12 check (cut_off_hour between 0 and 24),
  add check (not sepa_on or (creditor_id is not null and iban is not null));
