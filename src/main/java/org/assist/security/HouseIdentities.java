package org.assist.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Login by OpenID Connect, where a house has named a provider (registration {@code house}). The provider says who somebody is; what she may
 * do here, and for which organisation, stands in her account of the same name, or she does not come in.
 */
@Component
class HouseIdentities {

    static final String REGISTRATION = "house";

    private final ClientRegistrationRepository providers;
    private final LocalAccounts accounts;

    HouseIdentities(ObjectProvider<ClientRegistrationRepository> providers, LocalAccounts accounts) {
        this.providers = providers.getIfAvailable();
        this.accounts = accounts;
    }

    boolean present() {
        return providers != null;
    }

    void open(HttpSecurity http, AuthenticationSuccessHandler onwards) throws Exception {
        if (!present()) {
            return;
        }
        var asked = new DefaultOAuth2AuthorizationRequestResolver(providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        // on a computer that many share nobody comes in because somebody else was there before her
        asked.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce().andThen(request -> request.additionalParameters(more -> more.put("prompt", "login"))));
        http.oauth2Login(login -> login.loginPage("/login").successHandler(onwards).failureUrl("/login?unknown")
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(asked))
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationResultConverter(HouseIdentities.this::known);
                        return filter;
                    }
                }));
    }

    private OAuth2AuthenticationToken known(OAuth2LoginAuthenticationToken told) {
        var account = accounts.find(told.getName()).orElseThrow(() -> new OAuth2AuthenticationException("no_account"));
        return new OAuth2AuthenticationToken(account, account.authorities(), REGISTRATION);
    }
}
