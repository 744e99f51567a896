package dev.stammkunde.localrunner.mail;

import dev.stammkunde.localrunner.template.Stack;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does to mails what SES does where a configuration set hears of opens and clicks: an invisible
 * picture at the end, and links that lead by way of this machine, but for those that are marked
 * with {@code ses:no-track}. Mails of other sets stay as they are.
 */
public final class Tracking {

    private static final String OPEN = "open";
    private static final String CLICK = "click";
    private static final Pattern LINK =
            Pattern.compile("<a\\s([^>]*?)\\bhref=\"(https?://[^\"]*)\"([^>]*)>");
    private static final Pattern NO_TRACK = Pattern.compile("\\s*\\bses:no-track(=\"[^\"]*\")?");

    private final Stack stack;
    private final Mailbox mailbox;
    private final EventOutbox outbox;
    private final Clock clock;
    private final URI address;

    Tracking(Stack stack, Mailbox mailbox, EventOutbox outbox, Clock clock, URI address) {
        this.stack = stack;
        this.mailbox = mailbox;
        this.outbox = outbox;
        this.clock = clock;
        this.address = address;
    }

    /** Returns the mail as it arrives. */
    Mail apply(Mail mail) {
        var content = mail.content();
        var html = content.html();
        if (hears(mail, CLICK)) {
            html = LINK.matcher(html).replaceAll(link -> replacement(mail.id(), link));
        }
        if (hears(mail, OPEN)) {
            html = withPicture(html, mail.id());
        }
        return new Mail(
                mail.id(),
                mail.time(),
                mail.envelope(),
                new Mail.Content(content.subject(), html, content.text(), content.headers()),
                mail.tags(),
                mail.configurationSet());
    }

    /** Publishes that a mail was opened. */
    public void opened(String id) {
        mailbox.find(id)
                .filter(mail -> hears(mail, OPEN))
                .ifPresent(
                        mail ->
                                outbox.publish(
                                        mail, List.of(MailEvents.opened(mail, clock.instant()))));
    }

    /**
     * Publishes that a link was followed.
     *
     * @return where it leads; empty for a link that is not in the mail
     */
    public Optional<String> clicked(String id, String to) {
        return mailbox.find(id)
                .filter(mail -> mail.content().html().contains('"' + tracked(id, to) + '"'))
                .map(
                        mail -> {
                            outbox.publish(
                                    mail, List.of(MailEvents.clicked(mail, to, clock.instant())));
                            return to;
                        });
    }

    private boolean hears(Mail mail, String type) {
        return stack.mailEventDestinations().stream()
                .filter(it -> mail.configurationSet().equals(Optional.of(it.configurationSet())))
                .anyMatch(it -> it.eventTypes().contains(type));
    }

    private String replacement(String id, MatchResult link) {
        var around = link.group(1) + link.group(3);
        var isLeftAlone = NO_TRACK.matcher(around).find();
        var target = link.group(2).replace("&amp;", "&");
        return Matcher.quoteReplacement(
                "<a "
                        + NO_TRACK.matcher(link.group(1)).replaceAll("").stripLeading()
                        + "href=\""
                        + (isLeftAlone ? link.group(2) : tracked(id, target))
                        + '"'
                        + NO_TRACK.matcher(link.group(3)).replaceAll("")
                        + '>');
    }

    private String tracked(String id, String to) {
        return base(id) + "click?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    private String withPicture(String html, String id) {
        var picture =
                "<img alt=\"\" src=\""
                        + base(id)
                        + "open.gif\" style=\"display: none; width: 1px; height: 1px;\">";
        var end = html.lastIndexOf("</body>");
        return end < 0 ? html + picture : html.substring(0, end) + picture + html.substring(end);
    }

    private String base(String id) {
        return address + "/_local/tracked/" + id + '/';
    }
}
