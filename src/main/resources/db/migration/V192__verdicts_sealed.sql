drop view gap_reason;
drop view gap;

alter table routing_decision alter column verdicts drop not null;
alter table routing_decision add column sealed bytea;
alter table routing_decision add constraint routing_decision_verdicts_ck check ((verdicts is null) <> (sealed is null));
comment on column routing_decision.sealed is 'A verdict for every service, encrypted: what speaks against one can say what she fears and which status she has.';
comment on column routing_decision.verdicts is 'The same in clear, from before it was encrypted; each start seals what it finds.';

create view gap_need as
select need.id as need, lead_organisation as organisation, jurisdiction, service_type, status, closed_at,
       array(select coalesce(decline_code, referral.status) from referral where referral.need = need.id and referral.status in ('DECLINED', 'TIMED_OUT')) as answers
from need join case_file on number = case_number
where need.status in ('OPEN', 'ROUTING', 'UNMET', 'NOT_AVAILABLE') and exists (select 1 from routing_decision where routing_decision.need = need.id);
comment on view gap_need is 'Needs that were given up as such or are still searched for, with what partners answered.';
