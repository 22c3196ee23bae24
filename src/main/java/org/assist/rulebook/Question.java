package org.assist.rulebook;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question the rules answer, which is a folder under {@code rules/}: what its rules are told, the tables they read
 * and what they may conclude. They may import these records and our enums, nothing else.
 *
 * @param name        the folder, a lower-case word
 * @param facts       the records handed in with every ask
 * @param tables      the folder's CSV files, whose rows are facts as well
 * @param conclusions the records a rule may insert
 */
public record Question(String name, List<Class<? extends Record>> facts, List<Table> tables,
                       List<Class<? extends Record>> conclusions) {

    public Question {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
        conclusions = List.copyOf(conclusions);
    }

    /**
     * A CSV file of the folder; its columns are the components of the row's record.
     *
     * @param keyColumns how many columns, from the left, tell two rows apart; where that is one column of an enum,
     *                   every constant must have its row
     */
    public record Table(String file, Class<? extends Record> row, int keyColumns) {}

    /** What a rule may look at: facts and rows, never the conclusion of another rule, so that no order of rules matters. */
    Stream<Class<? extends Record>> matched() {
        return Stream.concat(facts.stream(), tables.stream().map(Table::row));
    }
}
