alter table mail drop constraint mail_state_ck;
alter table mail add constraint mail_state_ck check (state in ('WAITING', 'SENDING', 'RESTING', 'SENT'));
alter table mail add column sent_with uuid;
create index mail_recipient_ix on mail (recipient, state, sent_at);
comment on column mail.state is 'RESTING: the recipient was reminded often enough this hour; she is told of it in one mail together with others.';
comment on column mail.sent_with is 'The one mail that told of this and others together; null where it went out by itself.';
