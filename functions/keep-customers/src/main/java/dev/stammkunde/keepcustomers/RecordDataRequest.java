package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.DataRequest;
import dev.stammkunde.customers.DataRequestStore;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.shop.ShopEvent.CustomerDataRequested;

import java.util.Comparator;
import java.util.List;

/** Records a request for data, for the merchant to answer in time. */
final class RecordDataRequest {

    private final DataRequestStore requests;
    private final FindPersonalData find;
    private final PurchaseStore purchases;

    RecordDataRequest(Stores stores) {
        this.requests = stores.dataRequests();
        this.find = stores.personalData();
        this.purchases = stores.purchases();
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

    /** Whoever was merged is named too, since what they bought lies under their own id. */
    private List<CustomerId> customersOf(CustomerDataRequested event) {
        return named(event).stream()
                .map(purchases::buyer)
                .flatMap(buyer -> buyer.everyId().stream())
                .distinct()
                .sorted(Comparator.comparing(CustomerId::id))
                .toList();
    }

    private List<CustomerId> named(CustomerDataRequested event) {
        String shopId = event.source().shopId();
        if (event.customerId() != null) {
            return List.of(new CustomerId(shopId, event.customerId()));
        }
        if (event.email() == null) {
            return List.of();
        }
        return find.customersWith(EmailKey.of(shopId, event.email())).keySet().stream().toList();
    }
}
