package org.assist.release;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The highest number of a signed list that was ever taken over from a folder, on any node. */
@Component
class ReleaseNumbers {

    private final JdbcClient sql;

    ReleaseNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 0 where none was taken over yet */
    long highest(String folder) {
        return sql.sql("select number from assist.release_taken where folder = ?").param(folder).query(Long.class).optional().orElse(0L);
    }

    void keep(String folder, long number) {
        sql.sql("""
                insert into assist.release_taken as known (folder, number, taken_at) values (?, ?, now())
                on conflict (folder) do update set number = excluded.number, taken_at = excluded.taken_at where excluded.number > known.number""").params(folder, number).update();
    }
}
