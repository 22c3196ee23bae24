alter table organisation add column answers_by_code boolean not null default false;
alter table organisation alter column answers_by_code drop default;
comment on column organisation.answers_by_code is 'It has no account here: it answers behind a link, with a code it is told by telephone.';

create table answer_code (
    referral   uuid        not null,
    code       bytea       not null,
    expires_at timestamptz not null,
    wrong      integer     not null,
    constraint answer_code_pk primary key (referral),
    constraint answer_code_referral_fk foreign key (referral) references referral (id),
    constraint answer_code_wrong_ck check (wrong between 0 and 5)
);
comment on table answer_code is 'A code, encrypted, with which an organisation without an account opens one referral once; gone when used, and useless after five wrong tries.';
