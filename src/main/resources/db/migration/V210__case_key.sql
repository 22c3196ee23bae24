create table case_key (
    id          uuid        not null,
    case_number varchar(10),
    guarded     boolean     not null,
    wrapped     bytea       not null,
    made_at     timestamptz not null,
    constraint case_key_pk primary key (id),
    constraint case_key_one_uq unique nulls not distinct (case_number, guarded),
    constraint case_key_case_fk foreign key (case_number) references case_file (number) deferrable initially deferred
);
comment on table case_key is 'The data keys of a case, wrapped by a key that is not in this database; destroying them makes every copy of its file unreadable.';
comment on column case_key.case_number is 'Null for the key of the house, which seals what belongs to no case.';
comment on column case_key.guarded is 'The second key: who she is, where she is, how she is reached, who her mentor is.';

alter table case_section add column guarded bytea;
comment on column case_section.guarded is 'Answers that lead to her, sealed with the second key of the case; null without any.';
