-- Failed logins, counted per name and address and per address, so that guessing gets slow on every node alike.
-- The subject is a hash: what somebody types where a name is asked for may be a password.
create table login_attempt (
    subject        varchar(64) not null primary key,
    failures       integer     not null,
    wait_until     timestamptz not null,
    forgotten_from timestamptz not null
);

create index login_attempt_forgotten_from on login_attempt (forgotten_from);
