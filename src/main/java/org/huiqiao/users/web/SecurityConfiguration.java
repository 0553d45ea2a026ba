package org.huiqiao.users.web;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.huiqiao.users.ApiTokens;
import org.huiqiao.users.CustomerSignIn;
import org.huiqiao.users.StaffSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Four doors, each refusing what no rule names: the API, callbacks from outside, staff, and everybody else. */
@Configuration
class SecurityConfiguration {

    private static final String STAFF = "STAFF";
    private static final String CUSTOMER = "CUSTOMER";

    private final Doorkeeper doorkeeper = new Doorkeeper();

    /** Being there keeps Boot from inventing a user with a generated password. */
    @Bean
    AuthenticationManager staffAuthentication(StaffSignIn staff) {
        return new StaffAuthentication(staff);
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, AuthenticationManager staff, ApiTokens tokens) throws Exception {
        SafeHeaders.apply(http);
        return http.securityMatcher("/api/**")
                .authenticationManager(staff)
                .authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/v1/sign-in", "/api/v1/sign-in/code")
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.GET,
                                        "/api/v1/products",
                                        "/api/v1/products/**",
                                        "/api/v1/calculator",
                                        "/api/v1/estimate")
                                .permitAll()
                                .requestMatchers(HttpMethod.DELETE, "/api/v1/sign-in")
                                .hasRole(CUSTOMER)
                                .requestMatchers("/api/v1/my/**")
                                .hasRole(CUSTOMER)
                                .requestMatchers("/api/v1/tasks", "/api/v1/tasks/**", "/api/v1/cases/**")
                                .hasRole(STAFF)
                                .anyRequest()
                                .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(basic -> basic.authenticationEntryPoint(doorkeeper::problem401))
                .addFilterBefore(new BearerTokens(tokens, doorkeeper::problem401), BasicAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(doorkeeper::problem401)
                        .accessDeniedHandler(doorkeeper::problem403))
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::carriesItsOwnCredentials)
                        .ignoringRequestMatchers("/api/v1/sign-in", "/api/v1/sign-in/code"))
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain callbacksDoor(HttpSecurity http) throws Exception {
        SafeHeaders.apply(http);
        return http.securityMatcher("/callbacks/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.POST)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(doorkeeper::problem403)
                        .accessDeniedHandler(doorkeeper::problem403))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain staffDoor(HttpSecurity http, AuthenticationManager staff) throws Exception {
        SafeHeaders.apply(http);
        return http.securityMatcher("/staff", "/staff/**")
                .authenticationManager(staff)
                .authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/staff/login")
                                .permitAll()
                                .anyRequest()
                                .hasRole(STAFF))
                .formLogin(form -> form.loginPage("/staff/login")
                        .successHandler(SignedIn.to("/staff/inbox", 15 * 60))
                        .failureHandler(doorkeeper.backTo("/staff/login/again")))
                .logout(logout -> logout.logoutUrl("/staff/logout").logoutSuccessUrl("/staff/login?left"))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HxRefreshHeaderAuthenticationEntryPoint(),
                                new RequestHeaderRequestMatcher("HX-Request"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/staff/login"), request -> true))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain publicDoor(HttpSecurity http, CustomerSignIn customers) throws Exception {
        SafeHeaders.apply(http);
        RequestMatcher myPages = PathPatternRequestMatcher.withDefaults().matcher("/my/**");
        return http.authenticationManager(new CustomerAuthentication(customers))
                .authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.GET,
                                        "/",
                                        "/calculator",
                                        "/estimate",
                                        "/favicon.ico",
                                        "/css/**",
                                        "/js/**",
                                        "/img/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/actuator/health", "/v3/api-docs")
                                .permitAll()
                                .requestMatchers("/login", "/login/code")
                                .permitAll()
                                .requestMatchers("/my", "/my/**")
                                .hasRole(CUSTOMER)
                                .anyRequest()
                                .denyAll())
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("phone")
                        .passwordParameter("code")
                        .successHandler(SignedIn.to("/my", 30 * 60))
                        .failureHandler(doorkeeper.backTo("/login/again")))
                .logout(logout -> logout.logoutUrl("/my/logout").logoutSuccessUrl("/?left"))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), myPages)
                        .defaultAuthenticationEntryPointFor(doorkeeper::notThere, request -> true)
                        .accessDeniedHandler(doorkeeper::deniedOrNotThere))
                .build();
    }

    /** A browser adds neither header by itself, so no other site can make it send such a request. */
    private static boolean carriesItsOwnCredentials(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && (header.startsWith("Bearer ") || header.startsWith("Basic "));
    }
}
