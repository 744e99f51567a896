package dev.stammkunde.serveconsole;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.http.StaticText;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The one page of the console, with where its files lie and where people sign in.
 *
 * <p>Its policy lets scripts run that were delivered with it, and none that got into it: the import
 * map is the only one inside the page, and is allowed by its hash.
 *
 * @param headers that go with it
 */
record ConsolePage(StaticText page, Map<String, String> headers) {

    private static final String MAP_BEGINS = "<script type=\"importmap\">";
    private static final String MAP_ENDS = "</script>";

    ConsolePage {
        headers = Map.copyOf(headers);
    }

    /**
     * Fills in the page.
     *
     * @param version of its files
     */
    static ConsolePage of(String html, String version, SignIn signIn) {
        String page =
                html.replace("{assets}", "/console/assets/" + version)
                        .replace("{sign-in}", signIn.url())
                        .replace("{client}", signIn.client());
        return new ConsolePage(
                new StaticText(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"),
                Map.of(
                        "content-security-policy", policy(importMap(page), signIn.url()),
                        "referrer-policy", "no-referrer",
                        "cross-origin-opener-policy", "same-origin",
                        "permissions-policy", "camera=(), geolocation=(), microphone=()"));
    }

    private static String importMap(String page) {
        int begins = page.indexOf(MAP_BEGINS) + MAP_BEGINS.length();
        return page.substring(begins, page.indexOf(MAP_ENDS, begins));
    }

    private static String policy(String importMap, String signInUrl) {
        String hash =
                Base64.getEncoder()
                        .encodeToString(
                                Sha256.digest().digest(importMap.getBytes(StandardCharsets.UTF_8)));
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'sha256-" + hash + "'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self' " + signInUrl,
                "frame-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html");
    }
}
