create table observed_wait (
    case_number  varchar(10)  not null,
    cause        varchar(30)  not null,
    occurrence   varchar(120) not null,
    organisation varchar(64)  not null,
    since        timestamptz  not null,
    late_at      timestamptz  not null,
    ended_at     timestamptz,
    constraint observed_wait_pk primary key (case_number, cause, occurrence),
    constraint observed_wait_order_ck check (since < late_at and since <= ended_at)
);
create index observed_wait_since_ix on observed_wait (since);
create index observed_wait_running_ix on observed_wait (organisation, late_at) where ended_at is null;
comment on table observed_wait is 'What cases wait or waited for, as the sweeps saw it: from it comes how long such things take.';
comment on column observed_wait.late_at is 'When it is late: the date set for it, or else the first step of the ladder.';
comment on column observed_wait.ended_at is 'Seen by the first sweep that did not find it any more.';
