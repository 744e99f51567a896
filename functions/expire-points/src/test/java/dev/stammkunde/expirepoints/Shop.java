package dev.stammkunde.expirepoints;

import dev.stammkunde.expirepoints.ExpirePoints.Expired;
import dev.stammkunde.expirepoints.ExpirePointsPorts.Sections;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.FindSectionsDue;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.json.PointsExpiringEventJson;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.shop.ShopsEverHeard;
import dev.stammkunde.testkit.Crashing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A shop with points, over stores in memory. */
final class Shop {

    static final String ID = "demo-shop";

    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final List<Programme> versions = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    List<UnitRules> rules = List.of();
    private int given;

    Shop() {
        versions.add(programme("v1", Instant.EPOCH, OptionalInt.of(24), "Europe/Berlin"));
    }

    static Programme programme(String version, Instant from, OptionalInt months, String zone) {
        Programme any = Orders.programme();
        return new Programme(
                version,
                from,
                ZoneId.of(zone),
                any.earning(),
                new LotRules(14, months),
                any.overdraw());
    }

    /** Has nobody told of points that are lost soon. */
    void warnNobody() {
        Programme all = versions.getLast();
        versions.set(
                versions.size() - 1,
                new Programme(
                        all.version(),
                        all.validFrom(),
                        all.timeZone(),
                        all.earning(),
                        new LotRules(14, all.lots().expiryMonths(), List.of()),
                        all.overdraw()));
    }

    static AccountId account(String customer) {
        return new AccountId(ID, customer);
    }

    Programme inForce(Instant at) {
        return versions.reversed().stream()
                .filter(version -> !version.validFrom().isAfter(at))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /** Gives points by the programme of a time. */
    void give(String customer, long points, String at) {
        given++;
        Instant time = Instant.parse(at);
        book(
                customer,
                new PointsCommand.Give(
                        account(customer),
                        "gifts",
                        "gift-" + given,
                        Booking.GiftReason.OCCASION,
                        points,
                        inForce(time)),
                time);
    }

    void book(String customer, PointsCommand command, Instant at) {
        ledger.write((Decision.Book) Decide.decide(ledger.account(account(customer)), command, at));
    }

    void merge(String gone, String kept, String at) {
        ledger.write(
                Decide.merge(
                        ledger.account(account(gone)),
                        ledger.account(account(kept)),
                        Instant.parse(at)));
    }

    /** Returns what was told by the ids that receivers know it by: of a customer, a date, a day. */
    List<String> heard() {
        return told.stream()
                .map(Json::parse)
                .flatMap(
                        detail ->
                                PointsExpiringEventJson.read(detail).stream()
                                        .map(
                                                one ->
                                                        "%s %d until %s, %d days, at %s"
                                                                .formatted(
                                                                        one.account().customerId(),
                                                                        one.points(),
                                                                        one.expiresAt(),
                                                                        one.daysBefore(),
                                                                        PointsExpiringEventJson
                                                                                .noticedAt(
                                                                                        detail))))
                .toList();
    }

    Expired run(String at) {
        return run(at, Crashing.never());
    }

    Expired run(String at, Crashing crashing) {
        return new ExpirePoints(ports(crashing)).expire(Instant.parse(at), () -> true);
    }

    ExpirePointsPorts ports(Crashing crashing) {
        ShopsEverHeard shops = () -> List.of(ID);
        return new ExpirePointsPorts(
                crashing.wrap(ShopsEverHeard.class, shops),
                crashing.wrap(FindExpiring.class, ledger),
                crashing.wrap(PointsLedger.class, ledger),
                crashing.wrap(FindAccounts.class, ledger),
                crashing.wrap(
                        TellExpiring.class,
                        (shopId, noticedAt, expiring) ->
                                told.add(
                                        PointsExpiringEventJson.write(
                                                shopId, noticedAt, expiring))),
                _ -> (_, at) -> inForce(at),
                new Sections(crashing.wrap(FindSectionsDue.class, ledger), (_, _) -> rules));
    }

    /** Returns what was lost of a customer's points, oldest first. */
    List<Long> losses(String customer) {
        return entries(customer).stream()
                .filter(entry -> entry.booking() instanceof Booking.Expiry)
                .map(LedgerEntry::points)
                .toList();
    }

    List<LedgerEntry> entries(String customer) {
        return ledger.all(account(customer));
    }

    long available(String customer, String at) {
        return view(customer, at).available();
    }

    PointsView view(String customer, String at) {
        return PointsView.of(ledger.account(account(customer)), Instant.parse(at));
    }
}
