package se.backabarnet.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the filters that tell the engine who is at work after Spring Security's, so that they see an authorized request,
 * and before the web applications' own.
 */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final int AFTER_SPRING_SECURITY = 100;
    private static final int BEFORE_WEBAPPS = 101;

    @Bean
    FilterRegistrationBean<EngineAuthenticationFilter> engineAuthentication(IdentityService identityService) {
        FilterRegistrationBean<EngineAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new EngineAuthenticationFilter(identityService));
        filter.addUrlPatterns("/*");
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappsAuthentication() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                WebappsAuthenticationProvider.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(BEFORE_WEBAPPS);
        return filter;
    }
}
