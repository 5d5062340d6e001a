-- The lots a reader has that day, and the only place where it is written: those a right names (a mandate, a lease), and those owned through an account, to the eve of their sale.
create function extranet.own_lots(reader uuid, in_space text, at_instant timestamptz)
returns table (lot_id uuid) language plpgsql stable rows 5 as $$
#variable_conflict use_column
begin
  return query
  select g.place_id from extranet.held_grants(reader, in_space, at_instant) g where g.side = 'lot'
  union select o.lot_id from extranet.owned_lots(reader, in_space, at_instant) o;
end $$;
