-- The card of an account says whose it is (the extract names its holder): the next run looks at everything once.
update office.publication_targets set acknowledged_snapshot = null;
