package org.assist.security;

import java.util.Objects;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Flyway changes tables as their owner ({@code spring.flyway.user}, else the user of the house), on connections of its own; all other work is
 * done in a role that owns nothing ({@link SecondWall}).
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayConnectionDetails owner(JdbcConnectionDetails database, FlywayProperties owner) {
        return new FlywayConnectionDetails() {

            @Override
            public String getUsername() {
                return Objects.requireNonNullElseGet(owner.getUser(), database::getUsername);
            }

            @Override
            public String getPassword() {
                return owner.getUser() == null ? database.getPassword() : owner.getPassword();
            }

            @Override
            public String getJdbcUrl() {
                return database.getJdbcUrl();
            }
        };
    }
}
