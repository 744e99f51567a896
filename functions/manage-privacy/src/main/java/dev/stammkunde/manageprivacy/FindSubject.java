package dev.stammkunde.manageprivacy;

import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.DataSubject;
import dev.stammkunde.privacy.KeptItem;

import java.util.Optional;
import java.util.stream.Stream;

/** Finds whom a request is about: of those who were merged, the one who stays. */
final class FindSubject {

    private final ManagePrivacyPorts ports;

    FindSubject(ManagePrivacyPorts ports) {
        this.ports = ports;
    }

    /**
     * Returns the person.
     *
     * @throws AdminRefusedException if nothing is known of them
     */
    DataSubject subject(CustomerId asked) {
        Buyer buyer = ports.purchases().buyer(asked);
        CustomerId id = buyer.id();
        Optional<Found> found = ports.customers().find(id);
        DataSubject subject =
                new DataSubject(
                        id, buyer.everyId(), found.map(Found::customer).orElse(Customer.UNKNOWN));
        if (found.isEmpty() && !hasPoints(subject)) {
            throw AdminRefusedException.of(
                    404,
                    "unknown-customer",
                    "Nothing is known of this customer",
                    "No webhook about this customer has arrived.");
        }
        return subject;
    }

    private boolean hasPoints(DataSubject subject) {
        try (Stream<KeptItem> account = ports.kept().read(DataPart.ACCOUNT, subject)) {
            return account.findAny().isPresent();
        }
    }
}
