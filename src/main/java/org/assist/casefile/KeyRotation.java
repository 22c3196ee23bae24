package org.assist.casefile;

import static java.util.stream.Collectors.toSet;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps the keys of all cases with a new master key, row by row. Whatever it was interrupted at, the next run goes on where it stopped; in
 * between both keys open what they closed.
 */
@Component
class KeyRotation {

    /**
     * What came of it.
     *
     * @param fresh   whether a new key was made, or an earlier rotation was brought to its end
     * @param wrapped keys of cases that were wrapped anew
     * @param locked  keys of cases that stay as they are because the master key for them is missing
     */
    record Rotated(boolean fresh, int wrapped, int locked) {
    }

    private record Wrapped(UUID id, byte[] bytes) {
    }

    private final MasterKeys masters;
    private final Vault vault;
    private final CaseRegister register;
    private final List<SealedColumn> columns;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    KeyRotation(MasterKeys masters, Vault vault, CaseRegister register, List<SealedColumn> columns, JdbcClient sql, PlatformTransactionManager transactions) {
        this.masters = masters;
        this.vault = vault;
        this.register = register;
        this.columns = columns;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    Rotated rotate() throws GeneralSecurityException {
        var fresh = !unfinished();
        if (fresh) {
            masters.addPrimary();
        }
        var wrapped = 0;
        var locked = 0;
        for (var key : keysOfOtherMasters()) {
            try {
                var context = CaseKeys.context(key.id());
                wrapped += sql.sql("update assist.case_key set wrapped = ? where id = ? and wrapped = ?")
                        .params(masters.wrap(masters.unwrap(key.bytes(), context), context), key.id(), key.bytes()).update();
            } catch (Locked e) {
                locked++;
            }
        }
        return new Rotated(fresh, wrapped, locked);
    }

    /**
     * Seals anew, with the keys of their cases, the texts that the master key itself sealed before cases had keys.
     *
     * @return how many
     */
    int reseal() {
        var count = 0;
        for (var row : sql.sql("select case_number, section from assist.case_section where get_byte(sealed, 0) = 1")
                .query((row, at) -> new CaseSection.Id(row.getString(1), row.getString(2))).list()) {
            transaction.executeWithoutResult(status -> register.reseal(new CaseNumber(row.caseNumber()), row.section()));
            count++;
        }
        for (var column : columns) {
            count += reseal(column);
        }
        return count;
    }

    /**
     * Retires every master key that nothing in this database needs any more.
     *
     * @return how many
     */
    int retire() throws GeneralSecurityException {
        var used = keysOfOtherMasters().stream().map(key -> MasterKeys.keyOf(key.bytes())).collect(toSet());
        for (var column : columns) {
            sql.sql("select distinct substring(%1$s from 1 for 5) from assist.%2$s where get_byte(%1$s, 0) = 1".formatted(column.column(), column.table()))
                    .query(byte[].class).list().forEach(old -> used.add(MasterKeys.keyOf(old)));
        }
        return masters.retireAllBut(used);
    }

    private int reseal(SealedColumn column) {
        record Old(String row, String number, String context, byte[] sealed) {
        }
        var old = sql.sql("select ctid::text as row, %s as number, %s as context, %s as sealed from assist.%s where get_byte(%s, 0) = 1"
                .formatted(column.caseNumber(), column.context(), column.column(), column.table(), column.column())).query(Old.class).list();
        var count = 0;
        for (var it : old) {
            var sealed = vault.seal(it.number() == null ? null : new CaseNumber(it.number()), column.guarded(), vault.open(it.sealed(), it.context()), it.context());
            count += sql.sql("update assist.%s set %s = ? where ctid = ?::tid and %s = ?".formatted(column.table(), column.column(), column.column()))
                    .params(sealed, it.row(), it.sealed()).update();
        }
        return count;
    }

    /** Did a rotation make a key and stop before every key of a case was wrapped with it? What is locked does not count. */
    private boolean unfinished() throws GeneralSecurityException {
        for (var key : keysOfOtherMasters()) {
            try {
                masters.unwrap(key.bytes(), CaseKeys.context(key.id()));
                return true;
            } catch (Locked e) {
                // stays as it is until its master key is back
            }
        }
        return false;
    }

    private List<Wrapped> keysOfOtherMasters() {
        return sql.sql("select id, wrapped from assist.case_key").query((row, at) -> new Wrapped(row.getObject("id", UUID.class), row.getBytes("wrapped"))).list().stream()
                .filter(key -> MasterKeys.keyOf(key.bytes()) != masters.primary()).toList();
    }
}
