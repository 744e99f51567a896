package dev.stammkunde.programmes.membership;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A membership that somebody named in words of their own.
 *
 * @param orderId the purchase that they named by the number of its order; absent where they named
 *     the plan
 */
record NamedMembership(Membership membership, @Nullable String orderId) {

    /** Shorter names are in too many other words. */
    private static final int SHORTEST_NAME = 3;

    /** Finds a membership by what names it: its plan's name or article, or an order's number. */
    static Optional<NamedMembership> find(Membership membership, String contract) {
        List<String> words =
                List.of(contract.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
        for (MembershipPurchase purchase : membership.purchases().values()) {
            boolean isByOrder =
                    hasWords(words, purchase.orderId())
                            || purchase.known()
                                    .newest()
                                    .map(MembershipOrder::number)
                                    .filter(number -> hasWords(words, number))
                                    .isPresent();
            if (isByOrder) {
                return Optional.of(new NamedMembership(membership, purchase.orderId()));
            }
        }
        String said = letters(contract);
        boolean isByPlan =
                membership.purchases().values().stream()
                        .map(purchase -> purchase.terms().plan())
                        .anyMatch(plan -> has(said, plan.name()) || has(said, plan.sku()));
        return isByPlan ? Optional.of(new NamedMembership(membership, null)) : Optional.empty();
    }

    /** Whether whole words make up a number, whatever signs either is written with. */
    private static boolean hasWords(List<String> words, String number) {
        String letters = letters(number);
        for (int first = 0; first < words.size() && !letters.isEmpty(); first++) {
            StringBuilder joined = new StringBuilder();
            for (int next = first;
                    next < words.size() && joined.length() < letters.length();
                    next++) {
                joined.append(words.get(next));
            }
            if (letters.contentEquals(joined)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String said, String name) {
        String letters = letters(name);
        return letters.length() >= SHORTEST_NAME && said.contains(letters);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether its benefits are had at a moment. */
    boolean isOn(Instant at) {
        return course().findOn(at).isPresent();
    }

    /** Whether the purchase that is meant can still be withdrawn from. */
    boolean mayBeWithdrawn(Instant at) {
        return membership.purchases().values().stream()
                .filter(purchase -> orderId == null || orderId.equals(purchase.orderId()))
                .filter(purchase -> purchase.findBought().isPresent())
                .filter(purchase -> purchase.findGone().isEmpty())
                .anyMatch(purchase -> LayOutSpans.isInTime(purchase, at));
    }

    /**
     * Returns the order that a withdrawal means. It is kept with what was said: the latest may be
     * another where its customer is merged with one who bought, too.
     */
    @Nullable String withdrawn(Instant at) {
        return new LayOutSpans(membership)
                .findMeant(orderId, at)
                .map(MembershipPurchase::orderId)
                .orElse(orderId);
    }

    /** Whether the purchase that is meant was withdrawn from by then. */
    boolean isWithdrawn(Instant at) {
        return new LayOutSpans(membership).isWithdrawn(orderId, at);
    }

    /** Whether a day is after what is paid. */
    boolean isAfterEnd(LocalDate day, Instant at) {
        return course().findEnd(at).filter(end -> !firstOf(day).isBefore(end)).isPresent();
    }

    private Instant firstOf(LocalDate day) {
        MembershipPurchase any = membership.purchases().values().iterator().next();
        return day.atStartOfDay(any.terms().zone()).toInstant();
    }

    private MembershipCourse course() {
        return MembershipCourse.of(membership);
    }
}
