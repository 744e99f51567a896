package dev.stammkunde.commands.optins;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.PutInForce;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.platform.Sha256;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Imports one opt-in: the proof first, then what it permits, as a confirmation does. The same row
 * again finds the same proof and changes nothing; it also mends an import that ended in between.
 */
final class ImportOptIn {

    private static final int ID_BYTES = 18;
    private static final Tally ERASED = new Tally(0, 0, 1, 0, 0);

    private final String shopId;
    private final OptInPorts ports;
    private final TellWishes wishes;
    private final PutInForce putInForce;

    ImportOptIn(String shopId, OptInPorts ports) {
        this.shopId = shopId;
        this.ports = ports;
        wishes = new TellWishes(ports.standings());
        putInForce = new PutInForce(wishes, ports.profiles(), ports.personalData());
    }

    /** Finds the address that a row is about: its own, or the one that the customer has. */
    Optional<String> findAddress(OptInRow row) {
        return Optional.ofNullable(row.email()).or(() -> findAddressOf(row.customerId()));
    }

    private Optional<String> findAddressOf(@Nullable String customerId) {
        return Optional.ofNullable(customerId)
                .map(id -> ports.profiles().profileOf(new CustomerId(shopId, id)).value())
                .flatMap(
                        customer ->
                                switch (customer) {
                                    case Customer.Known(Profile profile) -> profile.email();
                                    case Customer.Erased _, Customer.Merged _ -> Optional.empty();
                                });
    }

    /** Imports a row that says whose address it is about. */
    Tally apply(OptInRow row, String address) {
        CustomerId customer =
                row.customerId() == null
                        ? Mailbox.of(shopId, address)
                        : new CustomerId(shopId, row.customerId());
        if (isErased(customer, address, row.confirmed().at())) {
            return ERASED;
        }
        OptedIn proof =
                new OptedIn(
                        new OptInRequest(
                                id(row),
                                customer,
                                address,
                                row.topics(),
                                row.text(),
                                row.source(),
                                row.language(),
                                row.requested()),
                        Origin.IMPORT,
                        row.confirmed());
        boolean isNew = ports.evidence().keep(proof);
        OptedIn stored = isNew ? proof : stored(proof);
        if (stored.request().isErased()) {
            return ERASED;
        }
        boolean isObjected = putInForce.apply(stored, Set.of());
        if (isObjected) {
            expire(customer, proof.at());
        }
        return new Tally(isNew ? 1 : 0, isNew ? 0 : 1, 0, 0, isObjected ? 1 : 0);
    }

    /** Who asked to be forgotten is not brought back by an old file. */
    private boolean isErased(CustomerId customer, String address, Instant confirmedAt) {
        if (ports.profiles().profileOf(customer).value() instanceof Customer.Erased) {
            return true;
        }
        RedactionScope scope = new RedactionScope.Address(EmailKey.of(shopId, address));
        return ports.redactions()
                .findRedaction(scope)
                .filter(at -> !at.isBefore(confirmedAt))
                .isPresent();
    }

    /** The address that was proven then, for one whose row names the customer only. */
    private OptedIn stored(OptedIn proof) {
        return ports.evidence().findEvidence(proof.customer(), proof.id()).stream()
                .filter(OptedIn.class::isInstance)
                .map(OptedIn.class::cast)
                .findAny()
                .orElse(proof);
    }

    private void expire(CustomerId customer, Instant confirmedAt) {
        Instant objectedAt = wishes.wishesOf(customer).objectedAt();
        if (objectedAt != null && !objectedAt.isBefore(confirmedAt)) {
            ports.evidence().expire(customer, objectedAt);
        }
    }

    /** The same for the same row, in whatever file and order, and for no other row. */
    private String id(OptInRow row) {
        String email = row.email();
        String all =
                String.join(
                        "\0",
                        shopId,
                        email == null ? "" : EmailKey.of(shopId, email).hash(),
                        String.valueOf(row.customerId()),
                        row.confirmed().at().toString(),
                        String.valueOf(row.confirmed().ip()),
                        row.requested().at().toString(),
                        String.valueOf(row.requested().ip()),
                        row.text().version(),
                        row.text().text(),
                        row.source(),
                        new TreeSet<>(row.topics()).toString(),
                        row.language().code());
        byte[] hash = Sha256.bytes(all);
        return "import-"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(hash, ID_BYTES));
    }
}
