-- A movement may be several debits or payouts of ours together, most often a list or a part of one that comes back: target, the first of them; here, all of them.
alter table office.bank_movements drop constraint bank_movements_target_kind_check;
alter table office.bank_movements add constraint bank_movements_target_kind_check check (target_kind in ('lease', 'payout', 'payoutList', 'payouts', 'coOwner', 'supplier', 'debit', 'debitList', 'debits', 'provider'));
alter table office.bank_movements add column part_ids uuid[];
alter table office.bank_movements add check ((coalesce(target_kind, '') in ('payouts', 'debits')) = (part_ids is not null));
