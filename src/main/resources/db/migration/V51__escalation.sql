create table escalation (
    id          uuid         not null,
    kind        varchar(30)  not null,
    case_number varchar(10)  not null,
    need        uuid         not null,
    role        varchar(20)  not null,
    rule        varchar(300) not null,
    rules       varchar(12)  not null,
    raised_at   timestamptz  not null,
    constraint escalation_pk primary key (id)
);
create index escalation_case_ix on escalation (case_number);
comment on table escalation is 'Who was told, or made responsible, when something did not happen in time, and the rule that said so.';
