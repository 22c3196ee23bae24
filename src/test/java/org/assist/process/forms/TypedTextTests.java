package org.assist.process.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTests {

    @ParameterizedTest
    @CsvSource({"'Does she need an interpreter?', 'Does she need an interpreter?'", "[look](https://evil.example), \\[look\\]\\(https\\:\\/\\/evil\\.example\\)",
            "www.evil.example, www\\.evil\\.example", "![](x), \\!\\[\\]\\(x\\)", "# loud, \\# loud", "<b>, \\<b\\>", "\\[x](y), \\\\\\[x\\]\\(y\\)", "Straße, Straße"})
    void nothingThatIsTypedBecomesMoreThanItself(String typed, String shown) {
        assertThat(TypedText.inMarkdown(typed)).isEqualTo(shown);
    }
}
