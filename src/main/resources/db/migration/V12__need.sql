create table need (
    id           uuid        not null,
    case_number  varchar(10) not null,
    service_type varchar(40) not null,
    urgency      varchar(20) not null,
    status       varchar(20) not null,
    recorded_at  timestamptz not null,
    closed_at    timestamptz,
    version      integer     not null,
    constraint need_pk primary key (id),
    constraint need_status_ck check (status in ('OPEN', 'REFERRED', 'MET', 'PARTLY_MET', 'UNMET', 'DECLINED', 'NOT_AVAILABLE'))
);
create unique index need_open_uq on need (case_number, service_type) where status in ('OPEN', 'REFERRED');
comment on table need is 'Something a woman needs and wishes for; what could not be met stays visible.';
