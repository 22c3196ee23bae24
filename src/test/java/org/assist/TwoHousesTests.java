package org.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import org.assist.fixture.AssistTest;
import org.assist.fixture.SecondHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What shows only when the application runs in a process of its own, on the database of the run. */
@AssistTest
class TwoHousesTests {

    @Autowired
    HikariDataSource database;

    @Test
    void aHouseDoesNotOpenOnAccountsWhosePasswordEverybodyKnows() {
        assertThatIllegalStateException().isThrownBy(() -> SecondHouse.start(database, SecondHouse.freePort(), "assist.demo=false").close())
                .satisfies(refused -> assertThat(refused.getMessage()).contains("accounts of the demo, whose password everybody knows", "Begin with an empty database")
                        .doesNotContain("\tat org.assist"));
    }
}
