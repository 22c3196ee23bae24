create table opened_case (
    id          uuid        not null,
    case_number varchar(10) not null,
    account     varchar(80) not null,
    reason      varchar(20) not null,
    why         bytea       not null,
    opened_at   timestamptz not null,
    open_until  timestamptz not null,
    reviewed_by varchar(80),
    needed      boolean,
    reviewed_at timestamptz,
    constraint opened_case_pk primary key (id),
    constraint opened_case_time_ck check (open_until > opened_at),
    constraint opened_case_review_ck check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (needed is null)),
    constraint opened_case_reviewer_ck check (reviewed_by <> account)
);
create index opened_case_case_ix on opened_case (case_number, account);
create index opened_case_account_ix on opened_case (account, opened_at);
comment on table opened_case is 'That somebody opened a case she does not work on, why (encrypted), until when, and what a colleague said of it.';
