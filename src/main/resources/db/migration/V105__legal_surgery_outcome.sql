create table legal_surgery_outcome (
    file_number varchar(10) not null,
    held_at     timestamptz not null,
    outcome     varchar(21) not null,
    clients     integer     not null,
    recorded_at timestamptz not null,
    constraint legal_surgery_outcome_pk primary key (file_number, held_at, outcome),
    constraint legal_surgery_outcome_ck check (outcome in ('ADVISED', 'REFERRED_ON', 'REPRESENTATION_NEEDED', 'NO_SHOW')),
    constraint legal_surgery_outcome_clients_ck check (clients >= 0)
);
comment on table legal_surgery_outcome is 'How many clients of a legal surgery had which outcome; never who came.';
