package dev.stammkunde.explaincustomer;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.Permission;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.words.MailWords;
import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a customer may get advertising by mail, by the rules that each mail is decided by.
 *
 * @param consent what they said, in the name of a {@link Basis} or {@link SkipReason}
 * @param suppressed what forbids all mails to their address; absent where nothing does
 * @param pausedUntil no advertising before that; absent where nobody asked for a pause
 */
record MailPermission(
        String consent,
        BothLanguages words,
        @Nullable SkipReason suppressed,
        @Nullable Instant pausedUntil) {

    /** What is known of somebody. */
    record Known(
            ConsentHistory consents,
            Standing standing,
            Activity activity,
            Suppression suppression,
            MailSettings settings) {}

    static MailPermission of(Known known, Instant now) {
        @Nullable SkipReason suppressed = known.suppression().findObstacle(now).orElse(null);
        @Nullable Instant paused = pausedUntil(known.standing(), now);
        if (Permission.isObjected(known.consents(), known.standing().wishes())) {
            return without(SkipReason.OBJECTED, suppressed, paused);
        }
        Optional<Basis> basis =
                Permission.findBasis(
                        known.consents(),
                        known.standing().wishes(),
                        known.activity(),
                        true,
                        known.settings());
        return basis.map(it -> new MailPermission(it.name(), words(it), suppressed, paused))
                .orElseGet(() -> without(SkipReason.NO_PERMISSION, suppressed, paused));
    }

    /** Of somebody who gets nothing, whatever was said. */
    static MailPermission without(
            SkipReason reason, @Nullable SkipReason suppressed, @Nullable Instant paused) {
        return new MailPermission(
                reason.name(), MailWords.of(new MailDecision.Skip(reason)), suppressed, paused);
    }

    private static BothLanguages words(Basis basis) {
        return switch (basis) {
            case CONSENT_DOI ->
                    new BothLanguages(
                            "Bekommt Werbung: Es liegt eine Einwilligung mit Double-Opt-in vor.",
                            "Gets advertising: there is a consent by double opt-in.");
            case EXISTING_CUSTOMER_7_3 ->
                    new BothLanguages(
                            "Bekommt Werbung für ähnliche Waren nach § 7 Abs. 3 UWG, keine andere.",
                            "Gets advertising of similar goods under § 7 (3) UWG, and no other.");
            case REQUESTED, TEST -> throw new IllegalArgumentException("no consent: " + basis);
        };
    }

    private static @Nullable Instant pausedUntil(Standing standing, Instant now) {
        @Nullable Instant byCustomer = standing.wishes().pausedUntil();
        @Nullable Instant byShop = standing.promotionPausedUntil();
        @Nullable Instant later =
                byCustomer == null || (byShop != null && byShop.isAfter(byCustomer))
                        ? byShop
                        : byCustomer;
        return later != null && later.isAfter(now) ? later : null;
    }
}
