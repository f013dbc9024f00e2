-- The national process team is told of interest registrations, which have no rollout yet.
alter table notification alter column rollout_id drop not null;

-- Whose points are meant by those that the team has noted as reached already.
alter table interest add column points_edition varchar(20);
