package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.mail.Mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the links in a mail: where a reader, a mail program or a scanner may go. */
final class MailLinks {

    private static final Pattern IN_HTML =
            Pattern.compile("href\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_TEXT = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;)]");
    private static final Pattern IN_HEADER = Pattern.compile("<([^>]+)>");

    private MailLinks() {}

    /** Returns each link once. */
    static List<String> of(Mail mail) {
        var links = new LinkedHashSet<String>();
        IN_HTML.matcher(mail.content().html())
                .results()
                .map(match -> match.group(1).replace("&amp;", "&").replace("&#x3D;", "="))
                .filter(MailLinks::isWeb)
                .forEach(links::add);
        IN_TEXT.matcher(mail.content().text()).results().forEach(m -> links.add(m.group()));
        mail.findHeader("List-Unsubscribe").ifPresent(value -> links.addAll(inHeader(value)));
        return List.copyOf(links);
    }

    /** Returns where a mail program posts to when its reader unsubscribes with one click. */
    static Optional<String> oneClick(Mail mail) {
        return mail.findHeader("List-Unsubscribe-Post")
                .flatMap(_ -> mail.findHeader("List-Unsubscribe"))
                .flatMap(value -> inHeader(value).stream().findFirst());
    }

    private static List<String> inHeader(String value) {
        var links = new ArrayList<String>();
        IN_HEADER.matcher(value).results().forEach(match -> links.add(match.group(1)));
        return links.stream().filter(MailLinks::isWeb).toList();
    }

    private static boolean isWeb(String link) {
        return link.startsWith("http://") || link.startsWith("https://");
    }
}
