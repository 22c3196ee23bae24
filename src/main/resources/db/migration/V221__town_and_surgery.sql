alter table service
    add column town         varchar(60),
    add column next_surgery date;
comment on column service.town is 'Where women come to; null when not known or kept secret.';
comment on column service.next_surgery is 'The next day on which somebody is seen there without having waited.';
