package org.huiqiao.users.web;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.huiqiao.users.ApiTokens;
import org.huiqiao.users.CustomerSignIn;
import org.huiqiao.users.KnownDevices;
import org.huiqiao.users.StaffSignIn;
import org.huiqiao.users.Users;
import org.huiqiao.users.factor.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Four doors, each refusing what no rule names: the API, callbacks from outside, staff, and everybody else. */
@Configuration
class SecurityConfiguration {

    private static final String STAFF = "STAFF";
    private static final String CUSTOMER = "CUSTOMER";

    private final Doorkeeper doorkeeper = new Doorkeeper();

    @Bean
    StaffAuthentication staffAuthentication(
            StaffSignIn staff, KnownDevices devices, SecondFactors factors, Clock clock) {
        return new StaffAuthentication(staff, devices, factors, clock);
    }

    /** Being there keeps Boot from inventing a user with a generated password. */
    @Bean
    AuthenticationManager staffByForm(StaffAuthentication staff) {
        return staff.byForm();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(
            HttpSecurity http,
            StaffAuthentication staff,
            DeviceCookie devices,
            SecondFactors factors,
            Users users,
            ApiTokens tokens)
            throws Exception {
        SafeHeaders.apply(http);
        return http.securityMatcher("/api/**")
                .authenticationManager(staff.byBasic())
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
                .httpBasic(basic -> basic.authenticationEntryPoint(doorkeeper::problem401)
                        .authenticationDetailsSource(request -> SignInDetails.of(request, basicName(request), devices)))
                .addFilterBefore(new StillInPost(users), AuthorizationFilter.class)
                .addFilterAfter(new SecondFactorFirst(factors, doorkeeper), AuthorizationFilter.class)
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
    SecurityFilterChain staffDoor(
            HttpSecurity http,
            AuthenticationManager staff,
            StaffEntrance entrance,
            DeviceCookie devices,
            SecondFactors factors,
            Users users,
            BanksOwnSignIn banksOwn)
            throws Exception {
        SafeHeaders.apply(http);
        banksOwn.apply(http);
        return http.securityMatcher("/staff", "/staff/**")
                .authenticationManager(banksOwn.beside(staff))
                .authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/staff/login",
                                        "/staff/login/passkey",
                                        "/staff/login/passkey/options",
                                        "/staff/login/first")
                                .permitAll()
                                .requestMatchers(StaffEntrance.SECOND)
                                .hasRole(HalfSignedIn.ROLE)
                                .anyRequest()
                                .hasRole(STAFF))
                .addFilterBefore(new StillInPost(users), AuthorizationFilter.class)
                .addFilterAfter(new SecondFactorFirst(factors, doorkeeper), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/staff/login")
                        .authenticationDetailsSource(request -> SignInDetails.of(request, formName(request), devices))
                        .successHandler(entrance)
                        .failureHandler(doorkeeper.backTo("/staff/login/again")))
                .logout(logout -> logout.logoutUrl("/staff/logout")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.STORAGE)))
                        .logoutSuccessUrl("/staff/login?left"))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HxRefreshHeaderAuthenticationEntryPoint(),
                                new RequestHeaderRequestMatcher("HX-Request"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/staff/login"), request -> true)
                        .accessDeniedHandler(doorkeeper::otherHalf))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain publicDoor(HttpSecurity http, CustomerSignIn customers) throws Exception {
        SafeHeaders.apply(http);
        RequestMatcher myPages = PathPatternRequestMatcher.withDefaults().matcher("/my/**");
        return http.authenticationManager(new CustomerAuthentication(customers))
                .authorizeHttpRequests(
                        // a stream that ends was allowed when it began
                        rules -> rules.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.GET,
                                        "/",
                                        "/calculator",
                                        "/estimate",
                                        "/estimate/compare",
                                        "/t/*",
                                        "/design",
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
                                new HxRefreshHeaderAuthenticationEntryPoint(),
                                new RequestHeaderRequestMatcher("HX-Request"))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), myPages)
                        .defaultAuthenticationEntryPointFor(doorkeeper::notThere, request -> true)
                        .accessDeniedHandler(doorkeeper::deniedOrNotThere))
                .build();
    }

    private static String formName(HttpServletRequest request) {
        @Nullable
        String name = request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY);
        return name == null ? "" : name.strip();
    }

    private static String basicName(HttpServletRequest request) {
        try {
            Authentication asked = new BasicAuthenticationConverter().convert(request);
            return asked == null ? "" : asked.getName();
        } catch (BadCredentialsException unreadable) {
            return "";
        }
    }

    /** A browser adds neither header by itself, so no other site can make it send such a request. */
    private static boolean carriesItsOwnCredentials(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && (header.startsWith("Bearer ") || header.startsWith("Basic "));
    }
}
