-- What a lease asks each month beside rent and charges: [{rubric, label, monthlyCents, fromOn, untilOn}], insurance taken for the tenant (loi n° 89-462, art. 7 g), energy-saving contribution (art. 23-1), other.
alter table office.rental_lease_terms add column lines jsonb not null default '[]';
