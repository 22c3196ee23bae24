create table audit_entry (
    sequence     bigint        not null,
    at           timestamptz   not null,
    account      varchar(80)   not null,
    role         text          not null,
    organisation text          not null,
    what         varchar(30)   not null,
    about        varchar(80)[] not null,
    element      varchar(200)  not null,
    reason       varchar(60)   not null,
    words        varchar(64)   not null,
    previous     bytea         not null,
    hash         bytea         not null,
    constraint audit_entry_pk primary key (sequence),
    constraint audit_entry_sequence_ck check (sequence > 0),
    constraint audit_entry_reason_ck check (reason ~ '^[A-Z0-9_]*$'),
    constraint audit_entry_words_ck check (words ~ '^[0-9a-f]*$')
);
create index audit_entry_about_ix on audit_entry using gin (about);
create index audit_entry_at_ix on audit_entry (at);
comment on table audit_entry is 'Who saw or did what and when, one entry after the other; each holds the hash of the one before, and none is ever changed.';
comment on column audit_entry.about is 'Numbers and references of the cases, referrals or accounts it tells of.';
comment on column audit_entry.words is 'A keyed hash of what was searched for or typed as a name; empty otherwise.';

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is written once: % is refused', tg_op;
end
$$;
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_entry_stays();
create trigger audit_trail_stays before truncate on audit_entry for each statement execute function audit_entry_stays();
