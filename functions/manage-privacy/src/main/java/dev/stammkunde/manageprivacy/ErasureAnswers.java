package dev.stammkunde.manageprivacy;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ErasureOrder;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.DataSubject;
import dev.stammkunde.privacy.ErasureDeed;
import dev.stammkunde.privacy.KeptItem;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent.CustomerRedactionRequested;
import dev.stammkunde.shop.Source;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what an erasure takes and leaves, and orders it: by the same event as a shop's own, so that
 * all that listens does what it always does.
 *
 * <p>The order is kept first, with who gave it; then the event is published. Where that fails, the
 * same request again publishes it again, as of the first order.
 */
final class ErasureAnswers {

    private static final int MOST_BODY_BYTES = 5_000;

    private final ManagePrivacyPorts ports;
    private final FindSubject subjects;

    ErasureAnswers(ManagePrivacyPorts ports) {
        this.ports = ports;
        this.subjects = new FindSubject(ports);
    }

    HttpResponse show(CustomerId asked) {
        DataSubject subject = subjects.subject(asked);
        Map<DataPart, Integer> counts = new EnumMap<>(DataPart.class);
        for (DataPart part : DataPart.values()) {
            counts.put(part, count(part, subject));
        }
        ErasureState state = findEarlier(asked, subject).orElseGet(() -> state(subject));
        return HttpResponse.json(200, ErasureJson.write(state, counts));
    }

    /** So many that a person sees how much it is, and no more than is read quickly. */
    private int count(DataPart part, DataSubject subject) {
        try (Stream<KeptItem> items = ports.kept().read(part, subject)) {
            return (int) items.limit(ErasureJson.MOST_COUNTED + 1L).count();
        }
    }

    HttpResponse erase(CustomerId asked, AdminInput input, Acting acting) {
        requireConfirmed(input.body(MOST_BODY_BYTES), asked);
        DataSubject subject = subjects.subject(asked);
        if (!subject.id().equals(asked)) {
            throw AdminRefusedException.of(
                    409,
                    "customer-merged",
                    "This customer was merged with another one",
                    "Erase the customer " + subject.id().id() + ", who has all that this one had.");
        }
        ErasureState before = state(subject);
        if (before.erasedAt() != null) {
            return HttpResponse.json(200, ErasureJson.write(before)).replayed();
        }
        ErasureOrder order =
                ports.erasures()
                        .keep(
                                new ErasureOrder(asked, acting.at(), acting.person()),
                                acting.did(asked.shopId(), ErasureDeed.erased(asked)));
        publish(order, acting);
        HttpResponse answer =
                HttpResponse.json(202, ErasureJson.write(new ErasureState(asked, order, null)));
        return before.order() == null ? answer : answer.replayed();
    }

    private void publish(ErasureOrder order, Acting acting) {
        CustomerId customer = order.customer();
        Source source =
                new Source(customer.shopId(), Platform.STANDARD, acting.requestId(), order.at());
        try {
            ports.bus()
                    .publish(
                            List.of(
                                    new CustomerRedactionRequested(
                                            source, customer.id(), null, List.of())));
        } catch (UnavailableException _) {
            throw AdminRefusedException.of(
                    503,
                    "not-published",
                    "The erasure is ordered and has not begun",
                    "The event bus does not answer. Send the same request again.");
        }
    }

    private ErasureState state(DataSubject subject) {
        Instant erasedAt = subject.customer() instanceof Customer.Erased(Instant at) ? at : null;
        Optional<ErasureOrder> order = ports.erasures().find(subject.id());
        return new ErasureState(subject.id(), order.orElse(null), erasedAt);
    }

    /**
     * Finds the erasure of a number that the shop gave to somebody else afterwards by merging it:
     * it stays erased, and whoever ordered it did, whatever becomes of the one who stays.
     */
    private Optional<ErasureState> findEarlier(CustomerId asked, DataSubject subject) {
        if (asked.equals(subject.id())
                || !(ports.customers().find(asked).map(Found::customer).orElse(Customer.UNKNOWN)
                        instanceof Customer.Erased(Instant at))) {
            return Optional.empty();
        }
        ErasureOrder order =
                subject.ids().stream()
                        .flatMap(id -> ports.erasures().find(id).stream())
                        .filter(each -> !each.at().isAfter(at))
                        .findFirst()
                        .orElse(null);
        return Optional.of(new ErasureState(asked, order, at));
    }

    private static void requireConfirmed(JsonField body, CustomerId customer) {
        try {
            JsonField typed = body.at("confirm");
            if (!typed.text().equals(customer.id())) {
                throw typed.invalid("must be the customer's id, to confirm what cannot be undone");
            }
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.invalid(e.path(), e.problem());
        }
    }
}
