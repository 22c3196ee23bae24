package org.assist.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A real PostgreSQL beside the application, for trying out and for tests: on the loopback address only, behind a
 * password, and durable (the binaries' own defaults are not).
 */
@Configuration(proxyBeanMethods = false)
@WithoutDatabase
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(EmbeddedSettings settings) throws IOException {
        var folder = Files.createDirectories(settings.folder().toAbsolutePath());
        var password = OwnerOnly.readOrCreate(folder.resolve("postgres.password"), EmbeddedDatabase::newPassword);
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)      // Spring stops it, after the engine
                .setPort(settings.databasePort())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("pwfile", folder.resolve("postgres.password").toString())
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setConnectConfig("password", password)
                .start();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres, EmbeddedSettings settings) throws IOException, SQLException {
        var password = Files.readString(settings.folder().toAbsolutePath().resolve("postgres.password")).strip();
        createDatabaseOnce(postgres);
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://127.0.0.1:%d/assist".formatted(postgres.getPort());
            }
        };
    }

    private static void createDatabaseOnce(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            var exists = statement.executeQuery("select 1 from pg_database where datname = 'assist'").next();
            if (!exists) {
                statement.execute("create database assist");
            }
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
