package dev.stammkunde.servememberapi.text;

import dev.stammkunde.points.words.Figures;
import dev.stammkunde.programmes.ladders.Basis;
import dev.stammkunde.programmes.ladders.Basis.TurnoverWindow;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.ladders.LadderReading;
import dev.stammkunde.programmes.ladders.PriceKind;

import java.math.BigDecimal;

/** Words ladders in German. */
final class GermanLadders implements LadderWording {

    @Override
    public Figures figures() {
        return Figures.GERMAN;
    }

    @Override
    public String listPrice() {
        return "Es gilt der Listenpreis.";
    }

    @Override
    public String reached(String step) {
        return "Erreicht: " + step + '.';
    }

    @Override
    public String next(String missing, String step) {
        return "Noch %s bis zur nächsten Stufe: %s.".formatted(missing, step);
    }

    @Override
    public String pieces(long number) {
        return figures().whole(number) + " Stück";
    }

    @Override
    public String off(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString().replace('.', ',') + "\u00a0% Rabatt";
    }

    @Override
    public String each(String price) {
        return "je " + price;
    }

    @Override
    public String kind(PriceKind prices) {
        return switch (prices) {
            case GROSS -> "";
            case NET -> " netto";
        };
    }

    @Override
    public String fromPiece(String first, String given, LadderReading reading) {
        return switch (reading) {
            case ALL_UNITS -> "ab %s Stück für alle %s".formatted(first, given);
            case MARGINAL -> "%s ab dem %s. Stück".formatted(given, first);
        };
    }

    @Override
    public String fromValue(String amount, String given, LadderDraft ladder) {
        String of =
                switch (ladder.basis()) {
                    case Basis.Turnover(TurnoverWindow window, _) ->
                            switch (window) {
                                case LAST_12_MONTHS -> "Umsatz in zwölf Monaten";
                                case CALENDAR_YEAR -> "Umsatz im Kalenderjahr";
                            };
                    case Basis.OrderValue _, Basis.Pieces _, Basis.PiecePrices _ -> "Warenwert";
                };
        return switch (ladder.reading()) {
            case ALL_UNITS -> "ab %s %s %s auf diese Bestellung".formatted(amount, of, given);
            case MARGINAL -> "%s auf das, was über %s %s liegt".formatted(given, amount, of);
        };
    }
}
