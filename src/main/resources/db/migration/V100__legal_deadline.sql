create table legal_event (
    id            uuid        not null,
    case_number   varchar(10) not null,
    jurisdiction  varchar(8)  not null,
    code          varchar(60) not null,
    happened_at   timestamptz not null,
    day_certain   boolean     not null,
    circumstances varchar(80) not null,
    recorded_by   varchar(64) not null,
    recorded_at   timestamptz not null,
    constraint legal_event_pk primary key (id)
);
create index legal_event_case_ix on legal_event (case_number);
comment on table legal_event is 'What happened in law in a case, as a code and a date; starts and moves legal deadlines.';

create table legal_deadline (
    id              uuid         not null,
    case_number     varchar(10)  not null,
    jurisdiction    varchar(8)   not null,
    period          varchar(20)  not null,
    track           varchar(10)  not null,
    title           varchar(150) not null,
    kind            varchar(30)  not null,
    started_by      varchar(60)  not null,
    started_at      timestamptz  not null,
    counted_in      varchar(20)  not null,
    computed_due_at timestamptz  not null,
    due_at          timestamptz  not null,
    confirmed_on    date,
    confirmed_by    varchar(64),
    extended_to     date,
    bound_by        varchar(20),
    bound_at        timestamptz,
    open_end        boolean      not null,
    suspended_at    timestamptz,
    paused_seconds  bigint       not null,
    minimum         boolean      not null,
    silence         varchar(20)  not null,
    silence_event   varchar(60),
    at_due          varchar(30)  not null,
    warnings        varchar(60)  not null,
    look_again_days integer      not null,
    certainty       varchar(8)   not null,
    source          varchar(200) not null,
    state           varchar(20)  not null,
    rules           varchar(12)  not null,
    set_at          timestamptz  not null,
    constraint legal_deadline_pk primary key (id),
    constraint legal_deadline_state_ck check (state in ('RUNNING', 'SUSPENDED', 'EXTENDED', 'MET', 'MISSED', 'WAIVED', 'MOOT', 'EXPIRED')),
    constraint legal_deadline_suspended_ck check ((state = 'SUSPENDED') = (suspended_at is not null)),
    constraint legal_deadline_confirmed_ck check ((confirmed_on is null) = (confirmed_by is null))
);
create index legal_deadline_case_ix on legal_deadline (case_number);
create index legal_deadline_due_ix on legal_deadline (due_at) where state in ('RUNNING', 'EXTENDED');
comment on table legal_deadline is 'A legal time that runs in a case, as the rules were when it began; a date confirmed from a notice wins over the computed one.';
comment on column legal_deadline.paused_seconds is 'How long it stood still in all; it is added to the date.';
comment on column legal_deadline.bound_at is 'When the event came with which it ends at the earlier or later of two dates.';

create table legal_deadline_step (
    deadline uuid         not null,
    number   integer      not null,
    at       timestamptz  not null,
    done_by  varchar(64)  not null,
    due_at   timestamptz  not null,
    words    varchar(500) not null,
    constraint legal_deadline_step_pk primary key (deadline, number),
    constraint legal_deadline_step_deadline_fk foreign key (deadline) references legal_deadline (id)
);
comment on table legal_deadline_step is 'Why a legal deadline has the date it has: everything that happened to it, in plain words.';
