alter table mail drop constraint mail_state_ck;
alter table mail add constraint mail_state_ck check (state in ('WAITING', 'SENDING', 'RESTING', 'HELD', 'SENT'));
comment on column mail.state is 'RESTING: the recipient was reminded often enough this hour; she is told of it in one mail together with others. HELD: nothing leaves a house that was just restored.';
