package org.assist.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.io.IOException;
import java.time.Clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assist.audit.AuditTrail;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one way in, for our pages, {@code /api}, Tasklist and Cockpit alike. It stands before every other filter, knows
 * every address there is ({@link Addresses}), and refuses the rest.
 */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    private static final String OWN_PAGES_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher API = withDefaults().matcher("/api/**");
    private static final RequestMatcher MONITORING = withDefaults().matcher("/actuator/**");
    private static final RequestMatcher WEBAPPS = withDefaults().matcher("/camunda/**");
    private static final RequestMatcher WELCOME = new OrRequestMatcher(withDefaults().matcher(HttpMethod.GET, "/camunda"),
            withDefaults().matcher(HttpMethod.GET, "/camunda/"), withDefaults().matcher(HttpMethod.GET, "/camunda/app"),
            withDefaults().matcher(HttpMethod.GET, "/camunda/app/"), withDefaults().matcher(HttpMethod.GET, "/camunda/app/welcome/**"));
    private static final RequestMatcher WEBAPPS_API = withDefaults().matcher("/camunda/api/**");

    /** The same for everybody, and heavy; all else is kept by no browser. */
    private static final RequestMatcher KEEPABLE = new OrRequestMatcher(withDefaults().matcher(HttpMethod.GET, "/camunda/lib/**"),
            withDefaults().matcher(HttpMethod.GET, "/camunda/assets/**"), withDefaults().matcher(HttpMethod.GET, "/house.css"));

    /** Behind the check of who may go where; not a filter of its own beside the chain. */
    @Bean
    static Witness witness(Addresses addresses, AuditTrail trail, CasesBehindIds cases, ObjectMapper json) {
        return new Witness(addresses, trail, cases, json);
    }

    @Bean
    static FilterRegistrationBean<Witness> witnessInTheChainOnly(Witness witness) {
        var registration = new FilterRegistrationBean<>(witness);
        registration.setEnabled(false);
        return registration;
    }

    /** Programs name themselves with every call and have no session, so nobody can ride on one. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, LocalAccounts accounts, Addresses addresses, Witness witness) throws Exception {
        return frame(http, accounts, addresses, witness)
                .securityMatcher(request -> (API.matches(request) || MONITORING.matches(request)) && request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.accessDeniedHandler(FrontDoor::forbidden))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, LocalAccounts accounts, HouseIdentities provider, Addresses addresses, Witness witness, Clock clock) throws Exception {
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(new OrRequestMatcher(withDefaults().matcher(HttpMethod.GET, "/camunda/app/*/default/"),
                withDefaults().matcher(HttpMethod.GET, "/partner/**"), withDefaults().matcher(HttpMethod.GET, "/mails"),
                withDefaults().matcher(HttpMethod.GET, "/r/**"), withDefaults().matcher(HttpMethod.GET, "/absences"),
                withDefaults().matcher(HttpMethod.GET, "/figures"), withDefaults().matcher(HttpMethod.GET, "/gaps"),
                withDefaults().matcher(HttpMethod.GET, "/retention"), withDefaults().matcher(HttpMethod.GET, "/directory/**")));
        pages.setMatchingRequestParameterName(null);
        provider.open(http, new HomeAfterLogin(pages));
        return frame(http, accounts, addresses, witness)
                .addFilterAfter(new StillWelcome(accounts, clock), SecurityContextHolderFilter.class)
                .formLogin(login -> login.loginPage("/login").authenticationDetailsSource(LocalAccounts.AtTheDoor::new)
                        .successHandler(new HomeAfterLogin(pages)).failureHandler(new HalfwayIn.Turn(clock)).permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE))))
                .requestCache(cache -> cache.requestCache(pages))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPPS))      // guarded by the webapps' own token, see WebappSession
                .exceptionHandling(refused -> refused
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), new OrRequestMatcher(API, WEBAPPS_API))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .accessDeniedHandler(FrontDoor::forbidden))
                .build();
    }

    private static HttpSecurity frame(HttpSecurity http, LocalAccounts accounts, Addresses addresses, Witness witness) throws Exception {
        return http
                .addFilterAfter(witness, AuthorizationFilter.class)
                .authenticationProvider(accounts)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll();
                    addresses.allow(requests);
                    requests.anyRequest().denyAll();
                })
                .headers(headers -> headers
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(KEEPABLE), new CacheControlHeadersWriter()))
                        .contentTypeOptions(Customizer.withDefaults())
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(WEBAPPS),
                                new ContentSecurityPolicyHeaderWriter(OWN_PAGES_POLICY))));
    }

    /** A program gets the bare answer, a person the page with the words. The webapps' own start page is ours. */
    private static void forbidden(HttpServletRequest request, HttpServletResponse response, Exception denied) throws IOException {
        if (WELCOME.matches(request)) {
            response.sendRedirect("/");
        } else if (API.matches(request) || WEBAPPS_API.matches(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType("application/json");
            response.getWriter().write("{\"type\":\"Forbidden\",\"message\":\"This account may not do that.\"}");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
