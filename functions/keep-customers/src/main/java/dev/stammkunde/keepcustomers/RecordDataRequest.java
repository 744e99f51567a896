package dev.stammkunde.keepcustomers;

import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.DataRequest;
import dev.stammkunde.domain.customer.DataRequestStore;
import dev.stammkunde.domain.customer.EmailKey;
import dev.stammkunde.domain.customer.FindPersonalData;
import dev.stammkunde.domain.shop.ShopEvent.CustomerDataRequested;

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

    Outcome record(CustomerDataRequested event) {
        DataRequest request =
                new DataRequest(
                        event.source().shopId(),
                        event.requestId(),
                        customersOf(event),
                        event.orderIds(),
                        event.source().receivedAt());
        return requests.keep(request) ? Outcome.REQUEST_RECORDED : Outcome.REPLAYED;
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
