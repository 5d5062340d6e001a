-- A movement may be what the provider of card payments pays out: target, its contract.
alter table office.bank_movements drop constraint bank_movements_target_kind_check;
alter table office.bank_movements add constraint bank_movements_target_kind_check check (target_kind in ('lease', 'payout', 'coOwner', 'supplier', 'debit', 'provider'));
