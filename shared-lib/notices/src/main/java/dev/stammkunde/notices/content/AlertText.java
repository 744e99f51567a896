package dev.stammkunde.notices.content;

import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what somebody wants to know at once as a mail: one, however much it is. */
public final class AlertText {

    /** Nobody reads more in a mail; the rest is counted. */
    static final int MOST_LINES = 10;

    private AlertText() {}

    /**
     * Writes it.
     *
     * @param notices at least one
     */
    public static ServiceMatter.TeamAlert of(
            AlertKind kind,
            Collection<Notice> notices,
            Language language,
            ZoneId zone,
            Instant now) {
        List<Notice> all = List.copyOf(notices);
        NoticeLine line = new NoticeLine(language, zone, now.atZone(zone).toLocalDate());
        Notice first = all.getFirst();
        if (all.size() == 1) {
            String text = line.of(first);
            return new ServiceMatter.TeamAlert(
                    line.text(first),
                    text.equals(line.text(first)) ? null : text,
                    line.step(first),
                    first.link());
        }
        String lines =
                all.stream().limit(MOST_LINES).map(line::of).collect(Collectors.joining("\n"));
        boolean isOnePlace = all.stream().map(Notice::link).distinct().count() == 1;
        return new ServiceMatter.TeamAlert(
                title(kind, all.size(), language),
                all.size() > MOST_LINES
                        ? lines + '\n' + DigestText.more(language, all.size() - MOST_LINES)
                        : lines,
                isOnePlace ? line.step(first) : everything(language),
                isOnePlace ? first.link() : "/today");
    }

    private static String everything(Language language) {
        return switch (language) {
            case DE -> "Alles ansehen, was ansteht";
            case EN -> "See all that is to do";
        };
    }

    private static String title(AlertKind kind, int number, Language language) {
        boolean isGerman = language == Language.DE;
        return switch (kind) {
            case UNHAPPY_ANSWERS ->
                    isGerman
                            ? "%d unzufriedene Antworten".formatted(number)
                            : "%d unhappy answers".formatted(number);
            case FAILING_CAMPAIGN ->
                    isGerman
                            ? "%d Läufe von Kampagnen brauchen Aufmerksamkeit".formatted(number)
                            : "%d runs of campaigns need attention".formatted(number);
            case BUDGET ->
                    isGerman ? "Das Budget ist bald verbraucht" : "The budget is nearly used up";
            case SILENT_SHOP ->
                    isGerman
                            ? "Vom Shop kommen keine Webhooks mehr"
                            : "No more webhooks come from the shop";
            case VIP ->
                    isGerman
                            ? "%d Neuigkeiten von Ihren VIPs".formatted(number)
                            : "%d news of your VIPs".formatted(number);
        };
    }
}
