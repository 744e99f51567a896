package dev.stammkunde.mail.pages;

import dev.stammkunde.platform.http.HttpResponse;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page.
 *
 * @param styleSource how a content security policy names its style sheet
 * @param logo the address of the only picture on it
 */
public record HtmlPage(int status, String html, String styleSource, @Nullable String logo) {

    /**
     * Returns the page as an answer. It runs no script, stands in no frame, posts to nobody else,
     * tells no other site where its reader came from, and is kept by no cache and no search engine.
     */
    public HttpResponse toResponse() {
        return toResponse(List.of());
    }

    /**
     * Returns the same, which may stand in frames.
     *
     * @param frames origins of pages that may hold it
     */
    public HttpResponse toResponse(List<String> frames) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "text/html; charset=utf-8");
        headers.put("cache-control", "no-store");
        headers.put("content-security-policy", policy(frames));
        headers.put("referrer-policy", "no-referrer");
        headers.put("x-content-type-options", "nosniff");
        headers.put("x-robots-tag", "noindex, nofollow");
        return new HttpResponse(status, headers, html);
    }

    private String policy(List<String> frames) {
        return "default-src 'none'; style-src "
                + styleSource
                + (logo == null ? "" : "; img-src https:")
                + "; form-action 'self'; base-uri 'none'; frame-ancestors "
                + (frames.isEmpty() ? "'none'" : String.join(" ", frames));
    }
}
