create view gap as
select need.id as need, lead_organisation as organisation, jurisdiction, service_type, coalesce(closed_at, latest.created_at) as seen_at,
       case when status in ('OPEN', 'ROUTING') then 'SEARCHED' else status end as result, verdicts -> 'excluded' as excluded
from need
join case_file on number = case_number
join (select distinct on (need) need, verdicts, created_at from routing_decision order by need, created_at desc, id) latest on latest.need = need.id
where status in ('UNMET', 'NOT_AVAILABLE') or status in ('OPEN', 'ROUTING') and jsonb_array_length(verdicts -> 'ranked') = 0;
comment on view gap is 'Needs that nobody could take: given up as such, or still searched for without a candidate at the latest look.';

create view gap_reason as
select need, objection ->> 'criterion' as code, objection ->> 'sentence' as sentence
from gap, jsonb_array_elements(excluded) verdict, jsonb_array_elements(verdict -> 'reasons') objection
where objection ->> 'kind' = 'OBJECTION'
  and not verdict -> 'reasons' @> '[{"criterion": "R01", "kind": "OBJECTION"}]'
union all
select need, coalesce(decline_code, status), null
from gap join referral using (need) where referral.status in ('DECLINED', 'TIMED_OUT');
comment on view gap_reason is 'What spoke against the services of the wanted kind, and what partners answered.';
