package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.mail.Mail;
import dev.stammkunde.localrunner.mail.MailJson;

import java.util.List;

/** The mails that were sent, newest first. */
record MailsReport(List<Mail> mails, String to) implements Report {

    private static final int MOST_SHOWN = 500;

    @Override
    public Object json() {
        return mails.stream().map(MailJson::view).toList();
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JtemailsGenerated.render(out, none, this));
    }

    /** Returns the mails that a page shows; programs get all. */
    List<Mail> shown() {
        return mails.subList(0, Math.min(MOST_SHOWN, mails.size()));
    }

    /** Says how many there are. */
    String count() {
        return mails.size()
                + (mails.size() == 1 ? " mail" : " mails")
                + (mails.size() > MOST_SHOWN ? ", of which the newest are shown" : "");
    }

    /** Returns the subject, or words for none. */
    static String subject(Mail mail) {
        var subject = mail.content().subject();
        return subject.isBlank() ? "(no subject)" : subject;
    }
}
