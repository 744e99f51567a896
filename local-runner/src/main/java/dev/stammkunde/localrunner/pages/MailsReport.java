package dev.stammkunde.localrunner.pages;

import java.util.List;

/** The mails that were sent. No function of this version sends any. */
record MailsReport() implements Report {

    @Override
    public Object json() {
        return List.of();
    }

    @Override
    public String html() {
        return Html.page("Mails")
                .raw("<section><p class=\"soft\">No mail was sent.</p></section>")
                .end();
    }
}
