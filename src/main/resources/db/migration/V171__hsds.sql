create table hsds_organisation (
    organisation varchar(64)  not null,
    hsds_id      varchar(100) not null,
    document     jsonb        not null,
    constraint hsds_organisation_pk primary key (organisation),
    constraint hsds_organisation_id_uq unique (hsds_id),
    constraint hsds_organisation_fk foreign key (organisation) references organisation (key)
);
comment on table hsds_organisation is 'What an HSDS file said of an organisation beside what the directory has columns for; nothing of a secret place.';

create table hsds_service (
    service  varchar(130) not null,
    hsds_id  varchar(100) not null,
    document jsonb        not null,
    constraint hsds_service_pk primary key (service),
    constraint hsds_service_id_uq unique (hsds_id),
    constraint hsds_service_fk foreign key (service) references service (id)
);
comment on table hsds_service is 'The same for a service.';

create table hsds_loose_row (
    hsds_table varchar(40)  not null,
    hsds_id    varchar(100) not null,
    document   jsonb        not null,
    constraint hsds_loose_row_pk primary key (hsds_table, hsds_id)
);
comment on table hsds_loose_row is 'Rows of HSDS files that belong to no organisation: terms nobody uses, descriptions of tables.';

create table hsds_import (
    id           uuid        not null,
    document     jsonb,
    jurisdiction varchar(8)  not null,
    withheld     integer     not null,
    plan         varchar(64) not null,
    uploaded_by  varchar(64) not null,
    uploaded_at  timestamptz not null,
    done_by      varchar(64),
    done_at      timestamptz,
    constraint hsds_import_pk primary key (id),
    constraint hsds_import_done_ck check ((done_at is null) = (done_by is null)),
    constraint hsds_import_document_ck check (done_at is null or document is null)
);
comment on table hsds_import is 'A file that was looked at; it waits until somebody says that it shall be taken over, once.';
comment on column hsds_import.plan is 'Fingerprint of the changes that were shown; only the same changes are made.';
