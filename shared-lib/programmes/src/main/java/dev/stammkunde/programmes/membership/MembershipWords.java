package dev.stammkunde.programmes.membership;

import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says how a membership stands, in a customer's language. */
public enum MembershipWords {
    GERMAN {
        @Override
        String date(LocalDate day) {
            return DateTimeFormatter.ofPattern("dd.MM.uuuu").format(day);
        }

        @Override
        String pattern(MembershipState state, boolean isMonthly) {
            return switch (state) {
                case TRIAL -> "Kostenlos auf Probe bis %s.";
                case ACTIVE ->
                        isMonthly
                                ? "Mitglied, bezahlt bis %s und jederzeit kündbar."
                                : "Mitglied bis %s.";
                case CANCELLED -> "Gekündigt. Die Vorteile gelten bis %s.";
                case WITHDRAWN -> "Widerrufen am %s.";
                case ENDED -> "Keine Mitgliedschaft mehr: Sie galt bis %s.";
                case REFUNDED ->
                        "Beendet am %s, weil die Bestellung storniert oder erstattet wurde.";
                case CHARGED_BACK -> "Beendet am %s, weil die Zahlung zurückgebucht wurde.";
            };
        }

        @Override
        public String used(UsedValue used) {
            String points = "Bisher %d Punkte extra".formatted(used.extraPoints());
            return switch (used.freeShippingOrders()) {
                case 0 -> points + '.';
                case 1 -> points + " und 1 Bestellung ohne Versandkosten.";
                default ->
                        points
                                + " und %d Bestellungen ohne Versandkosten."
                                        .formatted(used.freeShippingOrders());
            };
        }
    },
    ENGLISH {
        @Override
        String date(LocalDate day) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
        }

        @Override
        String pattern(MembershipState state, boolean isMonthly) {
            return switch (state) {
                case TRIAL -> "Free trial until %s.";
                case ACTIVE ->
                        isMonthly
                                ? "Member, paid until %s and cancellable at any time."
                                : "Member until %s.";
                case CANCELLED -> "Cancelled. The benefits are valid until %s.";
                case WITHDRAWN -> "Withdrawn from on %s.";
                case ENDED -> "No membership any more: it was valid until %s.";
                case REFUNDED -> "Ended on %s, since the order was cancelled or refunded.";
                case CHARGED_BACK -> "Ended on %s, since the payment was charged back.";
            };
        }

        @Override
        public String used(UsedValue used) {
            String points = "%d extra points so far".formatted(used.extraPoints());
            return switch (used.freeShippingOrders()) {
                case 0 -> points + '.';
                case 1 -> points + ", and 1 order without shipping costs.";
                default ->
                        points
                                + ", and %d orders without shipping costs."
                                        .formatted(used.freeShippingOrders());
            };
        }
    };

    /** Returns the words of a language. */
    public static MembershipWords of(Language language) {
        return switch (language) {
            case DE -> GERMAN;
            case EN -> ENGLISH;
        };
    }

    /** Says what it was worth so far. */
    public abstract String used(UsedValue used);

    abstract String date(LocalDate day);

    abstract String pattern(MembershipState state, boolean isMonthly);

    /** Says how a membership stands. */
    public String stand(ShownMembership shown) {
        Instant trialUntil = shown.trialUntil();
        Instant after =
                shown.state() == MembershipState.TRIAL && trialUntil != null
                        ? trialUntil
                        : shown.until();
        // Whole days end with the last of their moments; what ends in a day is told by that day.
        LocalDate day = shown.terms().day(after.minusNanos(1));
        boolean isMonthly = shown.terms().plan().renewal() == PlanRenewal.MONTHLY;
        return pattern(shown.state(), isMonthly).formatted(date(day));
    }
}
