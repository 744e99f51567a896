package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.OrderLots;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.json.BookedOrderJson;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an item of one table says that must follow from those of the other. */
final class Claims {

    private static final String ACCOUNT = "account";
    private static final String KEY = "key";
    private static final String STATE = "state";
    private static final String FIRST_EDITION = "first edition";
    private static final String GOES_ON = "goes on";
    private static final String MERGE = "merge";

    private final Balance balance;

    Claims(Balance balance) {
        this.balance = balance;
    }

    Balance balance() {
        return balance;
    }

    /** What is stored of an account. What other wings keep with it follows from no entry. */
    void account(String partition, PointsAccount stored) {
        balance.stored(partition, ACCOUNT, facts(stored));
    }

    /** What the entries of an account come to. */
    void chain(String partition, ChainCheck chain) {
        if (chain.differences().isEmpty()) {
            balance.follows(partition, ACCOUNT, facts(chain.fold()));
        } else {
            balance.doubt(partition);
        }
    }

    private static Object[] facts(PointsAccount account) {
        return new Object[] {
            account.sequence(),
            account.head(),
            account.lots(),
            account.debt(),
            account.reserved(),
            account.ordersRewarded(),
            account.lastBookedAt(),
            String.valueOf(account.mergedInto()),
            account.mergedFrom()
        };
    }

    /** A business key that is taken. */
    void key(Map<String, AttributeValue> item, String customerId, long sequence) {
        balance.stored(Subjects.item(item), KEY, customerId, sequence);
    }

    /** An entry of the first edition, as a scan comes upon it. */
    void firstEdition(LedgerEntry entry) {
        balance.stored(partition(entry), FIRST_EDITION, firstEditionFacts(entry));
    }

    /** The same, as its account leads to it. */
    void inFirstEdition(LedgerEntry entry) {
        balance.follows(partition(entry), FIRST_EDITION, firstEditionFacts(entry));
    }

    private static Object[] firstEditionFacts(LedgerEntry entry) {
        return new Object[] {entry.key(), entry.sequence(), entry.hash()};
    }

    /** Entries that begin where no ledger begins. */
    void goesOn(String partition, long sequence) {
        balance.stored(partition, GOES_ON, sequence);
    }

    /** The same, as the first edition leads to them. */
    void wentOn(String partition, long sequence) {
        balance.follows(partition, GOES_ON, sequence);
    }

    /**
     * What an entry of the second edition asks of other items.
     *
     * @param before the account before it
     */
    void entry(LedgerEntry entry, PointsAccount before) {
        switch (entry.booking()) {
            case Booking.OrderState state ->
                    balance.follows(Subjects.order(entry), STATE, facts(entry, state));
            case Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ ->
                    balance.follows(
                            Subjects.key(entry),
                            KEY,
                            entry.account().customerId(),
                            entry.sequence());
            case Booking.MergeOut(String into) ->
                    balance.stored(
                            partition(entry),
                            MERGE,
                            into,
                            entry.hash(),
                            before.lots(),
                            before.debt(),
                            before.reserved(),
                            before.ordersRewarded());
            case Booking.MergeIn merge ->
                    balance.follows(
                            Subjects.account(entry, merge.from()),
                            MERGE,
                            entry.account().customerId(),
                            merge.head(),
                            merge.lots(),
                            merge.debt(),
                            entry.reserved(),
                            merge.ordersRewarded());
            case Booking.Accrual _, Booking.ClawBack _ -> balance.doubt(partition(entry));
        }
    }

    /** Has it looked at again what an entry gives back or ends. */
    void doubt(LedgerEntry entry) {
        balance.doubt(Subjects.partition(entry));
    }

    /** A state as it follows from an order's item, or as the item leads to it. */
    void state(LedgerEntry entry, Booking.OrderState state) {
        balance.stored(Subjects.order(entry), STATE, facts(entry, state));
    }

    /** Adds what is stored of an order that has one state, and what is booked for it, as text. */
    void onlyState(LedgerOrder order, String booked) {
        balance.stored(
                PointsKeys.orderPartition(order.shopId(), order.orderId()),
                STATE,
                0,
                booked,
                order.known().order(),
                order.known().refundsThatCount(),
                OrderStanding.of(order.known()));
    }

    /** Has an order looked at in any case. */
    void doubt(LedgerOrder order) {
        balance.doubt(PointsKeys.orderPartition(order.shopId(), order.orderId()));
    }

    /** An only state says all that is booked for its order. */
    private static Object[] facts(LedgerEntry entry, Booking.OrderState state) {
        return new Object[] {
            entry.points() - state.due() - state.forgiven(),
            BookedOrderJson.write(booked(entry, state), state.order()),
            Optional.ofNullable(state.order()),
            state.refunds(),
            state.standing()
        };
    }

    /** What is booked for an order of which this is the only state. */
    private static Booked booked(LedgerEntry entry, Booking.OrderState state) {
        String customerId = entry.account().customerId();
        return new Booked(
                customerId,
                state.orderNumber(),
                state.number(),
                state.due(),
                state.due(),
                state.forgiven(),
                new TreeMap<>(),
                OrderLots.NONE.after(state.due(), state.opened()),
                state.currency(),
                state.programmeVersion(),
                state.paidAt(),
                state.firstOrder(),
                state.terms(),
                state.overdraw(),
                state.units(),
                List.of(new LedgerOrder.EntryRef(customerId, entry.sequence())));
    }

    private static String partition(LedgerEntry entry) {
        return PointsKeys.accountPartition(entry.account());
    }

    /** What claims are of. */
    static final class Subjects {

        private Subjects() {}

        static String account(LedgerEntry entry, String customerId) {
            return PointsKeys.accountPartition(new AccountId(entry.account().shopId(), customerId));
        }

        static String order(LedgerEntry entry) {
            return partition(entry);
        }

        /** Where all business keys of an entry's subject lie. */
        static String partition(LedgerEntry entry) {
            return text(PointsKeys.booked(entry.account().shopId(), entry.key()), PointsKeys.PK);
        }

        static String key(LedgerEntry entry) {
            return item(PointsKeys.booked(entry.account().shopId(), entry.key()));
        }

        static String item(Map<String, AttributeValue> item) {
            return text(item, PointsKeys.PK) + " " + text(item, PointsKeys.SK);
        }

        private static String text(Map<String, AttributeValue> item, String name) {
            return new ItemReader(item).text(name);
        }
    }
}
