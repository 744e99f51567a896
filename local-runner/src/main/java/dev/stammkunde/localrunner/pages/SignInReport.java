package dev.stammkunde.localrunner.pages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A page to sign in at, or the token that it gave. */
record SignInReport(@Nullable String token) implements Report {

    static final List<String> GROUPS = List.of("marketing", "finance", "support", "admin");

    @Override
    public Object json() {
        return token == null ? Map.of("groups", GROUPS) : Map.of("token", token);
    }

    @Override
    public String html() {
        return token == null ? Html.of(JtesigninGenerated::render) : signedIn(token);
    }

    private static String signedIn(String token) {
        return Html.of((out, none) -> JtesignedinGenerated.render(out, none, token));
    }
}
