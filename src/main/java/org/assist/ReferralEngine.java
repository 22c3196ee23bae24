package org.assist;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Carries women who were trafficked from identification to help that arrived. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ReferralEngine {

    public static void main(String[] args) {
        SpringApplication.run(ReferralEngine.class, args);
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }
}
