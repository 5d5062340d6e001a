-- An act on a large selection is one line of audit that names its events by number: « Historique » of an event looks there too.
create index audit_by_chronos on office.audit using gin ((detail -> 'chronos') jsonb_path_ops) where subject_id is null and act like 'events.%';
