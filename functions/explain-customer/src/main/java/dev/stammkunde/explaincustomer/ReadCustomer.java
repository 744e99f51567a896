package dev.stammkunde.explaincustomer;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.insights.value.RatedCustomer;
import dev.stammkunde.mail.Holdout;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a console shows of a customer at the top: some items, whatever the history. */
final class ReadCustomer {

    private final ExplainCustomerPorts ports;

    ReadCustomer(ExplainCustomerPorts ports) {
        this.ports = ports;
    }

    /** Finds it; nothing where neither a shop nor the ledger knows the customer. */
    Optional<ShownCustomer> find(CustomerId id, Instant now) {
        Optional<Found> found = ports.customers().find(id);
        PointsAccount account = account(id);
        if (found.isEmpty() && account.sequence() == 0) {
            return Optional.empty();
        }
        Found known = found.orElseGet(() -> new Found(Customer.UNKNOWN, Activity.none()));
        MailSettings settings = ports.settings().settings(id.shopId());
        return Optional.of(
                new ShownCustomer(
                        id,
                        known.customer(),
                        known.activity(),
                        since(known),
                        account.at(later(now, account)),
                        PointsView.of(account, now),
                        mail(id, known, settings, now),
                        ports.timeline().cases().openSince(id).size(),
                        Holdout.ofShop(id, settings.holdoutPercent()),
                        rating(id, known, now)));
    }

    private ShownCustomer.@Nullable Rating rating(CustomerId id, Found known, Instant now) {
        if (!(known.customer() instanceof Customer.Known)
                || known.activity().firstPurchase() == null) {
            return null;
        }
        return ports.value()
                .find(id.shopId())
                .flatMap(
                        report ->
                                RatedCustomer.find(report, known.activity(), now)
                                        .map(
                                                rated ->
                                                        new ShownCustomer.Rating(
                                                                rated, report.currency())))
                .orElse(null);
    }

    boolean hasPoints(CustomerId id) {
        return account(id).sequence() > 0;
    }

    private PointsAccount account(CustomerId id) {
        return ports.timeline().ledger().account(new AccountId(id.shopId(), id.id()));
    }

    /** An account is not what it was before its last entry. */
    private static Instant later(Instant now, PointsAccount account) {
        return now.isBefore(account.lastBookedAt()) ? account.lastBookedAt() : now;
    }

    private MailPermission mail(CustomerId id, Found known, MailSettings settings, Instant now) {
        return switch (known.customer()) {
            case Customer.Erased _ -> MailPermission.without(SkipReason.ERASED, null, null);
            case Customer.Merged _ -> MailPermission.without(SkipReason.MERGED, null, null);
            case Customer.Known(Profile profile) -> {
                Optional<String> email = profile.email();
                Standing own = ports.standings().standing(id).value();
                yield MailPermission.of(
                        new MailPermission.Known(
                                profile.consents(),
                                email.map(address -> joined(own, id, address)).orElse(own),
                                known.activity(),
                                email.map(address -> suppression(id, address))
                                        .orElseGet(Suppression::none),
                                settings),
                        now);
            }
        };
    }

    /** Consent is given for an address, maybe before the customer had it, and for no other. */
    private Standing joined(Standing own, CustomerId id, String address) {
        Standing ofAddress = ports.standings().standing(Mailbox.of(id.shopId(), address)).value();
        return own.with(own.wishes().joined(ofAddress.wishes()));
    }

    private Suppression suppression(CustomerId id, String address) {
        return ports.suppressions().suppression(EmailKey.of(id.shopId(), address)).value();
    }

    /** The earliest that is kept of a customer. */
    private static @Nullable Instant since(Found known) {
        Stream<Instant> told =
                known.customer() instanceof Customer.Known(Profile profile)
                        ? Stream.concat(
                                profile.emails().values().stream(),
                                profile.birthdays().values().stream())
                        : Stream.empty();
        return Stream.concat(told, Stream.ofNullable(known.activity().firstPurchase()))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
