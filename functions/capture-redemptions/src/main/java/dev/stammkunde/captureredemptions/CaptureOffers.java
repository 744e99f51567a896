package dev.stammkunde.captureredemptions;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.CustomerNow;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.limited.HearOfferOrder;
import dev.stammkunde.programmes.limited.HearOfferOrder.SaleOutcome;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.OfferSale;
import dev.stammkunde.shop.ShopEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hears what shops report of orders, for limited offers that they sell. What the shop has sold and
 * could not, somebody has to look at, and a case is opened.
 *
 * <p>It may stop at any call: the same report again changes nothing, and opens the case that is
 * missing.
 */
final class CaptureOffers {

    private final HearOfferOrder hear;
    private final OpenCase cases;
    private final FindCustomer customers;

    CaptureOffers(HearOfferOrder hear, CasePorts cases) {
        this.hear = hear;
        this.cases = new OpenCase(cases);
        this.customers = cases.customers();
    }

    /**
     * Hears an event.
     *
     * @param offers of its shop as they are now
     * @param now when it was sent
     * @throws RuntimeException if the store fails, or others were always faster: to be heard again
     */
    List<SaleOutcome> hear(ShopEvent event, List<Scheme<LimitedOfferDraft>> offers, Instant now) {
        List<SaleOutcome> outcomes = hear.hear(event, offers, now);
        outcomes.stream()
                .map(SaleOutcome::sale)
                .filter(OfferSale::isForPeople)
                .forEach(sale -> open(sale, now));
        return outcomes;
    }

    private void open(OfferSale sale, Instant now) {
        String shopId = sale.id().offer().shopId();
        cases.open(
                new CaseOpening(
                        shopId,
                        "offer/%s/%s".formatted(sale.id().offer().id(), sale.id().orderId()),
                        CaseReason.OFFER,
                        customer(shopId, sale),
                        sale.id().orderId(),
                        null,
                        now));
    }

    /** A case of a guest, or of who was erased, is about the order alone. */
    private @Nullable String customer(String shopId, OfferSale sale) {
        return sale.known()
                .newest()
                .flatMap(order -> Optional.ofNullable(order.customerId()))
                .flatMap(id -> CustomerNow.find(customers, new CustomerId(shopId, id)))
                .map(now -> now.id().id())
                .orElse(null);
    }
}
