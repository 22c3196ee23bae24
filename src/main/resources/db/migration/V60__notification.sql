create table mail (
    id          uuid         not null,
    template    varchar(30)  not null,
    recipient   varchar(80)  not null,
    reference   varchar(10)  not null,
    case_number varchar(10)  not null,
    state       varchar(10)  not null,
    attempts    integer      not null,
    posted_at   timestamptz  not null,
    sent_at     timestamptz,
    constraint mail_pk primary key (id),
    constraint mail_state_ck check (state in ('WAITING', 'SENDING', 'SENT'))
);
comment on table mail is 'Every mail this house owes somebody: sent once, or shown as stuck in Cockpit. Never holds an address or a text.';

create table recipient_reference (
    reference   varchar(10) not null,
    recipient   varchar(80) not null,
    case_number varchar(10) not null,
    constraint recipient_reference_pk primary key (reference),
    constraint recipient_reference_uq unique (recipient, case_number)
);
comment on table recipient_reference is 'What a recipient calls a case in mails: another number for each, so that nobody can join them.';
