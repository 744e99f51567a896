package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.identity.Person;
import dev.stammkunde.platform.Sha256;

import org.jspecify.annotations.Nullable;

import java.util.Base64;

/** The page at which somebody says who they are: one of the demo's team, or anybody. */
public final class LoginPage {

    private static final String STYLE =
            Base64.getEncoder().encodeToString(Sha256.bytes(Html.STYLE));

    private LoginPage() {}

    /**
     * Returns the page.
     *
     * @param action where its forms go
     * @param problem with what was sent before; null without one
     */
    public static String html(String action, @Nullable String problem) {
        return Html.of(
                (out, none) ->
                        JteloginGenerated.render(
                                out, none, Person.TEAM, action, problem == null ? "" : problem));
    }

    /**
     * Returns its Content-Security-Policy. Browsers ask it of where an answer to a form leads, too.
     *
     * @param origin to which whoever has signed in goes back
     */
    public static String policy(String origin) {
        return "default-src 'none'; style-src 'sha256-%s'; form-action 'self' %s; frame-ancestors 'none'; base-uri 'none'"
                .formatted(STYLE, origin);
    }
}
