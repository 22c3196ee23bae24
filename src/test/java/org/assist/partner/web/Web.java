package org.assist.partner.web;

import org.assist.fixture.Pages;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Our pages with their templates, without the front door before them. */
final class Web {

    private Web() {
    }

    static MockMvc of(SpringTemplateEngine templates, Object... controllers) {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(templates);
        views.setCharacterEncoding("UTF-8");
        return MockMvcBuilders.standaloneSetup(controllers).setViewResolvers(views).addFilters(new Pages.WhoAsks()).build();
    }

    /** The request of an account that works for an organisation. */
    static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(String account, String organisation, B request) {
        return request.principal(new TestingAuthenticationToken(account, "", "ORG_" + organisation));
    }
}
