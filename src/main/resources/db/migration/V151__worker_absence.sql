create table worker_absence (
    id           uuid        not null,
    account      varchar(64) not null,
    organisation varchar(64) not null,
    from_day     date        not null,
    until_day    date        not null,
    deputy       varchar(64),
    announced_by varchar(64) not null,
    settled_on   date,
    called_off   boolean     not null default false,
    constraint worker_absence_pk primary key (id),
    constraint worker_absence_days_ck check (until_day >= from_day),
    constraint worker_absence_deputy_ck check (deputy <> account)
);
create index worker_absence_account_ix on worker_absence (account, from_day);
comment on table worker_absence is 'Who is away from which day to which, and who stands in; settled_on is when her tasks were last looked at; what was called off after it began tells who stood in.';
