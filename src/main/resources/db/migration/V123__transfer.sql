alter table case_file drop constraint case_file_kind_ck;
alter table case_file add constraint case_file_kind_ck check (kind in ('CASE', 'MENTOR', 'SURGERY', 'TRANSFER'));

create table transfer (
    id                uuid        not null,
    case_number       varchar(10) not null,
    reference         varchar(10) not null,
    from_organisation varchar(64) not null,
    to_organisation   varchar(64) not null,
    status            varchar(10) not null,
    basis_needed      boolean     not null,
    basis             varchar(20),
    basis_by          varchar(64),
    basis_at          timestamptz,
    asked_at          timestamptz not null,
    answered_at       timestamptz,
    released_at       timestamptz,
    arrived_at        timestamptz,
    read_access_until timestamptz,
    constraint transfer_pk primary key (id),
    constraint transfer_reference_uq unique (reference),
    constraint transfer_status_ck check (status in ('ASKED', 'ACCEPTED', 'DECLINED', 'RELEASED', 'UNDER_WAY', 'ARRIVED', 'WITHDRAWN')),
    constraint transfer_basis_ck check (released_at is null or not basis_needed or basis in ('ADEQUACY', 'SAFEGUARDS', 'EXPLICIT_CONSENT')),
    constraint transfer_arrival_ck check (read_access_until is null or arrived_at is not null)
);
create index transfer_case_ix on transfer (case_number);
comment on table transfer is 'A case on its way to a house in another country; nothing is released without the basis that the crossing needs.';
comment on column transfer.read_access_until is 'Until when the sending house may read the file after her safe arrival; then a minimal trace stays.';
