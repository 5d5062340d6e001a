-- The questionnaire that an agency fills before its extranet opens for the first time (EXT-087).
alter table extranet.agencies
  -- Answers that nothing else holds: who looked at the binders, and when.
  add column activation jsonb not null default '{}',
  -- When the questionnaire was validated; null keeps the extranet closed.
  add column activated_at timestamptz,
  add column activated_by text;
-- Extranets already open went through it in another form.
update extranet.agencies set activated_at = now(), activated_by = 'Ouverture antérieure au questionnaire' where open;
