package org.assist.webapps;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of the webapps' content security policy to its request. Camunda 7.24.0 puts it into the servlet context,
 * where the next request overwrites it between the header and the page of the one before; the browser then refuses the
 * page's own scripts and Tasklist stays empty.
 */
class OneNonce extends OncePerRequestFilter {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<OneNonce> oneNonce() {
            var registration = new FilterRegistrationBean<>(new OneNonce());
            registration.addUrlPatterns("/camunda/*");
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var context = withOwnNonce(request.getServletContext());
        chain.doFilter(new HttpServletRequestWrapper(request) {

            @Override
            public ServletContext getServletContext() {
                return context;
            }
        }, response);
    }

    private static ServletContext withOwnNonce(ServletContext shared) {
        var nonce = new AtomicReference<>();
        return (ServletContext) Proxy.newProxyInstance(OneNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, given) -> {
            if (given != null && given.length > 0 && NONCE.equals(given[0])) {
                if (method.getName().equals("setAttribute")) {
                    nonce.set(given[1]);
                    return null;
                }
                if (method.getName().equals("getAttribute")) {
                    return nonce.get();
                }
            }
            try {
                return method.invoke(shared, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
