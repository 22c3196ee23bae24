create table deadline (
    id           uuid         not null,
    kind         varchar(30)  not null,
    subject      uuid         not null,
    case_number  varchar(10)  not null,
    jurisdiction varchar(8)   not null,
    started_at   timestamptz  not null,
    reminder_at  timestamptz  not null,
    due_at       timestamptz  not null,
    rule         varchar(300) not null,
    rules        varchar(12)  not null,
    constraint deadline_pk primary key (id),
    constraint deadline_order_ck check (started_at <= reminder_at and reminder_at <= due_at)
);
create index deadline_case_ix on deadline (case_number);
comment on table deadline is 'Until when something must be done, with the rule that set the date and the version of the rules.';
