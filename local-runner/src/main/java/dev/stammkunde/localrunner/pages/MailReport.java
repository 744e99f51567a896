package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.mail.Mail;
import dev.stammkunde.localrunner.mail.MailJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One mail: how it looks, its text, its headers and its links. */
record MailReport(Mail mail) implements Report {

    /** A line of the table of headers. */
    record Row(String name, String value) {}

    @Override
    public Object json() {
        return MailJson.view(mail);
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JtemailGenerated.render(out, none, this));
    }

    /** Returns the headers, then what SES was told of the mail beside them. */
    List<Row> headers() {
        var rows = new ArrayList<Row>();
        mail.headers().forEach(header -> rows.add(new Row(header.name(), header.value())));
        mail.configurationSet().ifPresent(set -> rows.add(new Row("configuration set", set)));
        mail.tags()
                .forEach((name, value) -> rows.add(new Row("tag " + name, MailTags.decode(value))));
        return rows;
    }

    /** Returns where a mail program posts to when its reader unsubscribes with one click. */
    Optional<String> oneClick() {
        return MailLinks.oneClick(mail);
    }

    /** Returns each link once. */
    List<String> links() {
        return MailLinks.of(mail);
    }
}
