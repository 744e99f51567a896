package dev.stammkunde.programmes.contests;

import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What shops can show as it is, in the customer's language. */
public final class ContestWords {

    private ContestWords() {}

    /** Says what it is, so that it is recognised as that (§ 6 (1) Nr. 4 DDG). */
    public static String label(Language language) {
        return switch (language) {
            case DE -> "Gewinnspiel";
            case EN -> "Prize draw";
        };
    }

    /** Says until when customers take part. */
    public static String deadline(ContestDraft draft, Language language) {
        String until = time(draft.window().until(), draft.zone(), language);
        return switch (language) {
            case DE -> "Teilnahme bis " + until;
            case EN -> "Open until " + until;
        };
    }

    /** Says a moment as it is in a zone. */
    public static String time(Instant at, ZoneId zone, Language language) {
        return switch (language) {
            case DE ->
                    DateTimeFormatter.ofPattern("d. MMMM uuuu, HH:mm 'Uhr'", Locale.GERMAN)
                            .format(at.atZone(zone));
            case EN ->
                    DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH)
                            .format(at.atZone(zone));
        };
    }

    /** Says how to take part, and that paying brings no better chance. */
    public static String ways(EntryTerms terms, Language language) {
        boolean isForPoints = terms.ways().contains(EntryWay.POINTS);
        return switch (language) {
            case DE ->
                    isForPoints
                            ? "Kostenlos oder für %d Punkte, mit gleicher Chance. Höchstens %d Teilnahmen je Person."
                                    .formatted(terms.points(), terms.most())
                            : "Kostenlos. Höchstens %d %s je Person."
                                    .formatted(
                                            terms.most(),
                                            terms.most() == 1 ? "Teilnahme" : "Teilnahmen");
            case EN ->
                    isForPoints
                            ? "Free or for %d points, with the same chance. At most %d entries each."
                                    .formatted(terms.points(), terms.most())
                            : "Free. At most %d %s each."
                                    .formatted(
                                            terms.most(), terms.most() == 1 ? "entry" : "entries");
        };
    }

    /** Says how far it is. */
    public static String phase(ContestView.Phase phase, Language language) {
        return switch (language) {
            case DE ->
                    switch (phase) {
                        case SOON -> "Beginnt bald";
                        case OPEN -> "Jetzt teilnehmen";
                        case NOT_OFFERED -> "Derzeit keine Teilnahme";
                        case OVER -> "Beendet, die Auslosung folgt";
                        case DRAWN -> "Ausgelost";
                    };
            case EN ->
                    switch (phase) {
                        case SOON -> "Begins soon";
                        case OPEN -> "Take part now";
                        case NOT_OFFERED -> "Closed at present";
                        case OVER -> "Over, the draw follows";
                        case DRAWN -> "Drawn";
                    };
        };
    }

    /** Says what became of an entry. */
    public static String entry(ContestView view, ContestEntry entry, Language language) {
        return switch (entry.state()) {
            case PAYING -> pick(language, "Punkte werden gebucht", "Points are being booked");
            case NOT_PAID -> pick(language, "Nicht genug Punkte", "Not enough points");
            case WITHDRAWN -> pick(language, "Zurückgezogen", "Withdrawn");
            case ERASED -> pick(language, "Gelöscht", "Erased");
            case ENTERED -> entered(view, entry, language);
        };
    }

    private static String entered(ContestView view, ContestEntry entry, Language language) {
        if (view.phase() != ContestView.Phase.DRAWN) {
            return pick(language, "Nimmt teil", "Takes part");
        }
        return view.run()
                .findDrawn(entry.id().id())
                .filter(drawn -> drawn.state() == DrawnState.WON)
                .map(drawn -> view.contest().draft().prizes().get(drawn.prize() - 1))
                .map(prize -> pick(language, "Gewonnen: ", "Won: ") + prize.names().get(language))
                .orElseGet(() -> pick(language, "Nicht gewonnen", "Did not win"));
    }

    /** Says why an entry that was drawn has its prize or none. */
    public static String drawn(DrawnState state, Language language) {
        return switch (state) {
            case WON -> pick(language, "Gewonnen", "Won");
            case DECLINED -> pick(language, "Nimmt den Gewinn nicht an", "Does not take the prize");
            case WITHDRAWN -> pick(language, "War zurückgezogen", "Had been withdrawn");
            case ERASED ->
                    pick(
                            language,
                            "Die Daten der Person sind gelöscht",
                            "The person's data are erased");
            case WON_BEFORE ->
                    pick(language, "Die Person hat schon gewonnen", "The person has won already");
            case ONE_TOO_MANY ->
                    pick(
                            language,
                            "Eine Teilnahme zu viel von zusammengeführten Konten",
                            "One entry too many of accounts that were joined");
        };
    }

    private static String pick(Language language, String german, String english) {
        return switch (language) {
            case DE -> german;
            case EN -> english;
        };
    }
}
