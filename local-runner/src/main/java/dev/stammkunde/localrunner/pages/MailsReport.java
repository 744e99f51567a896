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
        var html = Html.page("Mails");
        html.raw(
                        "<section><form method=\"get\" action=\"/_local/mails\" role=\"search\"><label>To ")
                .raw("<input type=\"search\" name=\"to\" value=\"")
                .text(to)
                .raw("\"></label><button>Find</button></form> ")
                .raw("<form method=\"post\" action=\"/_local/mails/empty\">")
                .raw("<button>Empty the mailbox</button></form> ")
                .link("/_local/ses", "Let sending fail")
                .raw("</section><section>");
        if (mails.isEmpty()) {
            html.raw("<p class=\"soft\">")
                    .text(to.isEmpty() ? "No mail was sent." : "No mail was sent to " + to + ".")
                    .raw("</p>");
            return html.raw("</section>").end();
        }
        html.raw("<p class=\"soft\">")
                .text(mails.size() + (mails.size() == 1 ? " mail" : " mails"))
                .raw(mails.size() > MOST_SHOWN ? ", of which the newest are shown" : "")
                .raw("</p>")
                .head("Time (Berlin)", "To", "Subject", "Campaign");
        for (Mail mail : mails.subList(0, Math.min(MOST_SHOWN, mails.size()))) {
            html.row()
                    .cell(ClockReport.readable(mail.time()))
                    .cell(String.join(", ", mail.envelope().to()))
                    .openCell()
                    .link("/_local/mails/" + mail.id(), subject(mail))
                    .raw("</td>")
                    .cell(MailTags.campaign(mail))
                    .raw("</tr>");
        }
        return html.endTable().raw("</section>").end();
    }

    static String subject(Mail mail) {
        var subject = mail.content().subject();
        return subject.isBlank() ? "(no subject)" : subject;
    }
}
