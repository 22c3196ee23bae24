create table case_file (
    number            varchar(10)  not null,
    state             varchar(20)  not null,
    lead_organisation varchar(64)  not null,
    lead_worker       varchar(64),
    jurisdiction      varchar(8)   not null,
    opened_at         timestamptz  not null,
    source_key        bytea,
    version           integer      not null,
    constraint case_file_pk primary key (number),
    constraint case_file_source_key_uq unique (source_key),
    constraint case_file_state_ck check (state in ('CONTACT', 'SIGNPOSTED', 'ACTIVE', 'CLOSED'))
);
comment on table case_file is 'One woman''s case, or a contact that has not become one; holds codes only, what she said is in case_section.';
comment on column case_file.source_key is 'Keyed hash of the sender''s own reference: the same report twice opens nothing twice.';

create table case_section (
    case_number varchar(10)  not null,
    section     varchar(100) not null,
    sealed      bytea        not null,
    written_by  varchar(64)  not null,
    written_at  timestamptz  not null,
    constraint case_section_pk primary key (case_number, section),
    constraint case_section_case_fk foreign key (case_number) references case_file (number)
);
comment on table case_section is 'What was typed into one form, encrypted; the key is not in this database.';
