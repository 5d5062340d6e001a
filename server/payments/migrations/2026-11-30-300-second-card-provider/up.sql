-- A second provider of payments by card: Lyra's service, under the name of the bank that sells it, known there by the number of a shop.
alter table extranet.payment_accounts drop constraint payment_accounts_provider_check;
alter table extranet.payment_accounts
  add constraint payment_accounts_provider_check check (provider in ('stripe', 'systempay', 'scellius', 'sogecommerce', 'payzen', 'lyra', 'stripe-sandbox', 'lyra-sandbox')),
  add column shop_id text check (shop_id ~ '^[0-9]{8}$'),
  add constraint payment_accounts_shop_check check (not card_on or provider in ('stripe', 'stripe-sandbox') or shop_id is not null);
