-- A draft keeps what was said of a line and nothing else: without a word on it, whether a line is paid out follows from its analytic account on the day it is posted.
alter table office.ledger_draft_lines alter column payable drop not null, alter column payable drop default;
alter table office.ledger_draft_lines no force row level security;
update office.ledger_draft_lines set payable = null where payable;
alter table office.ledger_draft_lines force row level security;
