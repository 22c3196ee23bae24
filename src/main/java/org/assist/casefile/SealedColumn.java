package org.assist.casefile;

/**
 * A column that holds what the {@link Vault} sealed, so that all of it can be found again.
 *
 * @param caseNumber SQL: whose case a row belongs to, {@code null} for the house
 * @param context    SQL: what the text of a row was sealed with
 * @param guarded    whether it is sealed with the second key of the case
 */
public record SealedColumn(String table, String column, String caseNumber, String context, boolean guarded) {

    public SealedColumn(String table, String column, String caseNumber, String context) {
        this(table, column, caseNumber, context, false);
    }

    /** A column that leads to her. */
    public static SealedColumn guarded(String table, String column, String caseNumber, String context) {
        return new SealedColumn(table, column, caseNumber, context, true);
    }

    /** One that belongs to no case. */
    public static SealedColumn ofTheHouse(String table, String column, String context) {
        return new SealedColumn(table, column, "null::varchar", context, false);
    }
}
