package dev.stammkunde.rewards.testing;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.FindRewardReader;
import dev.stammkunde.rewards.redeem.HearOrder;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that redeeming needs, in memory, for the customer of {@link Orders}: a shop that does what it
 * is asked, and a queue of mails. Who is a customer may be changed.
 */
public final class RewardWorld {

    /** Soon after the customer has points. */
    public static final Instant NOW = PAID_AT.plusSeconds(3600);

    public final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    public final InMemoryRedemptions redemptions = new InMemoryRedemptions(ledger);
    public final InMemoryRewards rewards = new InMemoryRewards();
    public final ObedientShop shop = new ObedientShop();
    public final List<MailOrder> mails = new ArrayList<>();
    public final Map<CustomerId, Customer> customers = new HashMap<>();

    /** Makes a world in which the customer has points, and an address. */
    public RewardWorld(long points) {
        customers.put(new CustomerId(SHOP, CUSTOMER), known("anna@example.org"));
        give(points);
    }

    private static Customer known(String address) {
        ProfileReport report =
                new ProfileReport(address, "Anna", null, null, "de-DE", null, null, null, Set.of());
        return new Customer.Known(
                Profile.empty().with(SHOP, Platform.SHOPIFY, report, Instant.EPOCH));
    }

    private void give(long points) {
        PointsCommand give =
                new PointsCommand.Give(
                        ACCOUNT,
                        "birthday",
                        "2026",
                        Booking.GiftReason.BIRTHDAY,
                        points,
                        Orders.programme());
        ledger.write((Decision.Book) Decide.decide(account(), give, PAID_AT));
    }

    /** Offers a reward. */
    public RewardWorld with(Reward reward) {
        rewards.put(reward);
        return this;
    }

    public PointsAccount account() {
        return ledger.account(ACCOUNT);
    }

    public long available() {
        return PointsView.of(account(), NOW).available();
    }

    /** Finds customers as they are now. */
    public FindCustomer findCustomer() {
        return id ->
                Optional.ofNullable(customers.get(id))
                        .map(found -> new FindCustomer.Found(found, Activity.none()));
    }

    public RedeemReward.Needs redeeming() {
        return new RedeemReward.Needs(
                ledger,
                redemptions,
                redemptions,
                rewards,
                (_, reward, _) -> NotForCustomer.byItsName(reward),
                _ -> (_, _) -> Orders.programme(),
                () -> "seed",
                _ -> {});
    }

    public AdvanceNow.Needs advancing() {
        return new AdvanceNow.Needs(
                ledger,
                redemptions,
                rewards,
                _ -> shop,
                new FindRewardReader(
                        findCustomer(), _ -> Map.of(), _ -> Shops.flowers(Address.SIE)),
                mails::addAll,
                _ -> {});
    }

    public HearOrder.Needs hearing() {
        return new HearOrder.Needs(
                ledger, redemptions, redemptions, _ -> (_, _) -> Orders.programme(), _ -> {});
    }
}
