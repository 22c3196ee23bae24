create table published_figure (
    organisation varchar(64) not null,
    figure       varchar(30) not null,
    quarter      date        not null,
    content      text        not null,
    constraint published_figure_pk primary key (organisation, figure, quarter)
);
comment on table published_figure is 'A table of figures as it was published; it stays the same for a quarter, so that two days cannot be compared.';

create view counted_case as
select number, lead_organisation as organisation, jurisdiction, opened_at,
       case when state = 'ACTIVE' then stage when state in ('ON_HOLD', 'MISSING', 'TRANSFERRED') then 'RESTING' else state end as place
from case_file
where kind = 'CASE' and state not in ('CONTACT', 'SIGNPOSTED')
  and not exists (
      select 1 from (select decision, withdrawn_at from consent where case_number = number and scope = 'STATISTICS' order by decided_at desc limit 1) said
      where decision <> 'GIVEN' or withdrawn_at is not null);
comment on view counted_case is 'The cases that figures are drawn from; who does not want to be counted is left out.';

create view figure_cases as
select organisation, place, jurisdiction, count(*) as women from counted_case group by organisation, place, jurisdiction;
comment on view figure_cases is 'How many cases stand where, by country.';

create view figure_needs as
select organisation, service_type, case when status in ('OPEN', 'ROUTING', 'REFERRED') then 'UNDER_WAY' else status end as result, case_number
from need join counted_case on number = case_number;
comment on view figure_needs is 'What became of needs; by case, so that a woman is counted once in a cell.';

create view figure_screening as
with latest as (
    select distinct on (case_number) case_number, weighed, coalesce(concluded, 'OPEN') as concluded
    from screening order by case_number, weighed_at desc
)
select organisation, weighed, concluded, count(*) as women from latest join counted_case on number = case_number
group by organisation, weighed, concluded;
comment on view figure_screening is 'What indicators pointed to by the rules, and what the worker concluded, at the latest screening of each case.';

create view figure_confidence as
with answer as (
    select case_number, case when moment = 'START' then 'START' else 'LATER' end as moment, measured_at, avg(value) as mean
    from outcome_measurement join outcome_mark on measurement = id where area = 'CONFIDENCE'
    group by case_number, moment, measured_at
), latest as (
    select distinct on (case_number, moment) case_number, moment,
           case when mean < 4 then 'LOW' when mean < 7 then 'MIDDLE' else 'HIGH' end as band
    from answer order by case_number, moment, measured_at desc
)
select organisation, first.band as start_band, later.band as later_band, count(*) as women
from latest first join latest later using (case_number) join counted_case on number = case_number
where first.moment = 'START' and later.moment = 'LATER'
group by organisation, first.band, later.band;
comment on view figure_confidence is 'How sure of themselves women felt at the start and when they were asked last, in bands of the mean of their answers.';

create view figure_language as
with latest as (
    select distinct on (case_number, moment = 'START') case_number, moment = 'START' as at_start,
           case when language_level = 'NONE' then 'NONE' else left(language_level, 1) end as band
    from outcome_measurement where language_level is not null
    order by case_number, moment = 'START', measured_at desc
)
select organisation, first.band as start_band, later.band as later_band, count(*) as women
from latest first join latest later using (case_number) join counted_case on number = case_number
where first.at_start and not later.at_start
group by organisation, first.band, later.band;
comment on view figure_language is 'How well women spoke the language of the country at the start and when they were asked last.';

create view figure_justice as
select house.organisation, mark.code, case when measured.moment = 'START' then 'START' else 'LATER' end as moment,
       count(distinct measured.case_number) as women
from outcome_measurement measured join outcome_mark mark on mark.measurement = measured.id join counted_case house on house.number = measured.case_number
where mark.area = 'JUSTICE'
group by house.organisation, mark.code, case when measured.moment = 'START' then 'START' else 'LATER' end;
comment on view figure_justice is 'How many women had reached each milestone of access to justice, at the start and later.';

create view figure_satisfaction as
select organisation, moment, satisfaction, count(*) as women from satisfaction_answer group by organisation, moment, satisfaction;
comment on view figure_satisfaction is 'How content women were with our help, by the moment they were asked.';
