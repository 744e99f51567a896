package dev.stammkunde.localrunner.pages;

import java.util.Map;

/** How many dead letters were sent back. */
record RedriveReport(int sent) implements Report {

    @Override
    public Object json() {
        return Map.of("sent", sent);
    }

    @Override
    public String html() {
        return Html.page("Sent back")
                .raw("<section><p>")
                .text(sent + " messages.")
                .raw("</p></section>")
                .end();
    }
}
