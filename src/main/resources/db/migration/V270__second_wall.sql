-- What was said in a case is there for those whose organisation leads it, was asked about it, or passes it on or takes it over, and for the
-- house's own work. Each connection is told for whom it is (assist.sees); one that nobody told sees nothing.
create function sees(number varchar) returns boolean language sql stable as $$
    select exists (select from assist.case_file led where led.number = $1
            and led.lead_organisation = any (string_to_array(current_setting('assist.sees', true), ',')))
        or exists (select from assist.referral asked where asked.case_number = $1
            and asked.organisation = any (string_to_array(current_setting('assist.sees', true), ',')))
        or exists (select from assist.transfer passed where passed.case_number = $1
            and (passed.from_organisation = any (string_to_array(current_setting('assist.sees', true), ','))
                or passed.to_organisation = any (string_to_array(current_setting('assist.sees', true), ','))))
$$;
comment on function sees(varchar) is 'Whether a case concerns one of the organisations this connection is for.';

do $$
declare
    wall record;
begin
    for wall in select * from (values
        ('case_section', 'assist.sees(case_number)'),
        ('case_key', '(case_number is null or assist.sees(case_number))'),
        ('screening', 'assist.sees(case_number)'),
        ('opened_case', 'assist.sees(case_number)'),
        ('safety_incident', 'assist.sees(case_number)'),
        ('duty_disclosure', 'assist.sees(case_number)'),
        ('file_request', 'assist.sees(case_number)'),
        ('mentor_advice', 'assist.sees(case_number)'),
        ('mentor_match', 'assist.sees(case_number)'),
        ('routing_decision', 'assist.sees((select case_number from assist.need where need.id = routing_decision.need))')) as t (name, whose)
    loop
        execute format('alter table assist.%I enable row level security', wall.name);
        execute format('create policy second_wall on assist.%I using ((select current_setting(''assist.sees'', true)) = ''*'' or %s)', wall.name, wall.whose);
    end loop;
end
$$;
