alter table organisation add column under_review boolean not null default false;
alter table organisation alter column under_review drop default;
comment on column organisation.under_review is 'A serious incident with it is being looked into; until that is over nobody is sent there.';

alter table service
    add column children_max   integer,
    add column boys_up_to     integer,
    add column adapted_for    varchar(12)[] not null default '{}',
    add column competences    varchar(12)[] not null default '{}',
    add column trained_until  date,
    add column security_up_to varchar(12),
    add column childcare      boolean not null default false,
    add column charges        boolean not null default false,
    add constraint service_children_ck check (children_max >= 0),
    add constraint service_boys_ck check (boys_up_to between 0 and 18);
alter table service
    alter column adapted_for drop default,
    alter column competences drop default,
    alter column childcare drop default,
    alter column charges drop default;
comment on column service.children_max is 'How many children may come with her; null when not known.';
comment on column service.boys_up_to is 'Highest age of a son who may come, in years; null when it asks nobody.';
comment on column service.trained_until is 'Last day on which the training of its people on trafficking counts.';
comment on column service.security_up_to is 'Highest danger its house is secured for; null when not known.';
