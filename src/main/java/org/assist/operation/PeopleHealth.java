package org.assist.operation;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether there is somebody for every open task and request: it warns when the group of a task has no member in the house of the case, or an asked partner no account. */
@Component("peopleHealthIndicator")
class PeopleHealth extends AbstractHealthIndicator {

    private final JdbcClient sql;

    PeopleHealth(JdbcClient sql) {
        super("The open tasks cannot be read");
        this.sql = sql;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var empty = sql.sql("""
                select distinct coalesce(task.tenant_id_, 'all') || '/' || link.group_id_ from public.act_ru_task task
                join public.act_ru_identitylink link on link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ is not null
                where task.assignee_ is null and not exists (
                    select from public.act_id_membership member where member.group_id_ = link.group_id_ and (task.tenant_id_ is null or exists (
                        select from public.act_id_tenant_member house where house.user_id_ = member.user_id_ and house.tenant_id_ = task.tenant_id_)))
                union select 'partner/' || referral.organisation from assist.referral join assist.organisation on organisation.key = referral.organisation
                where referral.status = 'SENT' and not organisation.answers_by_code and not exists (
                    select from public.act_id_tenant_member house join public.act_id_membership member on member.user_id_ = house.user_id_ and member.group_id_ = 'partner'
                    where house.tenant_id_ = referral.organisation) order by 1""")
                .query(String.class).list();
        health.status(empty.isEmpty() ? "UP" : RulesHealth.WARNING).withDetail("nobodyIn", empty);
    }
}
