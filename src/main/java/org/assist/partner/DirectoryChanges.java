package org.assist.partner;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of what was changed in the directory, by whom and when; nothing is ever taken out of it. */
@Component
class DirectoryChanges {

    private final JdbcClient sql;

    DirectoryChanges(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(String organisation, String service, List<Change> changes, String by, Instant at) {
        changes.forEach(change -> sql.sql("""
                insert into assist.directory_change (organisation, service, field, before, after, changed_by, changed_at)
                values (:organisation, :service, :field, :before, :after, :by, :at)""")
                .param("organisation", organisation).param("service", service).param("field", change.field())
                .param("before", change.before()).param("after", change.after()).param("by", by).param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Without the bare confirmations that what was said of free places still holds. */
    List<DirectoryChange> latest(String organisation, int most) {
        return sql.sql("""
                select organisation, service, field, before, after, changed_by, changed_at from assist.directory_change
                where organisation = :organisation and field <> :confirmation order by number desc limit :most""")
                .param("organisation", organisation).param("confirmation", Words.field("capacityAsOf")).param("most", most)
                .query((row, number) -> new DirectoryChange(row.getString("organisation"), row.getString("service"),
                        new Change(row.getString("field"), row.getString("before"), row.getString("after")),
                        row.getString("changed_by"), row.getTimestamp("changed_at").toInstant()))
                .list();
    }
}
