package org.assist.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Owner;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AssistTest
class CaseKeysTests {

    private static final Path KEYS = Path.of("target/embedded/case-file-keys.json");

    @Autowired
    CaseRegister register;
    @Autowired
    Vault vault;
    @Autowired
    CaseKeys keys;
    @Autowired
    MasterKeys masters;
    @Autowired
    KeyRotation rotation;
    @Autowired
    JdbcClient client;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Owner owner;
    @Autowired
    List<SealedColumn> columns;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    Clock clock;
    @TempDir
    Path folder;

    @AfterEach
    void theKeySetStillOpensWhatItOpened() {
        client.sql("select distinct substring(wrapped from 1 for 5) from assist.case_key").query(byte[].class).list()
                .forEach(key -> assertThat(idsIn(KEYS)).contains(MasterKeys.keyOf(key)));
    }

    @Test
    void twoCasesAreSealedWithDifferentKeysAndWhatLeadsToHerWithAnother() {
        var one = aCase();
        var other = aCase();
        register.write(one, "form", Map.of("alias", "Marker", "planGoals", "Marker"), "caseworker");
        register.write(other, "form", Map.of("planGoals", "Marker"), "caseworker");

        assertThat(sql.queryForList("select id from assist.case_key where case_number in (?, ?)", one.digits(), other.digits())).hasSize(3).doesNotHaveDuplicates();
        assertThat(register.answers(one).byField()).containsEntry("alias", "Marker").containsEntry("planGoals", "Marker");
    }

    @Test
    void aDestroyedSecondKeyTakesWhatLeadsToHerAndNothingElse() {
        var number = aCase();
        var main = vault.seal(number, "goals", "c");
        var guarded = vault.sealGuarded(number, "alias", "c");
        keys.destroy(number, true);

        assertThat(vault.open(main, "c")).isEqualTo("goals");
        assertThatExceptionOfType(Erased.class).isThrownBy(() -> vault.open(guarded, "c"));
    }

    @Test
    void whatOneCaseSealedDoesNotOpenInAnotherRow() {
        var sealed = vault.seal(aCase(), "goals", "row 1");

        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, "row 2"));
    }

    @Test
    void aKeyWhoseTransactionFailedSealsNothingLater() {
        var number = aCase();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            vault.open(vault.seal(number, "never kept", "c"), "c");
            status.setRollbackOnly();
        });
        var sealed = vault.seal(number, "kept", "c");

        assertThat(new Vault(masters, another()).open(sealed, "c")).isEqualTo("kept");
    }

    @Test
    void nothingIsSealedForACaseThatDoesNotExist() {
        var number = CaseNumber.random(new Random());

        assertThatExceptionOfType(Erased.class).isThrownBy(() -> vault.seal(number, "x", "c"))
                .satisfies(refused -> assertThat(refused).hasMessageNotContaining(number.digits()).hasNoCause());
    }

    @Test
    void whatTheDatabaseRefusesIsNotRepeatedInItsMessage() {
        var number = CaseNumber.random(new Random()).digits();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> sql.update("insert into assist.case_section values (?, 'form', 'x', 'caseworker', now())", number))
                .satisfies(refused -> assertThat(NestedExceptionUtils.getMostSpecificCause(refused)).hasMessageNotContaining(number));
    }

    @Test
    void whatTheMasterKeySealedBeforeStaysReadableAndIsSealedAnew() throws Exception {
        var number = aCase();
        register.write(number, "form", Map.of("planGoals", "new"), "caseworker");
        var context = "case_section/%s/form".formatted(number);
        var old = masters.wrap("{\"alias\":\"Old\",\"planGoals\":\"Old\"}".getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
        sql.update("update assist.case_section set sealed = ?, guarded = null where case_number = ?", old, number.digits());
        assertThat(register.answers(number).text("alias")).contains("Old");

        rotation.reseal();

        var row = sql.queryForMap("select sealed, guarded from assist.case_section where case_number = ?", number.digits());
        assertThat(Vault.isOld((byte[]) row.get("sealed"))).isFalse();
        assertThat(row.get("guarded")).isNotNull();
        assertThat(register.answers(number).byField()).containsEntry("alias", "Old").containsEntry("planGoals", "Old");
        assertThat(rotation.reseal()).isZero();
    }

    @Test
    void everySealedColumnIsDeclaredAndEveryDeclarationReadsItsRows() {
        var sealed = sql.queryForList("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'assist' and data_type = 'bytea'""", String.class);
        sealed.removeAll(List.of("case_file.source_key", "case_key.wrapped", "erasure.case_hash", "audit_entry.previous", "audit_entry.hash"));

        assertThat(columns).extracting(it -> it.table() + "." + it.column()).containsExactlyInAnyOrderElementsOf(sealed);
        columns.forEach(it -> client.sql("select %s as number, %s as context, %s as sealed from assist.%s where %s is not null limit 20"
                        .formatted(it.caseNumber(), it.context(), it.column(), it.table(), it.column()))
                .query((row, at) -> assertThat(vault.open(row.getBytes("sealed"), row.getString("context"))).isNotNull()).list());
    }

    @Test
    void aNewMasterKeyWrapsAllKeysAndEverythingStaysReadable() throws Exception {
        var number = aCase();
        var sealed = vault.seal(number, "goals", "c");
        rotation.rotate();
        var first = masters.primary();

        var rotated = rotation.rotate();

        assertThat(rotated.fresh()).isTrue();
        assertThat(rotated.locked()).isZero();
        assertThat(masters.primary()).isNotEqualTo(first);
        assertThat(wrappedWith(first)).isZero();
        assertThat(new Vault(masters, another()).open(sealed, "c")).isEqualTo("goals");
        assertThat(MasterKeys.keyOf(sql.queryForObject("select wrapped from assist.case_key where case_number = ?", byte[].class, aCaseWithAKey().digits())))
                .isEqualTo(masters.primary());
    }

    @Test
    void aRotationThatWasKilledIsBroughtToItsEndWithoutAnotherKey() throws Exception {
        aCaseWithAKey();
        masters.addPrimary();
        var primary = masters.primary();

        var rotated = rotation.rotate();

        assertThat(rotated.fresh()).isFalse();
        assertThat(rotated.wrapped()).isPositive();
        assertThat(masters.primary()).isEqualTo(primary);
    }

    @Test
    void aRetiredMasterKeyOpensNoBackupAndOneThatIsNeededStays() throws Exception {
        var number = aCaseWithAKey();
        var backup = sql.queryForMap("select id, wrapped from assist.case_key where case_number = ?", number.digits());
        rotation.rotate();
        rotation.rotate();
        var needed = aCaseWithAKey();
        masters.addPrimary();

        assertThat(rotation.retire()).isPositive();

        assertThat(idsIn(KEYS)).contains(masters.primary()).doesNotContain(MasterKeys.keyOf((byte[]) backup.get("wrapped")));
        assertThatExceptionOfType(Locked.class).isThrownBy(() -> masters.unwrap((byte[]) backup.get("wrapped"), CaseKeys.context((UUID) backup.get("id"))));
        assertThat(new Vault(masters, another()).open(vault.seal(needed, "goals", "c"), "c")).isEqualTo("goals");
        rotation.rotate();
    }

    @Test
    void anErasedCaseThatComesBackWithAWholeOlderDatabaseIsLockedOnceTheMasterKeyOfItsTimeIsRetired() throws Exception {
        var number = aCase();
        register.write(number, "form", Map.of("alias", "Marker", "planGoals", "Marker"), "caseworker");
        var tables = Map.of("case_file", "number", "case_key", "case_number", "case_section", "case_number");
        owner.does("create schema older", "grant usage on schema older to assist_house");
        tables.forEach((table, column) -> owner.does("create table older.%1$s as select * from assist.%1$s where %2$s = '%3$s'".formatted(table, column, number.digits()),
                "grant select on older.%s to assist_house".formatted(table)));
        try {
            vault.destroyKeys(number, false);
            List.of("case_section", "case_file").forEach(table -> sql.update("delete from assist.%s where %s = ?".formatted(table, tables.get(table)), number.digits()));
            rotation.rotate();
            rotation.rotate();
            rotation.retire();

            List.of("case_file", "case_key", "case_section").forEach(table -> sql.execute("insert into assist.%1$s select * from older.%1$s".formatted(table)));

            assertThatExceptionOfType(Locked.class).isThrownBy(() -> register.answers(number));
        } finally {
            List.of("case_section", "case_key", "case_file").forEach(table -> sql.update("delete from assist.%s where %s = ?".formatted(table, tables.get(table)), number.digits()));
            owner.does("drop schema older cascade");
        }
    }

    @Test
    void aNodeThatStartedBeforeTheRotationReadsTheNewKeyFromTheFile() throws Exception {
        var file = folder.resolve("keys.json");
        Files.copy(KEYS, file);
        Files.copy(KEYS.resolveSibling("reference-keys.json"), folder.resolve("reference-keys.json"));
        var running = masters(file);
        masters(file).addPrimary();
        var wrapped = masters(file).wrap(new byte[] {7}, new byte[0]);

        assertThat(running.unwrap(wrapped, new byte[0])).containsExactly(7);
    }

    @Test
    void aNodeThatStartedBeforeTheRotationWrapsWithTheNewKeySoThatTheOldOneCanBeRetired() throws Exception {
        var file = folder.resolve("keys.json");
        Files.copy(KEYS, file);
        Files.copy(KEYS.resolveSibling("reference-keys.json"), folder.resolve("reference-keys.json"));
        var running = masters(file);
        var rotating = masters(file);
        rotating.addPrimary();

        assertThat(MasterKeys.keyOf(running.wrap(new byte[] {7}, new byte[0]))).isEqualTo(rotating.primary());
        Files.delete(file);
        assertThat(MasterKeys.keyOf(running.wrap(new byte[] {7}, new byte[0]))).as("a file that is out of reach for a moment stops nobody").isEqualTo(rotating.primary());
    }

    @Test
    void aCaseWhoseMasterKeyIsMissingSaysThatItIsLockedAndTheOthersOpen() throws Exception {
        var locked = aCase();
        register.write(locked, "form", Map.of("planGoals", "Marker"), "caseworker");
        var wrapped = sql.queryForObject("select wrapped from assist.case_key where case_number = ?", byte[].class, locked.digits());
        var other = aCase();
        register.write(other, "form", Map.of("planGoals", "Marker"), "caseworker");
        var unknown = wrapped.clone();
        unknown[1] ^= 0x55;
        sql.update("update assist.case_key set wrapped = ? where case_number = ?", unknown, locked.digits());
        try {
            assertThatExceptionOfType(Locked.class).isThrownBy(() -> register.answers(locked)).withMessageStartingWith("This case is locked");
            assertThat(register.answers(other).text("planGoals")).contains("Marker");
            assertThat(register.view(locked).number()).isEqualTo(locked);
            assertThat(rotation.rotate().locked()).isEqualTo(1);
        } finally {
            sql.update("update assist.case_key set wrapped = ? where case_number = ?", wrapped, locked.digits());
        }
        assertThat(register.answers(locked).text("planGoals")).contains("Marker");
    }

    @Test
    void twoNodesThatStartAtOnceKeepTheKeySetThatWasMadeFirst() throws Exception {
        var file = new KeyFile(folder.resolve("first.json"));
        file.make(PredefinedAeadParameters.AES256_GCM);
        var first = idsIn(file.path());
        file.make(PredefinedAeadParameters.AES256_GCM);

        assertThat(idsIn(file.path())).isEqualTo(first);
        assertThat(folder.toFile().list()).containsExactly("first.json");
    }

    @Test
    void aMissingKeySetIsNotReplacedByANewOne() {
        assertThatIllegalStateException().isThrownBy(() -> masters(folder.resolve("gone.json"))).withMessageContaining("is missing");
        assertThat(folder.resolve("gone.json")).doesNotExist();
    }

    @Test
    void theKeySetOfAnotherHouseIsRefused() throws Exception {
        new KeyFile(folder.resolve("other.json")).make(PredefinedAeadParameters.AES256_GCM);
        Files.copy(KEYS.resolveSibling("reference-keys.json"), folder.resolve("reference-keys.json"));

        assertThatIllegalStateException().isThrownBy(() -> masters(folder.resolve("other.json"))).withMessageContaining("another house");
    }

    @Test
    void aShortOrMadeUpKeyIsRefused() throws Exception {
        Files.copy(KEYS.resolveSibling("reference-keys.json"), folder.resolve("reference-keys.json"));
        new KeyFile(folder.resolve("short.json")).make(PredefinedAeadParameters.AES128_GCM);
        assertThatIllegalStateException().isThrownBy(() -> masters(folder.resolve("short.json"))).withMessageContaining("too short");

        var zeros = AesGcmKey.builder().setParameters(AesGcmParameters.builder().setKeySizeBytes(32).setIvSizeBytes(12).setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.TINK).build())
                .setKeyBytes(SecretBytes.copyFrom(new byte[32], InsecureSecretKeyAccess.get())).setIdRequirement(1).build();
        new KeyFile(folder.resolve("zeros.json")).write(KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(zeros).makePrimary()).build());
        assertThatIllegalStateException().isThrownBy(() -> masters(folder.resolve("zeros.json"))).withMessageContaining("made-up");
    }

    @Test
    void aDatabaseOfOnesOwnWantsAKeySetOfItsOwn() {
        assertThatIllegalStateException().isThrownBy(() -> new MasterKeys("", folder, "jdbc:postgresql://db/x", client)).withMessageContaining("No encryption keys");
        assertThatIllegalStateException().isThrownBy(() -> new MasterKeys(folder.resolve("case-file-keys.json").toString(), folder, "jdbc:postgresql://db/x", client))
                .withMessageContaining("the demo's");
    }

    private MasterKeys masters(Path file) throws Exception {
        return new MasterKeys(file.toString(), folder, "", client);
    }

    /** As another node of the house has them: nothing remembered. */
    private CaseKeys another() {
        try {
            return new CaseKeys(masters, client, clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private CaseNumber aCase() {
        return register.takeDown("harbour-light", Jurisdiction.IE, null);
    }

    private CaseNumber aCaseWithAKey() {
        var number = aCase();
        vault.seal(number, "x", "c");
        return number;
    }

    private long wrappedWith(int master) {
        return client.sql("select wrapped from assist.case_key").query(byte[].class).list().stream().filter(it -> MasterKeys.keyOf(it) == master).count();
    }

    private static List<Integer> idsIn(Path file) {
        try {
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            return IntStream.range(0, keys.size()).mapToObj(at -> keys.getAt(at).getId()).collect(Collectors.toList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
