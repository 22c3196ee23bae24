create table routing_decision (
    id               uuid         not null,
    need             uuid         not null,
    facts            bytea        not null,
    verdicts         jsonb        not null,
    rule_set_version varchar(12)  not null,
    created_at       timestamptz  not null,
    constraint routing_decision_pk primary key (id)
);
create index routing_decision_need_ix on routing_decision (need, created_at desc);
comment on table routing_decision is 'What the rules recommended for a need: their facts encrypted, a verdict for every service, the version of the rules.';

create table routing_choice (
    id          uuid         not null,
    decision    uuid         not null,
    service     varchar(130) not null,
    reason_code varchar(40),
    chosen_by   varchar(64)  not null,
    chosen_at   timestamptz  not null,
    constraint routing_choice_pk primary key (id),
    constraint routing_choice_decision_fk foreign key (decision) references routing_decision (id),
    constraint routing_choice_reason_ck check (reason_code ~ '^[A-Z][A-Z_]*$')
);
create index routing_choice_decision_ix on routing_choice (decision);
comment on table routing_choice is 'Which recommended service was chosen with her, and why another one than the first.';
