package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.DataRequest;
import dev.stammkunde.customers.DataRequestStore;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.shop.ShopEvent.CustomerDataRequested;

import java.util.Comparator;
import java.util.List;

/** Records a request for data, for the merchant to answer in time. */
final class RecordDataRequest {

    private final DataRequestStore requests;
    private final FindPersonalData find;

    RecordDataRequest(DataRequestStore requests, FindPersonalData find) {
        this.requests = requests;
        this.find = find;
    }

    KeepingOutcome record(CustomerDataRequested event) {
        DataRequest request =
                new DataRequest(
                        event.source().shopId(),
                        event.requestId(),
                        customersOf(event),
                        event.orderIds(),
                        event.source().receivedAt());
        return requests.keep(request) ? KeepingOutcome.REQUEST_RECORDED : KeepingOutcome.REPLAYED;
    }

    private List<CustomerId> customersOf(CustomerDataRequested event) {
        String shopId = event.source().shopId();
        if (event.customerId() != null) {
            return List.of(new CustomerId(shopId, event.customerId()));
        }
        if (event.email() == null) {
            return List.of();
        }
        return find.customersWith(EmailKey.of(shopId, event.email())).keySet().stream()
                .sorted(Comparator.comparing(CustomerId::id))
                .toList();
    }
}
