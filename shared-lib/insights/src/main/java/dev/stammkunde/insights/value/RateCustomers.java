package dev.stammkunde.insights.value;

import dev.stammkunde.insights.CountedPurchase;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fits a shop's model of customers and counts them by class. All purchases are read twice, customer
 * by customer; memory is some 70 bytes for each customer.
 */
public final class RateCustomers {

    private final String shopId;
    private final Instant asOf;
    private final ZoneId zone;
    private final @Nullable String currency;
    private final LocalDate day;
    private final MostAtRisk atRisk = new MostAtRisk();

    /** Goes over all customers of a shop; each time the same ones. */
    @FunctionalInterface
    public interface EachCustomer {
        /** Tells of each customer the purchases, each order once. */
        void tell(Consumer<List<CountedPurchase>> customer);
    }

    /**
     * Prepares to rate.
     *
     * @param asOf the moment of counting: the day before it is the last that is known whole
     * @param currency of whose amounts the model is; absent where no order has any
     */
    public RateCustomers(String shopId, Instant asOf, ZoneId zone, @Nullable String currency) {
        this.shopId = shopId;
        this.asOf = asOf;
        this.zone = zone;
        this.currency = currency;
        this.day = LocalDate.ofInstant(asOf, zone).minusDays(1);
    }

    /** Rates all customers. */
    public ValueReport rate(EachCustomer customers) {
        FitValueModel fit = new FitValueModel(day);
        RfmScale.Gathered gathered = new RfmScale.Gathered(day);
        customers.tell(
                purchases -> {
                    PurchaseHistory history = history(purchases);
                    fit.add(history);
                    gathered.add(history);
                });
        ValueModel model = fit.fit();
        RfmScale scale = gathered.scale();
        return new ValueReport(
                shopId, asOf, zone, currency, model, scale, classes(customers, model, scale));
    }

    /** Returns who is likely to leave, once {@link #rate} was asked. */
    public AtRiskReport atRisk() {
        return new AtRiskReport(shopId, asOf, currency, atRisk.customers(), atRisk.most());
    }

    private List<ClassCount> classes(EachCustomer customers, ValueModel model, RfmScale scale) {
        Map<Optional<RfmClass>, ClassCount> byClass = new HashMap<>();
        customers.tell(
                purchases -> {
                    PurchaseHistory history = history(purchases);
                    Optional<RfmClass> named = scale.findScores(history).map(RfmScores::named);
                    model.findOutlook(history)
                            .ifPresent(
                                    outlook -> {
                                        byClass.put(
                                                named,
                                                byClass.getOrDefault(named, ClassCount.none(named))
                                                        .plus(outlook));
                                        atRisk.add(
                                                purchases.getFirst().customerId(),
                                                outlook,
                                                named.orElse(null));
                                    });
                });
        return byClass.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> place(each.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int place(Optional<RfmClass> named) {
        return named.map(RfmClass::ordinal).orElse(RfmClass.values().length);
    }

    private PurchaseHistory history(List<CountedPurchase> purchases) {
        return PurchaseHistory.of(
                purchases.stream().filter(CountedPurchase::counts).map(this::purchase).toList());
    }

    /** Of other currencies no amount is known. */
    private PurchaseHistory.Purchase purchase(CountedPurchase bought) {
        return new PurchaseHistory.Purchase(
                LocalDate.ofInstant(bought.paidAt(), zone),
                bought.currency().equals(currency) ? bought.net() : null);
    }
}
