package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.base.Json;

/** Facts for programs, shown to people as they are. */
record JsonReport(Object json) implements Report {

    @Override
    public String html() {
        return Html.page("JSON")
                .raw("<section><pre>")
                .text(Json.writePretty(json))
                .raw("</pre></section>")
                .end();
    }
}
