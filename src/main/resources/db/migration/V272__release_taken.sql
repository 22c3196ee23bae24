-- the number of the newest signed list of models or rules that was taken over: an older one, however well signed, is not put back
create table release_taken (
    folder   varchar(200) primary key,
    number   bigint       not null check (number > 0),
    taken_at timestamptz  not null
);
