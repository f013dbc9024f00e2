-- What is stored about one person is found without reading everybody's.

create index interest_event_who on interest_event (who) where who is not null;
create index agreement_decision_who on agreement_decision (who);
create index item_comment_written_by on item_comment (written_by);
create index evidence_added_by on evidence (added_by);
create index evidence_removed_by on evidence (removed_by) where removed_by is not null;
