-- A movement may settle a whole list of payments that the bank booked as one: target, the list of payouts or the file of debits.
alter table office.bank_movements drop constraint bank_movements_target_kind_check;
alter table office.bank_movements add constraint bank_movements_target_kind_check check (target_kind in ('lease', 'payout', 'payoutList', 'coOwner', 'supplier', 'debit', 'debitList', 'provider'));
-- The name, in our file, of what it is: of a block (PmtInfId) or of the file (MsgId). Debits of several days are several blocks of one file.
alter table office.bank_movements add column list_reference text;
