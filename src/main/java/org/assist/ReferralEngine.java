package org.assist;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Carries women who were trafficked from identification to help that arrived. */
@SpringBootApplication
public class ReferralEngine {

    public static void main(String[] args) {
        SpringApplication.run(ReferralEngine.class, args);
    }
}
