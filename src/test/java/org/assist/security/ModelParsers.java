package org.assist.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** The gate, for the hunt for errors. */
public final class ModelParsers {

    private static final Set<String> BEANS = Set.of("weighIndicators", "keepScreeningResult");
    private static final ModelGate GATE = new ModelGate(() -> BEANS);

    private ModelParsers() {
    }

    public static void model(byte[] content) {
        check(GATE.check("trial.bpmn", content));
    }

    /** @return whether it may be deployed */
    public static boolean form(byte[] content) {
        var refusals = GATE.check("trial.form", content);
        check(refusals);
        return refusals.isEmpty();
    }

    public static void expression(byte[] content) {
        ExpressionCheck.problem(new String(content, UTF_8), BEANS).ifPresent(problem -> assertThat(problem).isNotBlank());
    }

    public static void timer(byte[] content) {
        var text = new String(content, UTF_8);
        Repetition.harmlessTimer(text);
        Repetition.harmlessRetry(text);
        Repetition.harmlessWait(text);
        Repetition.isMoment(text);
    }

    private static void check(List<Refusal> refusals) {
        assertThat(refusals).allSatisfy(refusal -> assertThat(refusal.toString()).startsWith("trial.").hasSizeLessThan(4_000));
    }
}
