package org.huiqiao;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Language of pages (Chinese unless {@code ?lang=en} was chosen) and the one script that staff pages use. */
@Configuration
class PagesConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver(Environment environment) {
        boolean plain = environment.acceptsProfiles(Profiles.of("demo", "test"));
        CookieLocaleResolver resolver = new CookieLocaleResolver(plain ? "lang" : "__Host-lang");
        resolver.setCookieSecure(!plain);
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    /** Serves the htmx webjar under an address without its version, so that no template names one. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/js/htmx/**")
                .addResourceLocations(htmx())
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }

    private static Resource htmx() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
            return found[0].createRelative("./");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
