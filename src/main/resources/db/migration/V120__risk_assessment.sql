create table risk_assessment (
    id          uuid           not null,
    judgement   bigint         not null generated always as identity,
    case_number varchar(10)    not null,
    judged      varchar(10)    not null,
    in_force    varchar(10)    not null,
    sentences   varchar(300)[] not null,
    occasion    varchar(20)    not null,
    rules       varchar(12)    not null,
    made_by     varchar(64)    not null,
    made_at     timestamptz    not null,
    constraint risk_assessment_pk primary key (id),
    constraint risk_assessment_judged_ck check (judged in ('LOW', 'MEDIUM', 'HIGH', 'IMMEDIATE')),
    constraint risk_assessment_in_force_ck check (in_force in ('LOW', 'MEDIUM', 'HIGH', 'IMMEDIATE'))
);
create index risk_assessment_case_ix on risk_assessment (case_number, made_at);
comment on table risk_assessment is 'How great the danger was judged, the level in force after the rules raised it, and why it was looked at.';
comment on column risk_assessment.judgement is 'Counts the judgements, so that two in the same moment have an order.';
