alter table case_file add column closed_at timestamptz;
update case_file set closed_at = now() where state = 'CLOSED';
comment on column case_file.closed_at is 'When it was closed; from then on counts how long it is kept.';

alter table referral add column forgotten_at timestamptz;
comment on column referral.forgotten_at is 'It came to nothing, its texts were deleted, and the partner sees it no more.';

create view resting_file as
select number, lead_organisation as organisation, jurisdiction,
       case when state = 'CLOSED' then 'CLOSED_CASE' else 'CONTACT' end as kind,
       coalesce(closed_at, opened_at) as since,
       exists (select from legal_deadline where case_number = number) as legal_track,
       exists (select from legal_hold where case_number = number and lifted_at is null) as on_hold
from case_file
where kind = 'CASE' and (state in ('CONTACT', 'SIGNPOSTED') or state = 'CLOSED' and closed_at is not null);
comment on view resting_file is 'Cases and contacts in which nothing is done any more, and since when.';
