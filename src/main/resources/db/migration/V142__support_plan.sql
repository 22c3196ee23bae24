create table domain_rating (
    id          uuid        not null,
    case_number varchar(10) not null,
    domain      varchar(20) not null,
    hers        varchar(10),
    workers     varchar(10),
    rated_at    timestamptz not null,
    constraint domain_rating_pk primary key (id),
    constraint domain_rating_said_ck check (hers is not null or workers is not null)
);
create index domain_rating_case_ix on domain_rating (case_number, rated_at);
comment on table domain_rating is 'How a woman and her worker saw one part of her life on one day.';

alter table need add column domain varchar(20);
alter table need add column owner varchar(64);
alter table need add column due_on date;
alter table need add column conditions varchar(200) not null default '';
comment on column need.owner is 'The worker who sees to it that something happens; the partner that helps stands in the referral.';
comment on column need.due_on is 'Until when it is to be met.';
comment on column need.conditions is 'What the help must be like, as codes.';
