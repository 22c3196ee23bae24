create table standing_time (
    definition   varchar(64)   not null,
    activity     varchar(255)  not null,
    organisation varchar(64)   not null,
    name         varchar(255)  not null,
    cases        bigint        not null,
    places       bigint        not null,
    since        timestamptz[] not null,
    counted_at   timestamptz   not null,
    constraint standing_time_pk primary key (definition, activity, organisation)
);
comment on table standing_time is 'How many cases of a house stand at an activity of a model and since when, as it was counted a few minutes ago.';
comment on column standing_time.places is 'How often they stand there: a case with two needs may stand there twice.';
comment on column standing_time.since is 'One in a hundred of the times since when they stand there, the latest first.';
