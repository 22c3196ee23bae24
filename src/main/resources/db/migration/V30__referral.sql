create table referral (
    id               uuid         not null,
    reference        varchar(10)  not null,
    need             uuid         not null,
    case_number      varchar(10)  not null,
    service          varchar(130) not null,
    organisation     varchar(64)  not null,
    service_type     varchar(40)  not null,
    urgency          varchar(20)  not null,
    jurisdiction     varchar(8)   not null,
    region           varchar(8),
    languages        varchar(8)[] not null,
    age_group        varchar(12)  not null,
    women_only       boolean      not null,
    status           varchar(30)  not null,
    status_since     timestamptz  not null,
    sent_at          timestamptz  not null,
    answer_due_at    timestamptz  not null,
    earliest_date    date,
    decline_code     varchar(24),
    agreed_data      bytea,
    first_contact_at timestamptz,
    feedback         varchar(12),
    version          integer      not null,
    constraint referral_pk primary key (id),
    constraint referral_reference_uq unique (reference),
    constraint referral_status_ck check (status in ('SENT', 'NEEDS_INFO', 'ACCEPTED', 'DECLINED', 'TIMED_OUT', 'REVOKED',
        'FULL_DATA_RELEASED', 'FIRST_CONTACT_DONE', 'NO_SHOW', 'FEEDBACK_CONFIRMED_BY_CLIENT', 'CLOSED')),
    constraint referral_decline_ck check ((status = 'DECLINED') = (decline_code is not null)),
    constraint referral_release_ck check (agreed_data is null or status in ('FULL_DATA_RELEASED', 'FIRST_CONTACT_DONE', 'NO_SHOW',
        'FEEDBACK_CONFIRMED_BY_CLIENT', 'CLOSED', 'REVOKED'))
);
create unique index referral_open_uq on referral (need, service) where status not in ('DECLINED', 'TIMED_OUT', 'REVOKED', 'CLOSED');
create index referral_case_ix on referral (case_number);
create index referral_organisation_ix on referral (organisation, status);
comment on table referral is 'A request to one partner to take on one need of one case, and what came of it.';
comment on column referral.reference is 'By which this one partner knows it; never the case number.';
comment on column referral.agreed_data is 'What she allowed us to tell after the partner accepted, encrypted.';

create table referral_question (
    referral    uuid        not null,
    position    integer     not null,
    question    bytea       not null,
    asked_at    timestamptz not null,
    answer      bytea,
    answered_at timestamptz,
    constraint referral_question_pk primary key (referral, position),
    constraint referral_question_referral_fk foreign key (referral) references referral (id)
);
comment on table referral_question is 'What a partner asked before it answered, and our answer; both encrypted.';
