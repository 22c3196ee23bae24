package org.assist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;

import org.junit.jupiter.api.Test;

class CaseNumberTests {

    private final CaseNumber number = CaseNumber.random(new Random(7));

    @Test
    void itIsReadAsItIsSpoken() {
        assertThat(CaseNumber.of(number.spoken())).isEqualTo(number);
    }

    @Test
    void everyWrongDigitIsNoticed() {
        var digits = number.digits();
        for (int at = 0; at < 10; at++) {
            for (char wrong = at == 0 ? '1' : '0'; wrong <= '9'; wrong++) {
                if (digits.charAt(at) != wrong) {
                    var mistyped = digits.substring(0, at) + wrong + digits.substring(at + 1);
                    assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(mistyped));
                }
            }
        }
    }

    @Test
    void itsMessageDoesNotRepeatWhatWasTyped() {
        assertThatIllegalArgumentException().isThrownBy(() -> CaseNumber.of("Marker")).withMessageNotContaining("Marker");
    }
}
