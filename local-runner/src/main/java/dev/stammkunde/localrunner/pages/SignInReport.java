package dev.stammkunde.localrunner.pages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A page to sign in at, or the token that it gave. */
record SignInReport(@Nullable String token) implements Report {

    static final List<String> GROUPS = List.of("marketing", "finance", "support");

    @Override
    public Object json() {
        return token == null ? Map.of("groups", GROUPS) : Map.of("token", token);
    }

    @Override
    public String html() {
        var html = Html.page("Sign in").raw("<section>");
        if (token != null) {
            html.raw("<p>This token holds for eight hours of the runner's clock. Send it as ")
                    .code("Authorization: Bearer …")
                    .raw("</p><pre>")
                    .text(token)
                    .raw("</pre><p>Paste this line into a shell, and the README's commands for ")
                    .raw("marketing work there as they are:</p><pre>token=")
                    .text(token)
                    .raw("</pre><p>")
                    .link("/_local/sign-in", "Sign in again")
                    .raw("</p></section>");
            return html.end();
        }
        html.raw("<p>Nobody is asked for a password on this machine.</p>")
                .raw("<form class=\"column\" method=\"post\" action=\"/_local/sign-in\">")
                .raw("<label>Name <input name=\"user\" value=\"mia\" required></label>")
                .raw("<fieldset><legend>Groups</legend>");
        for (String group : GROUPS) {
            html.raw("<label><input type=\"checkbox\" name=\"groups\" value=\"" + group + "\"")
                    .raw(group.equals("marketing") ? " checked> " : "> ")
                    .text(group)
                    .raw("</label> ");
        }
        return html.raw("</fieldset><button>Sign in</button></form></section>").end();
    }
}
