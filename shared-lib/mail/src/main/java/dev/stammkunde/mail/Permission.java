package dev.stammkunde.mail;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.ConsentStatement;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells by German law whether a customer may get advertising.
 *
 * <p>A customer speaks to the shop and to us. Whatever was said last holds; of two words of one
 * moment the refusal. A shop that reports a consent without a second step gives no permission, for
 * nobody could prove it (§ 7 (2) No. 2 UWG), and lifts no objection; it does not take a permission
 * away either.
 */
public final class Permission {

    private Permission() {}

    /**
     * Whether the customer's last word is that they want no mails. Only a word that was confirmed
     * by a second step comes after an objection: anybody could have said another one.
     */
    public static boolean isObjected(ConsentHistory shop, Wishes wishes) {
        Instant refused = latest(wishes.objectedAt(), lastRefusal(shop));
        Instant agreed = latest(wishes.optedInAt(), confirmedByShop(shop));
        return refused != null && (agreed == null || !agreed.isAfter(refused));
    }

    /**
     * Finds what allows a mail to a customer who has not objected.
     *
     * @param similarGoods whether the mail advertises the shop's own similar goods only
     */
    public static Optional<Basis> findBasis(
            ConsentHistory shop,
            Wishes wishes,
            Activity activity,
            boolean similarGoods,
            MailSettings settings) {
        if (isConfirmed(shop, wishes)) {
            return Optional.of(Basis.CONSENT_DOI);
        }
        return similarGoods && isExistingCustomer(activity, settings)
                ? Optional.of(Basis.EXISTING_CUSTOMER_7_3)
                : Optional.empty();
    }

    /** An opt-in with us from before an objection is used up, whatever came after that. */
    private static boolean isConfirmed(ConsentHistory shop, Wishes wishes) {
        boolean byShop = confirmedByShop(shop) != null;
        Instant refused = latest(wishes.objectedAt(), lastRefusal(shop));
        Instant optedIn = wishes.optedInAt();
        boolean byUs = optedIn != null && (refused == null || optedIn.isAfter(refused));
        return byShop || byUs;
    }

    /**
     * Whether opens and clicks of a customer may be recorded (§ 25 TDDDG). An agreement from before
     * an objection to all mail is used up, as an opt-in is, whoever was told of it.
     */
    public static boolean mayTrack(ConsentHistory shop, Wishes wishes) {
        Instant agreed = wishes.trackingSince();
        Instant refused = latest(wishes.objectedAt(), lastRefusal(shop));
        return agreed != null && (refused == null || agreed.isAfter(refused));
    }

    private static boolean isExistingCustomer(Activity activity, MailSettings settings) {
        LocalDate noticeSince = settings.existingCustomerNoticeSince();
        Instant bought = activity.firstPurchase();
        return noticeSince != null
                && bought != null
                && activity.purchases() > 0
                && !bought.atZone(settings.zone()).toLocalDate().isBefore(noticeSince);
    }

    private static @Nullable Instant confirmedByShop(ConsentHistory shop) {
        return shop.current()
                .filter(said -> said.state() == State.SUBSCRIBED)
                .filter(said -> said.level() == Level.DOUBLE_OPT_IN)
                .map(said -> saidAt(shop, said))
                .orElse(null);
    }

    /**
     * When the shop's word began to be said. One without a date, repeated after another word, is a
     * new word, and is not older than the other.
     */
    private static Instant saidAt(ConsentHistory shop, ConsentStatement said) {
        if (said.dated()) {
            return said.since();
        }
        return shop.statements().stream()
                .filter(other -> other.state() != said.state())
                .map(ConsentStatement::reportedAt)
                .filter(other -> other.isAfter(said.since()))
                .max(Instant::compareTo)
                .orElse(said.since());
    }

    /** Finds since when the customer's last objection holds that the shop tells of. */
    public static Optional<Instant> findLastRefusal(ConsentHistory shop) {
        return shop.statements().stream()
                .filter(said -> said.state() == State.UNSUBSCRIBED)
                .map(said -> saidAt(shop, said))
                .max(Instant::compareTo);
    }

    private static @Nullable Instant lastRefusal(ConsentHistory shop) {
        return findLastRefusal(shop).orElse(null);
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
