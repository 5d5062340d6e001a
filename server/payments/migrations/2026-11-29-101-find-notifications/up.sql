-- A notification told again is found by its own id.
create index payment_calls_by_event on extranet.payment_calls (external_id) where direction = 'in';
