create table outcome_measurement (
    id             uuid        not null,
    case_number    varchar(10) not null,
    organisation   varchar(64) not null,
    jurisdiction   varchar(8)  not null,
    moment         varchar(10) not null,
    measured_at    timestamptz not null,
    language_level varchar(10),
    certificates   integer,
    constraint outcome_measurement_pk primary key (id),
    constraint outcome_measurement_moment_ck check (moment in ('START', 'M3', 'M6', 'M12', 'EXIT')),
    constraint outcome_measurement_certificates_ck check (certificates >= 0)
);
create index outcome_measurement_case_ix on outcome_measurement (case_number, moment);
comment on table outcome_measurement is 'What a woman said at one moment about herself: codes and numbers only.';

create table outcome_mark (
    measurement uuid        not null,
    area        varchar(20) not null,
    code        varchar(40) not null,
    value       integer     not null,
    constraint outcome_mark_pk primary key (measurement, area, code),
    constraint outcome_mark_measurement_fk foreign key (measurement) references outcome_measurement on delete cascade,
    constraint outcome_mark_area_ck check (area in ('CONFIDENCE', 'DIGITAL', 'JOB_SEARCH', 'JUSTICE')),
    constraint outcome_mark_value_ck check (value between 0 and 10)
);
comment on table outcome_mark is 'One answer of a measurement: 0 to 10 for a sentence about confidence, 1 for a step she has reached.';

create table satisfaction_answer (
    id           uuid        not null,
    organisation varchar(64) not null,
    jurisdiction varchar(8)  not null,
    moment       varchar(10) not null,
    quarter      date        not null,
    satisfaction varchar(20) not null,
    words        bytea,
    constraint satisfaction_answer_pk primary key (id),
    constraint satisfaction_answer_moment_ck check (moment in ('START', 'M3', 'M6', 'M12', 'EXIT')),
    constraint satisfaction_answer_quarter_ck check (extract(day from quarter) = 1)
);
comment on table satisfaction_answer is 'How content somebody was with our help; nothing in it says who. Her words are sealed.';
