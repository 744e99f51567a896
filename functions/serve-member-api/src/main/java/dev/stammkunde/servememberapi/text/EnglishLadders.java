package dev.stammkunde.servememberapi.text;

import dev.stammkunde.points.words.Figures;
import dev.stammkunde.programmes.ladders.Basis;
import dev.stammkunde.programmes.ladders.Basis.TurnoverWindow;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.ladders.LadderReading;
import dev.stammkunde.programmes.ladders.PriceKind;

import java.math.BigDecimal;

/** Words ladders in English. */
final class EnglishLadders implements LadderWording {

    @Override
    public Figures figures() {
        return Figures.ENGLISH;
    }

    @Override
    public String listPrice() {
        return "The list price holds.";
    }

    @Override
    public String reached(String step) {
        return "Reached: " + step + '.';
    }

    @Override
    public String next(String missing, String step) {
        return "%s more to the next step: %s.".formatted(missing, step);
    }

    @Override
    public String pieces(long number) {
        return figures().whole(number) + (number == 1 ? " piece" : " pieces");
    }

    @Override
    public String off(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "% off";
    }

    @Override
    public String each(String price) {
        return price + " each";
    }

    @Override
    public String kind(PriceKind prices) {
        return switch (prices) {
            case GROSS -> "";
            case NET -> " net";
        };
    }

    @Override
    public String fromPiece(String first, String given, LadderReading reading) {
        return switch (reading) {
            case ALL_UNITS -> "%s for all pieces from %s on".formatted(given, first);
            case MARGINAL -> "%s for piece %s and those after it".formatted(given, first);
        };
    }

    @Override
    public String fromValue(String amount, String given, LadderDraft ladder) {
        String of =
                switch (ladder.basis()) {
                    case Basis.Turnover(TurnoverWindow window, _) ->
                            switch (window) {
                                case LAST_12_MONTHS -> "spent in twelve months";
                                case CALENDAR_YEAR -> "spent in the calendar year";
                            };
                    case Basis.OrderValue _, Basis.Pieces _, Basis.PiecePrices _ -> "of goods";
                };
        return switch (ladder.reading()) {
            case ALL_UNITS -> "%s this order from %s %s on".formatted(given, amount, of);
            case MARGINAL -> "%s what is above %s %s".formatted(given, amount, of);
        };
    }
}
