package dev.stammkunde.programmes.stamps;

import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how a card stands, in a customer's language. */
public enum StampWords {
    GERMAN {
        @Override
        String onCard(long stamps, int needed) {
            return "%d von %d Stempeln.".formatted(stamps, needed);
        }

        @Override
        String full(int cards) {
            return cards == 1
                    ? "Eine Karte ist voll und kann eingelöst werden."
                    : "%d Karten sind voll und können eingelöst werden.".formatted(cards);
        }

        @Override
        String owed(long stamps) {
            return stamps == 1
                    ? "Nach einer Rückgabe fehlt ein Stempel einer eingelösten Karte; der nächste"
                            + " gleicht ihn aus."
                    : ("Nach einer Rückgabe fehlen %d Stempel einer eingelösten Karte; die nächsten"
                                    + " gleichen sie aus.")
                            .formatted(stamps);
        }

        @Override
        String gives(String reward) {
            return "Für eine volle Karte gibt es: %s.".formatted(reward);
        }

        @Override
        String until(LocalDate lastDay) {
            return "Gültig bis %s."
                    .formatted(DateTimeFormatter.ofPattern("dd.MM.uuuu").format(lastDay));
        }
    },
    ENGLISH {
        @Override
        String onCard(long stamps, int needed) {
            return "%d of %d stamps.".formatted(stamps, needed);
        }

        @Override
        String full(int cards) {
            return cards == 1
                    ? "One card is full and can be exchanged."
                    : "%d cards are full and can be exchanged.".formatted(cards);
        }

        @Override
        String owed(long stamps) {
            return stamps == 1
                    ? "After a return one stamp of an exchanged card is missing; the next fills it."
                    : ("After a return %d stamps of an exchanged card are missing; the next ones"
                                    + " fill them.")
                            .formatted(stamps);
        }

        @Override
        String gives(String reward) {
            return "A full card gives: %s.".formatted(reward);
        }

        @Override
        String until(LocalDate lastDay) {
            return "Valid until %s."
                    .formatted(
                            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                                    .format(lastDay));
        }
    };

    /** Returns the words of a language. */
    public static StampWords of(Language language) {
        return switch (language) {
            case DE -> GERMAN;
            case EN -> ENGLISH;
        };
    }

    abstract String onCard(long stamps, int needed);

    abstract String full(int cards);

    abstract String owed(long stamps);

    abstract String gives(String reward);

    abstract String until(LocalDate lastDay);

    /** Says how a card stands. */
    public String stand(ShownCard shown) {
        CardStand stand = shown.stand();
        List<String> said = new ArrayList<>();
        if (!stand.full().isEmpty()) {
            said.add(full(stand.full().size()));
        }
        if (stand.owed() > 0) {
            said.add(owed(stand.owed()));
        } else {
            said.add(onCard(stand.stamps(), shown.card().draft().needed()));
        }
        Instant endsAt = stand.endsAt();
        if (endsAt != null) {
            said.add(until(endsAt.atZone(shown.card().draft().zone()).toLocalDate().minusDays(1)));
        }
        findReward(shown.card().draft()).ifPresent(reward -> said.add(gives(reward)));
        return String.join(" ", said);
    }

    /** One that is not written in this language is read in another: there may be but one. */
    private Optional<String> findReward(StampCardDraft draft) {
        Language own = this == GERMAN ? Language.DE : Language.EN;
        return Stream.concat(
                        Stream.ofNullable(draft.texts().get(own)), draft.texts().values().stream())
                .flatMap(text -> Stream.ofNullable(text.reward()))
                .findFirst()
                .map(
                        reward ->
                                reward.endsWith(".")
                                        ? reward.substring(0, reward.length() - 1)
                                        : reward);
    }
}
