package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.mail.Faults;
import dev.stammkunde.localrunner.mail.PostOffice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers what is below {@code /_local/mails} and {@code /_local/ses}. */
final class MailPages {

    private static final String HTML = ".html";
    private static final String MAILS = "/_local/mails";
    private static final String BASE = "<base target=\"_blank\">";
    private static final Pattern HEAD = Pattern.compile("(?i)<head(\\s[^>]*)?>");

    private final PostOffice office;

    MailPages(PostOffice office) {
        this.office = office;
    }

    PageAnswer list(Map<String, String> parameters) {
        var to = parameters.getOrDefault("to", "");
        return new PageAnswer.Facts(new MailsReport(office.mailbox().newestFirst(to), to));
    }

    /** Answers with a mail; with {@code .html} after its id, as its reader sees it. */
    PageAnswer mail(String name) {
        var id = name.endsWith(HTML) ? name.substring(0, name.length() - HTML.length()) : name;
        return office.mailbox()
                .find(id)
                .<PageAnswer>map(
                        mail ->
                                id.equals(name)
                                        ? new PageAnswer.Facts(new MailReport(mail))
                                        : new PageAnswer.Foreign(
                                                opensLinksInTabs(mail.content().html())))
                .orElseGet(PageAnswer::notFound);
    }

    /** Plays SES's own server, to which the picture and the links of tracked mails lead. */
    PageAnswer tracked(List<String> path, Map<String, String> parameters) {
        var what = path.size() == 3 ? path.get(2) : "";
        return switch (what) {
            case "open.gif" -> {
                office.tracking().opened(path.get(1));
                yield new PageAnswer.Picture();
            }
            case "click" ->
                    office.tracking()
                            .clicked(path.get(1), parameters.getOrDefault("to", ""))
                            .<PageAnswer>map(PageAnswer.Elsewhere::new)
                            .orElseGet(PageAnswer::notFound);
            default -> PageAnswer.notFound();
        };
    }

    /** As mail programs do: few sites let themselves be shown in a frame. */
    private static String opensLinksInTabs(String html) {
        var head = HEAD.matcher(html);
        return head.find()
                ? html.substring(0, head.end()) + BASE + html.substring(head.end())
                : BASE + html;
    }

    PageAnswer empty() {
        return new PageAnswer.Done(new CountReport("deleted", office.mailbox().clear()), MAILS);
    }

    PageAnswer settings() {
        return new PageAnswer.Facts(new SesReport(office));
    }

    /** Sets the fault and the limits that are given; the others stay. */
    PageAnswer set(Map<String, String> parameters) {
        try {
            var label = parameters.get("fault");
            if (label != null) {
                var fault = Faults.Fault.find(label);
                if (fault.isEmpty()) {
                    return PageAnswer.invalid(
                            "fault must be one of "
                                    + String.join(", ", labels())
                                    + ", not "
                                    + label
                                    + ".");
                }
                office.faults()
                        .set(
                                fault.get(),
                                Integer.parseInt(parameters.getOrDefault("times", "0")),
                                Duration.ofMillis(
                                        Long.parseLong(
                                                parameters.getOrDefault("delayMillis", "3000"))));
            }
            if (parameters.containsKey("maxSendRate")) {
                office.limits().setRate(Double.parseDouble(parameters.get("maxSendRate")));
            }
            if (parameters.containsKey("max24HourSend")) {
                office.limits().setQuota(Double.parseDouble(parameters.get("max24HourSend")));
            }
        } catch (NumberFormatException _) {
            return PageAnswer.invalid(
                    "times, delayMillis, maxSendRate and max24HourSend must be numbers.");
        }
        return new PageAnswer.Done(new SesReport(office), "/_local/ses");
    }

    private static List<String> labels() {
        return List.of(Faults.Fault.values()).stream().map(Faults.Fault::label).toList();
    }
}
