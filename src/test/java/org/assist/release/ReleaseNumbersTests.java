package org.assist.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.assist.fixture.AssistTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the database remembers of signed lists. */
@AssistTest
@Transactional
class ReleaseNumbersTests {

    @Autowired
    ReleaseNumbers numbers;

    @Test
    void theHighestNumberOfEachFolderStays() {
        assertThat(numbers.highest("rules")).isZero();

        numbers.keep("rules", 8);
        numbers.keep("rules", 7);
        numbers.keep("processes", 3);
        assertThat(numbers.highest("rules")).isEqualTo(8);
        assertThat(numbers.highest("processes")).isEqualTo(3);

        numbers.keep("rules", 9);
        assertThat(numbers.highest("rules")).isEqualTo(9);
    }
}
