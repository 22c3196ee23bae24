create table erasure (
    id            uuid          not null,
    scope         varchar(10)   not null,
    reason        varchar(20)   not null,
    legal_basis   varchar(80)   not null,
    organisation  varchar(64)   not null,
    case_hash     bytea         not null,
    numbers       varchar(10)[],
    step          varchar(10)   not null,
    partners_told integer       not null,
    proposed_by   varchar(64)   not null,
    approved_by   varchar(64)   not null,
    ordered_at    timestamptz   not null,
    erased_at     timestamptz,
    constraint erasure_pk primary key (id),
    constraint erasure_scope_ck check (scope in ('CASE', 'IDENTITY')),
    constraint erasure_reason_ck check (reason in ('HER_WISH', 'RETENTION', 'WRONGLY_RECORDED')),
    constraint erasure_step_ck check (step in ('PARTNERS', 'ENGINE', 'KEYS', 'ROWS', 'LOOK', 'DONE')),
    constraint erasure_done_ck check ((step = 'DONE') = (numbers is null) and (step = 'DONE') = (erased_at is not null)),
    constraint erasure_four_eyes_ck check (proposed_by <> approved_by)
);
create index erasure_organisation_ix on erasure (organisation, ordered_at);
create unique index erasure_running_uq on erasure (case_hash) where step <> 'DONE';
comment on table erasure is 'A case on its way out of this house, step by step; in the end the proof that it was erased, which leads to nobody.';
comment on column erasure.case_hash is 'Keyed hash of the case number: who knows the number can see that it was erased.';
comment on column erasure.numbers is 'The number of the case and of requests that were made for it; null once nothing is left of them.';
comment on column erasure.step is 'What is done next.';

create table legal_hold (
    id          uuid        not null,
    case_number varchar(10) not null,
    reason      varchar(20) not null,
    set_by      varchar(64) not null,
    set_at      timestamptz not null,
    review_on   date        not null,
    lifted_by   varchar(64),
    lifted_at   timestamptz,
    constraint legal_hold_pk primary key (id),
    constraint legal_hold_reason_ck check (reason in ('COURT', 'COMPENSATION', 'COMPLAINT', 'AUDIT', 'HER_CLAIM')),
    constraint legal_hold_lifted_ck check ((lifted_by is null) = (lifted_at is null))
);
create unique index legal_hold_one_uq on legal_hold (case_number) where lifted_at is null;
comment on table legal_hold is 'While it stands nothing of the case is erased; somebody looks again at the day of review.';

alter table case_file drop constraint case_file_kind_ck;
alter table case_file add constraint case_file_kind_ck check (kind in ('CASE', 'MENTOR', 'SURGERY', 'TRANSFER', 'PARTNER', 'ERASURE'));
