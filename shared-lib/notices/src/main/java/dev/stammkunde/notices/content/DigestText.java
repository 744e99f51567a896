package dev.stammkunde.notices.content;

import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what somebody should know today as a mail. */
public final class DigestText {

    /** Nobody reads more in a mail; the rest is counted. */
    static final int MOST_LINES = 20;

    /** What is said of months, and asks for nothing. */
    private static final Set<String> ONLY_TOLD =
            Set.of("MONTH_CLOSED", "MONTH_SO_FAR", "POINTS_EXPIRE");

    private DigestText() {}

    /**
     * Writes it; nothing where there is nothing to do and nothing goes out today.
     *
     * @param whenQuiet whether it is written all the same
     */
    public static Optional<ServiceMatter.TeamDigest> find(
            Today today, Language language, boolean whenQuiet) {
        LocalDate day = today.asOf().atZone(today.zone()).toLocalDate();
        if (!whenQuiet && isQuiet(today, day)) {
            return Optional.empty();
        }
        NoticeLine line = new NoticeLine(language, today.zone(), day);
        return Optional.of(
                new ServiceMatter.TeamDigest(
                        day,
                        lines(line, language, today.attention()),
                        lines(line, language, today.goesOut()),
                        lines(line, language, today.cases()),
                        lines(line, language, today.finance())));
    }

    private static boolean isQuiet(Today today, LocalDate day) {
        boolean goesOut =
                today.goesOut().stream()
                        .flatMap(notice -> notice.times().stream())
                        .anyMatch(at -> at.atZone(today.zone()).toLocalDate().equals(day));
        boolean isAsked =
                Stream.of(today.attention(), orNone(today.cases()), orNone(today.finance()))
                        .flatMap(List::stream)
                        .anyMatch(notice -> !ONLY_TOLD.contains(notice.code()));
        return !goesOut && !isAsked;
    }

    private static List<Notice> orNone(@Nullable List<Notice> notices) {
        return notices == null ? List.of() : notices;
    }

    private static @Nullable String lines(
            NoticeLine line, Language language, @Nullable List<Notice> notices) {
        List<Notice> all = orNone(notices);
        if (all.isEmpty()) {
            return null;
        }
        String first =
                all.stream().limit(MOST_LINES).map(line::of).collect(Collectors.joining("\n"));
        return all.size() > MOST_LINES
                ? first + '\n' + more(language, all.size() - MOST_LINES)
                : first;
    }

    static String more(Language language, int number) {
        return switch (language) {
            case DE -> "und %d weitere".formatted(number);
            case EN -> "and %d more".formatted(number);
        };
    }
}
