-- The notary's notice of a sale and what the syndic made of it: fifteen days to oppose the payment of the price (loi n° 65-557, art. 20 I).
create table office.syndic_sale_notices (
  transfer_id uuid primary key references office.transfers on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  received_on date not null,
  -- The day of the bailiff's act; null as long as nothing was opposed.
  opposed_on date check (opposed_on >= received_on)
);
select platform.protect('office.syndic_sale_notices');
