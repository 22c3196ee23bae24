create table file_request (
    id          uuid        not null,
    case_number varchar(10) not null,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    extended    boolean     not null,
    status      varchar(20) not null,
    ended_at    timestamptz,
    constraint file_request_pk primary key (id),
    constraint file_request_status_ck check (status in ('OPEN', 'REFUSED', 'HANDED_OVER')),
    constraint file_request_due_ck check (due_at > asked_at),
    constraint file_request_end_ck check ((status = 'OPEN') = (ended_at is null))
);
create index file_request_case_ix on file_request (case_number);
comment on table file_request is 'A request of hers to see what we hold about her, until when she must have it and whether she had it in time.';
