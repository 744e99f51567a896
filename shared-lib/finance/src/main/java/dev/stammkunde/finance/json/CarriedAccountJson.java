package dev.stammkunde.finance.json;

import dev.stammkunde.finance.months.CarriedAccount;
import dev.stammkunde.finance.months.CarriedAccount.OrderSoFar;
import dev.stammkunde.finance.months.CarriedAccount.RewardTaken;
import dev.stammkunde.finance.months.GroupKey;
import dev.stammkunde.finance.months.PointsGroup;
import dev.stammkunde.finance.months.PointsGroup.Share;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.json.LotJson;

import java.util.List;
import java.util.TreeMap;

/**
 * A carried account as JSON, on one line. It begins as a line of the journal does, and has nothing
 * of the person but the shop's id of the customer. What is zero or absent has no field.
 */
final class CarriedAccountJson {

    private static final int SCHEMA = 1;

    private CarriedAccountJson() {}

    static String write(CarriedAccount carried) {
        PointsAccount account = carried.account();
        return JsonText.object(
                json -> {
                    json.number("schema", SCHEMA)
                            .text("shopId", account.id().shopId())
                            .text("customerId", account.id().customerId())
                            .number("sequence", account.sequence())
                            .text("head", account.head().hex())
                            .text("bookedAt", account.lastBookedAt());
                    number(json, "ordersRewarded", account.ordersRewarded());
                    number(json, "debt", account.debt());
                    number(json, "reserved", account.reserved());
                    LotJson.writeLots(json, "lots", account.lots());
                    if (!account.mergedFrom().isEmpty()) {
                        json.texts("mergedFrom", account.mergedFrom());
                    }
                    json.array(
                            "groups",
                            groups ->
                                    carried.groups()
                                            .forEach(it -> groups.object(o -> group(o, it))));
                    json.array(
                            "orders",
                            orders ->
                                    carried.orders()
                                            .forEach(it -> orders.object(o -> order(o, it))));
                    json.array(
                            "rewards",
                            rewards ->
                                    carried.rewards()
                                            .forEach(it -> rewards.object(o -> reward(o, it))));
                });
    }

    private static void number(JsonObjectText json, String name, long number) {
        if (number != 0) {
            json.number(name, number);
        }
    }

    private static void group(JsonObjectText json, PointsGroup group) {
        LotSource source = group.key().source();
        json.text("origin", source.origin());
        if (!source.issuer().isEmpty()) {
            json.text("issuer", source.issuer());
        }
        if (!source.acceptor().isEmpty()) {
            json.text("acceptor", source.acceptor());
        }
        json.text("expiresAt", group.key().expiresAt());
        number(json, "setAside", group.setAside());
        json.array(
                "shares", shares -> group.shares().forEach(it -> shares.object(o -> share(o, it))));
    }

    private static void share(JsonObjectText json, Share share) {
        CohortJson.write(json, share.cohort());
        number(json, "left", share.left());
        number(json, "redeemed", share.redeemed());
        number(json, "lost", share.lost());
    }

    private static void order(JsonObjectText json, OrderSoFar order) {
        json.text("orderId", order.orderId()).number("state", order.state());
        CohortJson.write(json, order.cohort());
        json.number("net", order.net()).text("paidAt", order.paidAt());
    }

    private static void reward(JsonObjectText json, RewardTaken reward) {
        json.text("redemption", reward.redemption())
                .text("reward", reward.reward())
                .text("reservedAt", reward.reservedAt());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws BrokenJournalException if it is no such document, or one of another shop
     */
    static CarriedAccount read(String shopId, String document) {
        try {
            JsonField json = Json.parse(document);
            if (json.integer("schema") != SCHEMA || !json.text("shopId").equals(shopId)) {
                throw new BrokenJournalException(
                        "an account is of another shop, or of a later release");
            }
            return new CarriedAccount(
                    account(shopId, json),
                    json.elements("groups").stream().map(CarriedAccountJson::group).toList(),
                    json.elements("orders").stream().map(CarriedAccountJson::order).toList(),
                    json.elements("rewards").stream().map(CarriedAccountJson::reward).toList());
        } catch (NotJsonException | InvalidFieldException e) {
            throw new BrokenJournalException("a line is no account", e);
        }
    }

    private static PointsAccount account(String shopId, JsonField json) {
        List<String> mergedFrom =
                json.elementsIfAny("mergedFrom").stream().map(JsonField::textAsSent).toList();
        return new PointsAccount(
                new AccountId(shopId, json.at("customerId").textAsSent()),
                json.at("sequence").longInteger(),
                json.at("head").parsed("a SHA-256", EntryHash::new),
                LotJson.readLots(json, "lots"),
                number(json, "debt"),
                number(json, "reserved"),
                number(json, "ordersRewarded"),
                json.instant("bookedAt"),
                null,
                mergedFrom,
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static long number(JsonField json, String name) {
        return json.find(name).map(JsonField::longInteger).orElse(0L);
    }

    private static PointsGroup group(JsonField json) {
        LotSource source =
                new LotSource(
                        json.at("origin").parsed("an origin", Origin::valueOf),
                        json.findText("issuer").orElse(""),
                        json.findText("acceptor").orElse(""));
        return new PointsGroup(
                new GroupKey(source, json.findInstant("expiresAt").orElse(null)),
                number(json, "setAside"),
                json.elements("shares").stream().map(CarriedAccountJson::share).toList());
    }

    private static Share share(JsonField json) {
        return new Share(
                CohortJson.readIfAny(json),
                number(json, "left"),
                number(json, "redeemed"),
                number(json, "lost"));
    }

    private static OrderSoFar order(JsonField json) {
        return new OrderSoFar(
                json.at("orderId").textAsSent(),
                json.at("state").longInteger(),
                CohortJson.read(json),
                json.at("net").longInteger(),
                json.instant("paidAt"));
    }

    private static RewardTaken reward(JsonField json) {
        return new RewardTaken(
                json.at("redemption").textAsSent(),
                json.at("reward").textAsSent(),
                json.instant("reservedAt"));
    }
}
