-- Which decision was asked for after which: the clocks of two nodes may differ, the database's count does not.

alter table sign_off add column number bigint generated always as identity;
