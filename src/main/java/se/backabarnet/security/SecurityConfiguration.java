package se.backabarnet.security;

import static se.backabarnet.Groups.ADMINISTRATORS;
import static se.backabarnet.security.Addresses.ENGINE_IN_WEBAPPS;
import static se.backabarnet.security.Addresses.FILES;
import static se.backabarnet.security.Addresses.FOR_ADMINISTRATORS;
import static se.backabarnet.security.Addresses.INTEREST;
import static se.backabarnet.security.Addresses.OPEN;
import static se.backabarnet.security.Addresses.OUR_API;
import static se.backabarnet.security.Addresses.OWN_LOGINS_OF_WEBAPPS;
import static se.backabarnet.security.Addresses.REST;
import static se.backabarnet.security.Addresses.UNREAD;
import static se.backabarnet.security.Addresses.WEBAPPS;
import static se.backabarnet.security.Addresses.WEBAPPS_API;
import static se.backabarnet.security.Addresses.WHO_AM_I_OF_WEBAPPS;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import se.backabarnet.security.BodyBounds.Bound;

/**
 * Three chains: programs log in to the engine's REST interface with Basic at every call and have no session; people log
 * in once with a form, for our pages and the engine's web applications alike; our own interface takes either. Whatever is
 * not named here needs a login.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final PersonLookup people;
    private final EngineApiAuthorization engineApi;
    private final KnownDevices devices;
    private final SessionLife life;
    private final RunningRequests running;
    private final long largestUpload;
    private final ObjectMapper json;
    private final MessageSourceAccessor messages;

    SecurityConfiguration(
            PersonLookup people,
            EngineApiAuthorization engineApi,
            KnownDevices devices,
            Clock clock,
            SessionProperties sessions,
            RequestProperties requests,
            MultipartProperties uploads,
            ObjectMapper json,
            MessageSourceAccessor messages) {
        this.people = people;
        this.engineApi = engineApi;
        this.devices = devices;
        this.life = new SessionLife(clock, sessions, FILES);
        this.running = new RunningRequests(requests, FILES);
        this.largestUpload = uploads.getMaxRequestSize().toBytes();
        this.json = json;
        this.messages = messages;
    }

    @Bean
    static AuthenticationManager authenticationManager(AuthenticationProvider passwords, LoginThrottle throttle) {
        return new ThrottledAuthentication(passwords, throttle);
    }

    @Bean
    @Order(1)
    SecurityFilterChain restChain(HttpSecurity http, AuthenticationManager logins) throws Exception {
        RefusalAsJson refusal = new RefusalAsJson(json, messages, true);
        return http.securityMatcher(REST)
                .authenticationManager(logins)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(on -> on.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .headers(SecurityHeaders::ofInterface)
                .addFilterBefore(running, AuthorizationFilter.class)
                .addFilterAfter(
                        new BodyBounds(List.of(new Bound(REST, largestUpload, true)), false), AuthorizationFilter.class)
                .addFilterAfter(new QueryBounds(json, refusal), BodyBounds.class)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(engineApi))
                .build();
    }

    /** Reads only, so there is nothing to forge; a session is used where there is one, and never made. */
    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http, AuthenticationManager logins) throws Exception {
        RefusalAsProblem refusal = new RefusalAsProblem(json, messages);
        return http.securityMatcher(OUR_API)
                .authenticationManager(logins)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(on -> on.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .headers(SecurityHeaders::ofInterface)
                .addFilterAfter(life, SecurityContextHolderFilter.class)
                .addFilterBefore(new CurrentPersonFilter(people, FILES), AuthorizationFilter.class)
                .addFilterBefore(running, AuthorizationFilter.class)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageChain(HttpSecurity http, AuthenticationManager logins) throws Exception {
        RefusalAsJson refusal = new RefusalAsJson(json, messages, false);
        VisitedPage visited = new VisitedPage();
        LoginForm loginForm = new LoginForm(visited, OPEN);
        return http.authenticationManager(logins)
                .formLogin(form -> form.loginPage(LoginOutcome.PAGE)
                        .usernameParameter(LoginForm.NAME)
                        .authenticationDetailsSource(request -> LoginDetails.of(request, devices))
                        .failureHandler(loginForm)
                        .successHandler(new LoginSuccess(visited, life, devices)))
                .logout(logout ->
                        logout.logoutRequestMatcher(Logout.requested()).logoutSuccessHandler(new Logout()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPPS_API, INTEREST))
                .requestCache(cache -> cache.requestCache(visited))
                .exceptionHandling(on -> on.defaultAuthenticationEntryPointFor(refusal, WEBAPPS_API)
                        .defaultAuthenticationEntryPointFor(new LoginEntry(), request -> true)
                        .defaultAccessDeniedHandlerFor(refusal, WEBAPPS_API)
                        .defaultAccessDeniedHandlerFor(loginForm, request -> true))
                .headers(headers -> SecurityHeaders.ofPages(headers, FILES))
                .addFilterAfter(life, SecurityContextHolderFilter.class)
                .addFilterBefore(running, CsrfFilter.class)
                .addFilterBefore(new StrangerGate(UNREAD, loginForm), CsrfFilter.class)
                .addFilterBefore(new BodyBounds(Addresses.boundsOfPages(largestUpload), true), CsrfFilter.class)
                .addFilterBefore(new CurrentPersonFilter(people, FILES), AuthorizationFilter.class)
                .addFilterAfter(new WebappsToken(WEBAPPS), AuthorizationFilter.class)
                .addFilterAfter(new QueryBounds(json, refusal), WebappsToken.class)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN, INTEREST)
                        .permitAll()
                        .requestMatchers(OWN_LOGINS_OF_WEBAPPS)
                        .denyAll()
                        .requestMatchers(WHO_AM_I_OF_WEBAPPS)
                        .authenticated()
                        .requestMatchers(FOR_ADMINISTRATORS)
                        .hasAuthority(Person.authorityOf(ADMINISTRATORS))
                        .requestMatchers(ENGINE_IN_WEBAPPS)
                        .access(engineApi)
                        .anyRequest()
                        .authenticated())
                .build();
    }
}
