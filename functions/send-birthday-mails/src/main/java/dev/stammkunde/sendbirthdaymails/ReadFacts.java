package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.PurchaseStore.End;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsView;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what an audience asks of the few customers whose birthday is due, and nothing else. */
final class ReadFacts {

    /** As many as are looked at for other campaigns. */
    private static final int PURCHASES = 200;

    private final PurchaseStore purchases;
    private final PointsLedger ledger;
    private final FindChosenLanguages languages;

    ReadFacts(PurchaseStore purchases, PointsLedger ledger, FindChosenLanguages languages) {
        this.purchases = purchases;
        this.ledger = ledger;
        this.languages = languages;
    }

    /** Reads the parts of a customer whose profile is known already. */
    CustomerFacts read(CustomerId customer, Profile profile, Set<Part> parts, Instant at) {
        return new CustomerFacts(
                profile,
                parts.contains(Part.ACTIVITY)
                        ? purchases.activity(customer).value()
                        : Activity.none(),
                parts.contains(Part.POINTS) ? pointsOf(customer, at) : 0,
                parts.contains(Part.BOUGHT) ? boughtBy(customer) : Set.of(),
                parts.contains(Part.CHOSEN_LANGUAGE)
                        ? languages.chosenLanguages(List.of(customer)).get(customer)
                        : null);
    }

    private long pointsOf(CustomerId customer, Instant at) {
        AccountId account = new AccountId(customer.shopId(), customer.id());
        BookingKey none = BookingKey.gift(customer.id(), "none", "none");
        return PointsView.of(ledger.standing(account, none).account(), at).available();
    }

    private Set<String> boughtBy(CustomerId customer) {
        return purchases.purchases(customer, End.LATEST, PURCHASES).stream()
                .flatMap(purchase -> purchase.products().stream())
                .collect(Collectors.toSet());
    }
}
