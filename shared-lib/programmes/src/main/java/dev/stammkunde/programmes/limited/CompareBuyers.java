package dev.stammkunde.programmes.limited;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;

import java.util.Optional;
import java.util.Set;

/** Compares whose claim an order was given by the shop with whose order it is by its report. */
record CompareBuyers(PointsLedger ledger) {

    /**
     * Returns what is wrong. Customers who were merged are one; of a guest's order nobody can say,
     * and a claim that no {@code buy} gave follows from the order itself.
     */
    Set<SaleDoubt> doubts(OfferSale sale) {
        String holder = sale.holder();
        Optional<String> buyer =
                sale.known().newest().flatMap(order -> Optional.ofNullable(order.customerId()));
        if (!sale.toldByShop() || holder == null || buyer.isEmpty()) {
            return Set.of();
        }
        boolean isSame =
                holder.equals(buyer.get())
                        || account(sale, holder).equals(account(sale, buyer.get()));
        return isSame ? Set.of() : Set.of(SaleDoubt.OTHER_CUSTOMER);
    }

    private AccountId account(OfferSale sale, String customerId) {
        return ledger.account(new AccountId(sale.id().offer().shopId(), customerId)).id();
    }
}
