package org.assist.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives every recipient an own number for every case, so that two recipients cannot find out that they mean the same woman. */
@Component
class References {

    private final JdbcClient sql;
    private final RandomGenerator random;

    References(JdbcClient sql, RandomGenerator random) {
        this.sql = sql;
        this.random = random;
    }

    CaseNumber of(CaseNumber number, Recipient recipient) {
        return find(number, recipient).orElseGet(() -> {
            sql.sql("insert into assist.recipient_reference (reference, recipient, case_number) values (?, ?, ?) on conflict do nothing")
                    .params(List.of(CaseNumber.random(random).digits(), recipient.name(), number.digits())).update();
            return find(number, recipient).orElseThrow(() -> new IllegalStateException("No free reference was found; try again"));
        });
    }

    /** Of many cases at once. */
    Map<CaseNumber, CaseNumber> of(Collection<CaseNumber> numbers, Recipient recipient) {
        var cases = numbers.stream().map(CaseNumber::digits).distinct().toArray(String[]::new);
        sql.sql("""
                insert into assist.recipient_reference (reference, recipient, case_number)
                select reference, :recipient::text, number from unnest(:references::text[], :cases::text[]) as given (reference, number) on conflict do nothing""")
                .param("recipient", recipient.name()).param("cases", cases)
                .param("references", Stream.generate(() -> CaseNumber.random(random).digits()).limit(cases.length).toArray(String[]::new)).update();
        var known = new LinkedHashMap<CaseNumber, CaseNumber>();
        sql.sql("select case_number, reference from assist.recipient_reference where recipient = :recipient and case_number = any(:cases)")
                .param("recipient", recipient.name()).param("cases", cases)
                .query(row -> { known.put(new CaseNumber(row.getString("case_number")), new CaseNumber(row.getString("reference"))); });
        numbers.forEach(number -> known.computeIfAbsent(number, without -> of(without, recipient)));      // the number drawn was somebody else's
        return known;
    }

    Optional<CaseNumber> caseOf(String reference, Recipient recipient) {
        return sql.sql("select case_number from assist.recipient_reference where reference = ? and recipient = ?")
                .params(List.of(reference, recipient.name())).query(String.class).optional().map(CaseNumber::new);
    }

    private Optional<CaseNumber> find(CaseNumber number, Recipient recipient) {
        return sql.sql("select reference from assist.recipient_reference where case_number = ? and recipient = ?")
                .params(List.of(number.digits(), recipient.name())).query(String.class).optional().map(CaseNumber::new);
    }
}
