create table ladder_step (
    case_number varchar(10)  not null,
    cause       varchar(30)  not null,
    occurrence  varchar(120) not null,
    step        varchar(2)   not null,
    due_at      timestamptz  not null,
    taken_at    timestamptz  not null,
    taken_by    varchar(6)   not null,
    late        boolean      not null,
    owners      varchar(300) not null,
    rule        varchar(300) not null,
    rules       varchar(12)  not null,
    told_at     timestamptz,
    constraint ladder_step_pk primary key (case_number, cause, occurrence, step),
    constraint ladder_step_step_ck check (step in ('L1', 'L2', 'L3')),
    constraint ladder_step_by_ck check (taken_by in ('TIMER', 'SWEEP', 'PERSON'))
);
create index ladder_step_untold_ix on ladder_step (taken_at) where told_at is null;
comment on table ladder_step is 'A step of the ladder that was taken, once for each time a case waited: when it was due, when and by what it was taken, who has it since.';
comment on column ladder_step.owners is 'Accounts that see to it from then on.';
comment on column ladder_step.told_at is 'When they were written to; empty while people are left to sleep.';

create table stalled_case (
    case_number        varchar(10)  not null,
    cause              varchar(30)  not null,
    occurrence         varchar(120) not null,
    organisation       varchar(64)  not null,
    jurisdiction       varchar(8)   not null,
    stage              varchar(20),
    risk_level         varchar(10)  not null,
    worker             varchar(64),
    since              timestamptz  not null,
    waiting_on         varchar(80)  not null,
    task               varchar(64),
    definition         varchar(128),
    instance           varchar(64),
    execution          varchar(64),
    activity           varchar(100),
    activity_name      varchar(200),
    incident           varchar(64),
    step               varchar(2),
    owners             varchar(300) not null,
    next_step          varchar(2),
    next_step_at       timestamptz,
    snoozed_until      timestamptz,
    constraint stalled_case_pk primary key (case_number, cause)
);
create index stalled_case_organisation_ix on stalled_case (organisation);
create index stalled_case_definition_ix on stalled_case (definition);
comment on table stalled_case is 'The cases that stand still, one row for each cause; kept by the sweep, and gone when the cause is.';

create table stall_action (
    id          uuid        not null,
    case_number varchar(10) not null,
    cause       varchar(30) not null,
    action      varchar(12) not null,
    reason      varchar(30),
    until       timestamptz,
    given_to    varchar(64),
    done_by     varchar(64) not null,
    done_at     timestamptz not null,
    constraint stall_action_pk primary key (id),
    constraint stall_action_action_ck check (action in ('NUDGE', 'REASSIGN', 'EXTEND', 'SNOOZE', 'ESCALATE', 'CONFERENCE')),
    constraint stall_action_until_ck check ((until is not null) = (action in ('EXTEND', 'SNOOZE'))),
    constraint stall_action_reason_ck check (reason is not null or action not in ('EXTEND', 'SNOOZE'))
);
create index stall_action_case_ix on stall_action (case_number, cause);
comment on table stall_action is 'What a supervisor did about a standstill: who, when, why as a code, and until when the ladder waits.';
