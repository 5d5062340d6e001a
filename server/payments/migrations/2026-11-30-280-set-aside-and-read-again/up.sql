-- What the office set aside instead of booking it: said apart from what it booked, so that the client's side does not wait for a line that will never be this payment's own.
alter table extranet.payment_intents add column dismissed_at timestamptz;
update extranet.payment_intents i set dismissed_at = i.booked_at, booked_at = null
from office.payment_bookings b where b.intent_id = i.id and b.kind = 'receipt' and b.state = 'dismissed' and i.booked_at is not null;
-- Payments that were paid are read again too, for a refund or a dispute whose every notification was lost (rules/intent.ts, nextReading).
update extranet.payment_intents set read_at = greatest(now(), paid_at + interval '1 day')
where state in ('PAID', 'BOOKED', 'DISPUTED') and provider <> 'bank' and external_id is not null and paid_at > now() - interval '120 days';
