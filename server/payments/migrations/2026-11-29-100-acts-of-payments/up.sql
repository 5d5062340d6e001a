-- The office hears each fact of a payment once, whatever the number of notifications: the intent and the fact make the act.
create unique index acts_of_payments on extranet.acts ((payload->>'intentId'), (payload->>'key')) where kind = 'payment-told';
