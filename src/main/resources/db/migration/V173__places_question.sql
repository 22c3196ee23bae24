alter table case_file drop constraint case_file_kind_ck;
alter table case_file add constraint case_file_kind_ck check (kind in ('CASE', 'MENTOR', 'SURGERY', 'TRANSFER', 'PARTNER'));

create table places_question (
    number       varchar(10)    not null,
    organisation varchar(64)    not null,
    services     varchar(130)[] not null,
    asked_at     timestamptz    not null,
    answer       varchar(12),
    answered_at  timestamptz,
    constraint places_question_pk primary key (number),
    constraint places_question_organisation_fk foreign key (organisation) references organisation (key),
    constraint places_question_answer_ck check (answer in ('REPORTED', 'AS_BEFORE', 'CHANGED', 'NOT_REACHED')),
    constraint places_question_answered_ck check ((answer is null) = (answered_at is null))
);
create unique index places_question_open_uq on places_question (organisation) where answer is null;
comment on table places_question is 'A partner was asked how many places are free, and what came of it; it is asked once at a time.';
comment on column places_question.services is 'The services asked about, in the order in which a coordinator reads them out.';
