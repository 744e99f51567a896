package dev.stammkunde.mail.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Says which links a mail can have. */
final class UrlText {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int LONGEST = 2_000;

    private UrlText() {}

    /** Whether a value leads to a web page or a mail address. */
    static boolean isSafe(String url) {
        if (url.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            return scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && (uri.isOpaque()
                            ? scheme.equalsIgnoreCase("mailto")
                            : uri.getRawAuthority() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Returns a value as it stands in a query or a path. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
