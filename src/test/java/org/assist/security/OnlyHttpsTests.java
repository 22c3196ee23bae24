package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A node that is reached without TLS. */
class OnlyHttpsTests {

    private final ApplicationContextRunner house = new ApplicationContextRunner().withUserConfiguration(OnlyHttps.class).withPropertyValues("assist.address=https://office.example");

    @ParameterizedTest
    @CsvSource({"/login, false, 403", "/camunda/api/engine/engine/default/task, false, 403", "/actuator/prometheus, false, 403", "/actuator/health/../../cases, false, 403",
            "/actuator/health, false, 200", "/login, true, 200"})
    void tellsTheAddressAndNothingElse(String path, boolean https, int status) {
        house.withPropertyValues("assist.tls=true").run(context -> {
            var request = new MockHttpServletRequest("GET", path);
            request.setSecure(https);
            var answer = new MockHttpServletResponse();
            var further = new MockFilterChain();
            context.getBean(OnlyHttps.class).doFilter(request, answer, further);
            assertThat(answer.getStatus()).isEqualTo(status);
            assertThat(answer.getContentAsString()).isEqualTo(status == 200 ? "" : "This is open at https://office.example only.");
            assertThat(answer.getCookies()).isEmpty();
            assertThat(further.getRequest() != null).isEqualTo(status == 200);
        });
    }

    @Test
    void aDemoOnOnesOwnMachineHasNoTls() {
        house.withPropertyValues("assist.tls=false").run(context -> assertThat(context).doesNotHaveBean(OnlyHttps.class));
    }
}
