package org.assist.partner.hsds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what HSDS files said beyond the directory's own columns, and the files that wait to be taken over. */
@Component
class Store {

    /** What was kept of an organisation or a service; its key here, its id in HSDS. */
    record Kept(String key, String hsdsId, ObjectNode document) {
    }

    /** A file that was looked at. */
    record Waiting(UUID id, Document document, Jurisdiction jurisdiction, int withheld, String plan, String by, Instant at) {
    }

    private final JdbcClient sql;

    Store(JdbcClient sql) {
        this.sql = sql;
    }

    List<Kept> organisations() {
        return sql.sql("select organisation as key, hsds_id, document::text from assist.hsds_organisation order by organisation")
                .query((row, number) -> new Kept(row.getString("key"), row.getString("hsds_id"), read(row.getString("document")))).list();
    }

    List<Kept> services() {
        return sql.sql("select service as key, hsds_id, document::text from assist.hsds_service order by service")
                .query((row, number) -> new Kept(row.getString("key"), row.getString("hsds_id"), read(row.getString("document")))).list();
    }

    Map<Table, List<ObjectNode>> looseRows() {
        var rows = new EnumMap<Table, List<ObjectNode>>(Table.class);
        sql.sql("select hsds_table, document::text from assist.hsds_loose_row order by hsds_table, hsds_id")
                .query((row, number) -> Map.entry(Table.valueOf(row.getString("hsds_table")), read(row.getString("document")))).list()
                .forEach(entry -> rows.computeIfAbsent(entry.getKey(), key -> new ArrayList<>()).add(entry.getValue()));
        return rows;
    }

    void keepOrganisation(Kept kept) {
        sql.sql("""
                insert into assist.hsds_organisation (organisation, hsds_id, document) values (:key, :id, cast(:document as jsonb))
                on conflict (organisation) do update set hsds_id = excluded.hsds_id, document = excluded.document""")
                .param("key", kept.key()).param("id", kept.hsdsId()).param("document", write(kept.document())).update();
    }

    void keepService(Kept kept) {
        sql.sql("""
                insert into assist.hsds_service (service, hsds_id, document) values (:key, :id, cast(:document as jsonb))
                on conflict (service) do update set hsds_id = excluded.hsds_id, document = excluded.document""")
                .param("key", kept.key()).param("id", kept.hsdsId()).param("document", write(kept.document())).update();
    }

    void keepLooseRow(Table table, ObjectNode row) {
        sql.sql("""
                insert into assist.hsds_loose_row (hsds_table, hsds_id, document) values (:table, :id, cast(:document as jsonb))
                on conflict (hsds_table, hsds_id) do update set document = excluded.document""")
                .param("table", table.name()).param("id", row.path("id").asText()).param("document", write(row)).update();
    }

    void forgetLooseRow(Table table, String id) {
        sql.sql("delete from assist.hsds_loose_row where hsds_table = :table and hsds_id = :id").param("table", table.name()).param("id", id).update();
    }

    // --- files

    /** Whatever the same person had looked at before and not taken over is let go. */
    void await(Waiting waiting) {
        sql.sql("delete from assist.hsds_import where done_at is null and (uploaded_by = :by or uploaded_at < :old)")
                .param("by", waiting.by()).param("old", waiting.at().minusSeconds(24 * 3600).atOffset(ZoneOffset.UTC)).update();
        sql.sql("""
                insert into assist.hsds_import (id, document, jurisdiction, withheld, plan, uploaded_by, uploaded_at)
                values (:id, cast(:document as jsonb), :jurisdiction, :withheld, :plan, :by, :at)""")
                .param("id", waiting.id()).param("document", write(whole(waiting.document()))).param("jurisdiction", waiting.jurisdiction().name())
                .param("withheld", waiting.withheld()).param("plan", waiting.plan()).param("by", waiting.by()).param("at", waiting.at().atOffset(ZoneOffset.UTC)).update();
    }

    /** Nobody else gets it until this transaction ends; empty when it was taken over already, or let go. */
    Optional<Waiting> waiting(UUID id) {
        return sql.sql("select id, document::text, jurisdiction, withheld, plan, uploaded_by, uploaded_at from assist.hsds_import where id = :id and done_at is null for update")
                .param("id", id)
                .query((row, number) -> new Waiting(id, parts(read(row.getString("document"))), Jurisdiction.valueOf(row.getString("jurisdiction")), row.getInt("withheld"),
                        row.getString("plan"), row.getString("uploaded_by"), row.getTimestamp("uploaded_at").toInstant())).optional();
    }

    void shown(UUID id, String plan) {
        sql.sql("update assist.hsds_import set plan = :plan where id = :id").param("id", id).param("plan", plan).update();
    }

    void done(UUID id, String by, Instant at) {
        sql.sql("update assist.hsds_import set document = null, done_by = :by, done_at = :at where id = :id")
                .param("id", id).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** One import after the other; who comes second sees what the first one did. */
    void oneAtATime() {
        sql.sql("select pg_advisory_xact_lock(hashtext('directory-import'))").query((row, number) -> number).list();
    }

    private static ObjectNode whole(Document document) {
        var whole = JsonFile.JSON.createObjectNode();
        whole.putArray("organisations").addAll(document.organisations());
        var loose = whole.putObject("loose");
        document.loose().forEach((table, rows) -> loose.putArray(table.name()).addAll(rows));
        return whole;
    }

    private static Document parts(ObjectNode whole) {
        var document = new Document();
        whole.path("organisations").forEach(organisation -> document.add((ObjectNode) organisation));
        whole.path("loose").properties().forEach(entry -> entry.getValue().forEach(row -> document.addLoose(Table.valueOf(entry.getKey()), (ObjectNode) row)));
        return document;
    }

    private static ObjectNode read(String document) {
        try {
            return (ObjectNode) JsonFile.STORED.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept HSDS document is not readable", e);
        }
    }

    private static String write(ObjectNode document) {
        try {
            return JsonFile.STORED.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An HSDS document cannot be kept", e);
        }
    }
}
