package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.words.Figures;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.FindRedemptions.Place;
import dev.stammkunde.rewards.redeem.OrderUse;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionState;
import dev.stammkunde.shop.BothLanguages;

import org.joda.money.Money;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What a customer redeemed, and what became of it. The points of it are entries of the ledger. */
final class RewardsSource implements TimelineSource {

    private final FindRedemptions redemptions;
    private final AccountId customer;

    RewardsSource(FindRedemptions redemptions, AccountId customer) {
        this.redemptions = redemptions;
        this.customer = customer;
    }

    @Override
    public String name() {
        return TimelineKind.REWARDS.word();
    }

    @Override
    public Chunk newestFirst(Optional<String> after, int limit) {
        return Chunk.of(
                redemptions.ofCustomer(customer, after.map(this::place), limit).stream()
                        .map(RewardsSource::placed)
                        .toList(),
                limit);
    }

    private Place place(String text) {
        int end = text.indexOf(' ');
        String id = text.substring(end + 1);
        if (end > 0 && Ids.isId(id)) {
            try {
                return new Place(
                        Instant.parse(text.substring(0, end)),
                        new RedemptionId(customer.shopId(), id));
            } catch (DateTimeException _) {
                // Refused below.
            }
        }
        throw new UnknownPlaceException();
    }

    private static Placed placed(Redemption redemption) {
        Instant at = redemption.what().at();
        return new Placed(at, at + " " + redemption.id().id(), () -> item(redemption));
    }

    private static TimelineItem item(Redemption redemption) {
        TimelineItem item =
                TimelineItem.of(
                                redemption.what().at(),
                                TimelineKind.REWARDS,
                                title(redemption.what().purpose()),
                                state(redemption))
                        .to("redemptionId", redemption.id().id())
                        .to(
                                "orderId",
                                redemption.uses().stream()
                                        .map(OrderUse::order)
                                        .map(order -> order.orderId())
                                        .findFirst()
                                        .orElse(null));
        return switch (redemption.what().purpose()) {
            case Purpose.OfReward reward -> item.to("rewardId", reward.rewardId());
            case Purpose.OfOrder(Money _, Money value) -> item.amount(value);
        };
    }

    private static BothLanguages title(Purpose purpose) {
        return switch (purpose) {
            case Purpose.OfReward reward ->
                    new BothLanguages(
                            "Prämie „%s“".formatted(reward.title()),
                            "Reward “%s”".formatted(reward.title()));
            case Purpose.OfOrder _ ->
                    new BothLanguages("Zahlung mit Punkten", "Payment with points");
        };
    }

    private static BothLanguages state(Redemption redemption) {
        long points = redemption.what().points();
        BothLanguages state = state(redemption.state());
        return new BothLanguages(
                "%s Punkte. %s".formatted(Figures.GERMAN.whole(points), state.de()),
                "%s points. %s".formatted(Figures.ENGLISH.whole(points), state.en()));
    }

    private static BothLanguages state(RedemptionState state) {
        return switch (state) {
            case RESERVED -> new BothLanguages("Vorgemerkt.", "Set aside.");
            case CODE_REQUESTED ->
                    new BothLanguages(
                            "Der Code ist beim Shop bestellt.", "The shop was asked for the code.");
            case ACTIVE -> new BothLanguages("Kann benutzt werden.", "It can be used.");
            case EXPIRING ->
                    new BothLanguages(
                            "Vorbei; der Code wird noch beendet.",
                            "Over; its code is still to be ended.");
            case CAPTURED -> new BothLanguages("Eingelöst.", "It was used.");
            case RELEASED ->
                    new BothLanguages(
                            "Nicht benutzt; die Punkte sind zurück.",
                            "It was not used; the points are back.");
        };
    }
}
