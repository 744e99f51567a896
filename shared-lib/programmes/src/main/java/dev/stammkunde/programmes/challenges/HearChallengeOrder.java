package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.StandingGoods;
import dev.stammkunde.shop.ShopEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hears of orders that count for challenges, each once for each challenge.
 *
 * <p>Reports may come twice, late and in any order: what an order counts for follows from all that
 * is known of it, by the version of the challenge that it was first counted by. It may stop at any
 * call.
 */
public final class HearChallengeOrder {

    /** Whoever returns something later than that after the end keeps what it brought. */
    private static final Duration HEARD_AFTER_END = Duration.ofDays(365);

    private final Challenges challenges;
    private final CountForChallenge count;
    private final LookAtJoined joined;

    public HearChallengeOrder(ChallengeNeeds needs) {
        this.challenges = needs.challenges();
        this.count = new CountForChallenge(needs);
        this.joined = new LookAtJoined(needs);
    }

    /**
     * Hears an event.
     *
     * @param all challenges of the shop, by their newest versions
     * @param now when it was sent
     * @return what customers have of challenges for which it counts, or did
     * @throws RuntimeException if the store fails, or others were always faster: to be heard again
     */
    public List<TakingPart> hear(ShopEvent event, List<Scheme<ChallengeDraft>> all, Instant now) {
        List<Scheme<ChallengeDraft>> heard =
                all.stream()
                        .filter(each -> now.isBefore(each.draft().end().plus(HEARD_AFTER_END)))
                        .toList();
        if (heard.isEmpty()) {
            return List.of();
        }
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    reported.order().test()
                            ? List.of()
                            : hear(event, reported.order().orderId(), heard, now);
            case ShopEvent.OrderRefunded refunded ->
                    hear(event, refunded.refund().orderId(), heard, now);
            case ShopEvent.OrderCancelled cancelled -> hear(event, cancelled.orderId(), heard, now);
            case ShopEvent.CustomersMerged merged -> joined.hear(merged, heard, now);
            case ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    List.of();
        };
    }

    private List<TakingPart> hear(
            ShopEvent event, String orderId, List<Scheme<ChallengeDraft>> heard, Instant now) {
        Set<DocumentId> kept =
                challenges.ofOrder(event.source().shopId(), orderId).stream()
                        .map(ChallengeOrder::challenge)
                        .collect(Collectors.toSet());
        return heard.stream()
                .filter(each -> kept.contains(each.id()) || mayCount(event, each, now))
                .flatMap(each -> count.count(event, each, orderId, now).stream())
                .toList();
    }

    /** Whether an order that is not kept yet may count. What is told as history does not. */
    private static boolean mayCount(
            ShopEvent event, Scheme<ChallengeDraft> challenge, Instant now) {
        ChallengeDraft draft = challenge.draft();
        return event instanceof ShopEvent.OrderReported reported
                && reported.source().history() == null
                && challenge.state() == DocumentState.ACTIVE
                && !now.isBefore(draft.begin())
                && reported.order().placedAt().isBefore(draft.end())
                && !StandingGoods.qualifying(draft.goods(), reported.order()).isEmpty();
    }
}
