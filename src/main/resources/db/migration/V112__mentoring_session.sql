create table mentoring_session (
    id            uuid          not null,
    match         uuid          not null,
    held_on       date          not null,
    minutes       integer       not null,
    mode          varchar(12)   not null,
    topics        varchar(20)[] not null,
    goal_progress integer       not null,
    mentor_signal varchar(6)    not null,
    mentee_signal varchar(6)    not null,
    safeguarding  boolean       not null,
    next_on       date,
    next_mode     varchar(12),
    device_safe   boolean       not null,
    recorded_at   timestamptz   not null,
    version       integer       not null,
    constraint mentoring_session_pk primary key (id),
    constraint mentoring_session_match_fk foreign key (match) references mentor_match (id),
    constraint mentoring_session_minutes_ck check (minutes between 5 and 480),
    constraint mentoring_session_progress_ck check (goal_progress between 0 and 3),
    constraint mentoring_session_mode_ck check (mode in ('IN_PERSON', 'PHONE', 'VIDEO', 'CHAT')),
    constraint mentoring_session_next_ck check ((next_on is null) = (next_mode is null)),
    constraint mentoring_session_signal_ck check (mentor_signal in ('GREEN', 'AMBER', 'RED') and mentee_signal in ('GREEN', 'AMBER', 'RED'))
);
create index mentoring_session_match_ix on mentoring_session (match, held_on desc);
comment on table mentoring_session is 'A session of a match: when, how and what about in codes, and how both are. What was said is nowhere.';
