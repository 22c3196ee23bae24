package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.zaxxer.hikari.HikariDataSource;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.NeedsChromium;
import org.assist.fixture.SecondHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** A house whose people come in by OpenID Connect, with a real provider beside it (Spring Authorization Server), the house on the database of the run. */
@AssistTest
@NeedsChromium
@TestInstance(Lifecycle.PER_CLASS)
class ProviderLoginTests {

    /** A provider that knows three people, of whom the house knows one. No configuration of a test, so that the house does not find it. */
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class, SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class})
    static class Provider {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher()).with(server, it -> it.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))).build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated()).formLogin(Customizer.withDefaults()).build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(Arrays.stream(new String[] {"caseworker", "stranger", Accounts.CARETAKER})
                    .map(name -> User.withUsername(name).password("{noop}provider-only").roles("USER").build()).toList());
        }

        @Bean
        RegisteredClientRepository clients(@Value("${house}") String house) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1").clientId("referrals").clientSecret("{noop}between-us")
                    .clientAuthenticationMethod(CLIENT_SECRET_BASIC).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(house + "/login/oauth2/code/house").scope("openid").build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate()).keyID(UUID.randomUUID().toString()).build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }

    @Autowired
    HikariDataSource database;
    private ConfigurableApplicationContext provider;
    private SecondHouse house;

    @BeforeAll
    void twoHouses() {
        var port = SecondHouse.freePort();
        provider = new SpringApplicationBuilder(Provider.class).run("--server.port=0", "--house=http://localhost:" + port);
        var issuer = "http://127.0.0.1:" + ((ServletWebServerApplicationContext) provider).getWebServer().getPort();
        house = SecondHouse.start(database, port, "assist.passwords=false", "spring.security.oauth2.client.registration.house.client-id=referrals",
                "spring.security.oauth2.client.registration.house.client-secret=between-us", "spring.security.oauth2.client.registration.house.scope=openid",
                "spring.security.oauth2.client.provider.house.issuer-uri=" + issuer);
    }

    @AfterAll
    void closed() {
        house.close();
        provider.close();
    }

    @Test
    void whoHasAnAccountHereComesInWithWhatItMayDo() {
        try (var browser = login("caseworker")) {
            assertThat(browser.page().url()).endsWith(house.port() + "/");
            assertThat(browser.page().locator("header").innerText()).contains("Case Worker", "Cases").doesNotContain("Cockpit");
            browser.open("/cases");
            assertThat(browser.page().locator("h1").innerText()).isEqualTo("Cases");
            browser.open("/camunda/app/tasklist/default/");
            browser.page().waitForSelector("text=Case Worker");
        }
    }

    @Test
    void whomOnlyTheProviderKnowsStaysOutside() {
        try (var browser = login("stranger")) {
            assertThat(browser.page().url()).endsWith("/login?unknown");
            assertThat(browser.page().locator("[role=alert]").innerText()).contains("no account for you here");
            browser.picture("login-by-provider");
            browser.open("/cases");
            assertThat(browser.page().url()).endsWith("/login");
        }
    }

    @Test
    void theEnginesOwnAdministratorIsNobody() {
        try (var browser = login(Accounts.CARETAKER)) {
            assertThat(browser.page().url()).endsWith("/login?unknown");
        }
    }

    @Test
    void passwordsOpenNothingThere() {
        assertThat(new Visitor(house.port()).get("/login").body()).contains("your organisation’s account").doesNotContain("name=\"password\"");
        assertThat(new Visitor(house.port()).login("caseworker", Accounts.DEMO_PASSWORD).headers().firstValue("Location").orElse("")).doesNotEndWith("/");
    }

    private Browser login(String user) {
        var browser = Browser.at(house.port());
        browser.open("/login");
        browser.page().click("text=Log in with your organisation");
        browser.page().fill("[name=username]", user);
        browser.page().fill("[name=password]", "provider-only");
        browser.page().click("button[type=submit]");
        browser.page().waitForURL(url -> url.startsWith("http://localhost:" + house.port()) && !url.contains("/oauth2/"));
        return browser;
    }
}
