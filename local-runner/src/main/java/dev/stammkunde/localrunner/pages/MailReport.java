package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.mail.Mail;
import dev.stammkunde.localrunner.mail.MailJson;

import java.util.List;

/** One mail: how it looks, its text, its headers and its links. */
record MailReport(Mail mail) implements Report {

    @Override
    public Object json() {
        return MailJson.view(mail);
    }

    @Override
    public String html() {
        var html = Html.page(MailsReport.subject(mail));
        html.raw("<section><p>To <strong>")
                .text(String.join(", ", mail.envelope().recipients()))
                .raw("</strong> from ")
                .text(mail.envelope().from())
                .raw("<br><span class=\"soft\">")
                .text(ClockReport.readable(mail.time()) + " in Berlin, ")
                .text(mail.time().toString().substring(0, 19).replace('T', ' ') + " UTC")
                .raw("</span></p><div class=\"tabs\">");
        tab(html, "html", "HTML", true);
        tab(html, "text", "Text", false);
        tab(html, "headers", "Headers", false);
        tab(html, "links", "Links", false);
        look(html.raw("<div class=\"panel html\">"));
        html.raw("</div><div class=\"panel text\"><pre>")
                .text(mail.content().text().isEmpty() ? "It has no text." : mail.content().text())
                .raw("</pre></div><div class=\"panel headers\">");
        headers(html);
        links(html.raw("</div><div class=\"panel links\">"));
        return html.raw("</div></div></section>").end();
    }

    private static void tab(Html html, String id, String label, boolean isOpen) {
        html.raw("<input type=\"radio\" name=\"tab\" id=\"tab-" + id + "\"")
                .raw(isOpen ? " checked>" : ">")
                .raw("<label for=\"tab-" + id + "\">")
                .text(label)
                .raw("</label>");
    }

    private void look(Html html) {
        if (mail.content().html().isEmpty()) {
            html.raw("<p class=\"soft\">It has no HTML.</p>");
            return;
        }
        // What its links open is no part of the mail, and its forms must work.
        html.raw("<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\" ")
                .raw("title=\"The mail as HTML\" src=\"/_local/mails/")
                .text(mail.id())
                .raw(".html\"></iframe><p>")
                .link("/_local/mails/" + mail.id() + ".html", "Open it alone")
                .raw("</p>");
    }

    private void headers(Html html) {
        html.head("Header", "Value");
        mail.headers().forEach(h -> html.row().cell(h.name()).codeCell(h.value()).raw("</tr>"));
        mail.configurationSet()
                .ifPresent(set -> html.row().cell("configuration set").codeCell(set).raw("</tr>"));
        mail.tags()
                .forEach(
                        (name, value) ->
                                html.row()
                                        .cell("tag " + name)
                                        .codeCell(MailTags.decode(value))
                                        .raw("</tr>"));
        html.endTable();
    }

    private void links(Html html) {
        var oneClick = MailLinks.oneClick(mail);
        oneClick.ifPresent(
                link ->
                        html.raw("<form method=\"post\" target=\"_blank\" action=\"")
                                .text(link)
                                .raw("\"><input type=\"hidden\" name=\"List-Unsubscribe\" ")
                                .raw(
                                        "value=\"One-Click\"><button>Unsubscribe with one click (POST)")
                                .raw("</button></form>"));
        List<String> links = MailLinks.of(mail);
        if (links.isEmpty()) {
            html.raw("<p class=\"soft\">It has no links.</p>");
            return;
        }
        html.raw("<ul>");
        for (String link : links) {
            html.raw("<li><a target=\"_blank\" rel=\"noopener\" href=\"")
                    .text(link)
                    .raw("\">")
                    .text(link)
                    .raw("</a></li>");
        }
        html.raw("</ul>");
    }
}
