-- A movement may take back a card payment that its payer contests, or give it again: target, the payment.
alter table office.bank_movements drop constraint bank_movements_target_kind_check;
alter table office.bank_movements add constraint bank_movements_target_kind_check check (target_kind in ('lease', 'payout', 'payoutList', 'payouts', 'coOwner', 'supplier', 'debit', 'debitList', 'debits', 'provider', 'cardClaim'));
