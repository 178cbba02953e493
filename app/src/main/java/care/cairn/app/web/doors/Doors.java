package care.cairn.app.web.doors;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The one chain of filters that every request passes. Everything is closed; {@link AudienceCheck}
 * opens what names its audience, and {@link PublicFiles} is the list of files for all.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    SecurityFilterChain doorsOfEverything(
            HttpSecurity http,
            AudienceCheck audience,
            Refused refused,
            CsrfTokenRepository formTokens,
            ObjectProvider<SecurityContextRepository> whoIsIn)
            throws Exception {
        SecurityContextRepository contexts =
                whoIsIn.getIfAvailable(RequestAttributeSecurityContextRepository::new);
        http.securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.GET, PublicFiles.PATTERNS.toArray(String[]::new))
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.HEAD,
                                        PublicFiles.PATTERNS.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .access(audience))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .headers(headers ->
                        headers.referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(permissions ->
                                        permissions.policy(
                                                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"))
                                .crossOriginOpenerPolicy(opener ->
                                        opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new ContentPolicy(), HeaderWriterFilter.class)
                .addFilterBefore(new OwnSite(), CsrfFilter.class)
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable());
        return http.build();
    }

    /** Nobody signs in by way of a filter: the access module's own pages do it. */
    @Bean
    AuthenticationManager nobodyByItself() {
        return authentication -> {
            throw new ProviderNotFoundException("Sign in on the page");
        };
    }

    /** The token of a form is kept with the browser, so that readers need no session. */
    @Bean
    CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("cairn-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
