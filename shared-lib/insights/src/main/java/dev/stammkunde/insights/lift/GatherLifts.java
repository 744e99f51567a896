package dev.stammkunde.insights.lift;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.lift.CountedLift.Arms;
import dev.stammkunde.insights.value.RateCustomers.EachCustomer;
import dev.stammkunde.mail.Holdout;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Counts what both arms did of each campaign, and of all campaigns together, once the moment has
 * come that was fixed beforehand. What was counted stays as it is: whoever counts again each night
 * and stops at the first difference finds one that is none.
 *
 * <p>A campaign with a last day is compared as a whole, one without by quarters of the calendar;
 * all campaigns together are compared by quarters.
 */
public final class GatherLifts {

    /** More campaigns of a shop are not looked at. */
    static final int MOST_CAMPAIGNS = 500;

    /** More are counted in the next nights, so that memory has a bound. */
    static final int MOST_A_NIGHT = 10;

    /** Of older ones, what is known goes. */
    static final int MOST_KEPT = 500;

    private final FindDraws draws;
    private final KeptLifts kept;

    /** Names where draws are found, and where comparisons are kept. */
    public GatherLifts(FindDraws draws, KeptLifts kept) {
        this.draws = draws;
        this.kept = kept;
    }

    /**
     * Of whom is counted.
     *
     * @param zone where the shop's quarters begin and end
     * @param now as of when
     * @param currency whose amounts count; absent where no order has any
     * @param whoStays of customers who were joined
     */
    public record Ask(
            String shopId,
            ZoneId zone,
            Instant now,
            @Nullable String currency,
            UnaryOperator<String> whoStays) {}

    /** Whether it was done as of then. */
    public boolean isDone(Ask ask) {
        return kept.find(ask.shopId()).filter(it -> it.asOf().equals(ask.now())).isPresent();
    }

    /** Counts what is due, and keeps it. */
    public void gather(Ask ask, EachCustomer customers) {
        List<CountedLift> before = kept.find(ask.shopId()).map(LiftReport::lifts).orElse(List.of());
        String currency = ask.currency();
        ShopDraw shop = draws.shop(ask.shopId(), currency == null ? "" : currency, ask.now());
        List<CampaignDraw> campaigns = draws.campaigns(ask.shopId(), MOST_CAMPAIGNS);
        Night night = new Night(ask, shop, campaigns, before);
        LocalDate today = LocalDate.ofInstant(ask.now(), ask.zone());
        SpreadTally spread = new SpreadTally(currency, today.atStartOfDay(ask.zone()).toInstant());
        night.plan();
        customers.tell(
                purchases -> {
                    spread.add(purchases);
                    night.customer(purchases);
                });
        kept.keep(
                new LiftReport(ask.shopId(), ask.now(), currency, night.lifts(), spread.spreads()));
    }

    /** A comparison that is due. */
    private record Due(
            CountedLift lift, ArmTally tally, @Nullable DrawnArms arms, BigDecimal giftCost) {}

    /** What one night does. */
    private final class Night {

        private final Ask ask;
        private final ShopDraw shop;
        private final List<CampaignDraw> campaigns;
        private final LiftCosts costs;
        private final List<CountedLift> all;
        private final List<Due> due = new ArrayList<>();

        Night(Ask ask, ShopDraw shop, List<CampaignDraw> campaigns, List<CountedLift> before) {
            this.ask = ask;
            this.shop = shop;
            this.campaigns = campaigns;
            this.costs = new LiftCosts(draws, shop);
            this.all = new ArrayList<>(before.stream().filter(it -> it.arms() != null).toList());
        }

        void plan() {
            programme();
            campaigns.forEach(this::campaign);
        }

        private void programme() {
            LiftSpan now =
                    LiftSpan.quarter(LocalDate.ofInstant(ask.now(), ask.zone()), ask.zone(), 0);
            for (LiftSpan span : List.of(now.before(), now)) {
                if (!shop.since().isAfter(span.begin())) {
                    lookAt(
                            CountedLift.pending(null, "", span, shop.holdoutPercent()),
                            lift ->
                                    Optional.of(
                                            new Due(
                                                    lift,
                                                    tally(span),
                                                    null,
                                                    costs.ofAll(campaigns, span))));
                }
            }
            if (shop.since().isAfter(now.begin())) {
                LiftSpan next = LiftSpan.quarter(now.to().plusDays(1), ask.zone(), 0);
                all.add(CountedLift.pending(null, "", next, shop.holdoutPercent()));
            }
        }

        private void campaign(CampaignDraw campaign) {
            int percent =
                    campaign.holdoutPercent() > 0
                            ? campaign.holdoutPercent()
                            : shop.holdoutPercent();
            for (LiftSpan span : spans(campaign)) {
                if (!campaign.isArchived() || !ask.now().isBefore(span.judgedFrom())) {
                    lookAt(
                            CountedLift.pending(campaign.id().id(), campaign.name(), span, percent),
                            lift -> findDue(campaign, lift));
                }
            }
        }

        private List<LiftSpan> spans(CampaignDraw campaign) {
            LocalDate last = campaign.lastDay();
            if (last != null) {
                return List.of(LiftSpan.until(last, campaign.zone(), campaign.purchaseDays()));
            }
            LocalDate today = LocalDate.ofInstant(ask.now(), campaign.zone());
            LiftSpan now = LiftSpan.quarter(today, campaign.zone(), campaign.purchaseDays());
            return List.of(now.before(), now);
        }

        /** What was counted is not counted again; what is not due yet, or cannot be, is told. */
        private void lookAt(CountedLift pending, FindDue find) {
            if (all.stream().anyMatch(it -> it.isOf(pending))) {
                return;
            }
            boolean isOver = !ask.now().isBefore(pending.span().judgedFrom());
            boolean isHeld = pending.ask().heldPercent() > 0;
            if (isOver && !isHeld && pending.span().isQuarter()) {
                // That nobody is held out is said of the quarter that is not over.
                return;
            }
            boolean isDue = isOver && isHeld;
            if (!isDue || due.size() >= MOST_A_NIGHT) {
                all.add(pending);
                return;
            }
            find.find(pending).ifPresent(due::add);
        }

        /** Of runs that drew nobody there is nothing to tell. */
        private Optional<Due> findDue(CampaignDraw campaign, CountedLift lift) {
            LiftSpan span = lift.span();
            FindDraws.RunsOfTime runs = draws.runs(campaign, span.begin(), span.end());
            if (!runs.areFinished()) {
                all.add(lift);
                return Optional.empty();
            }
            DrawnArms arms = arms(campaign);
            draws.drawn(campaign, span.begin(), span.end(), arms::add);
            return arms.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Due(lift, tally(span), arms, costs.gifts(campaign, runs)));
        }

        /**
         * A campaign with a holdout of its own is compared among those who get campaigns at all;
         * one without by the shop's.
         */
        private DrawnArms arms(CampaignDraw campaign) {
            int own = campaign.holdoutPercent();
            return own > 0
                    ? new DrawnArms(
                            it -> Holdout.ofCampaign(it, campaign.id(), own),
                            it -> Holdout.ofShop(it, shop.holdoutPercent()),
                            ask.whoStays())
                    : new DrawnArms(
                            it -> Holdout.ofShop(it, shop.holdoutPercent()),
                            _ -> false,
                            ask.whoStays());
        }

        private ArmTally tally(LiftSpan span) {
            Duration time =
                    span.days() == 0
                            ? Duration.between(span.begin(), span.end())
                            : Duration.ofDays(span.days());
            return new ArmTally(ask.currency(), time);
        }

        void customer(List<CountedPurchase> purchases) {
            CustomerId customer = new CustomerId(ask.shopId(), purchases.getFirst().customerId());
            for (Due each : due) {
                DrawnArms arms = each.arms();
                if (arms != null) {
                    arms.take(customer.id())
                            .ifPresent(
                                    drawn ->
                                            each.tally()
                                                    .add(arms.isHeld(customer), drawn, purchases));
                } else if (SpreadTally.hasBoughtBefore(purchases, each.lift().span().begin())) {
                    each.tally()
                            .add(
                                    Holdout.ofShop(customer, shop.holdoutPercent()),
                                    List.of(each.lift().span().begin()),
                                    purchases);
                }
            }
        }

        /** Returns all that is known, the latest first. */
        List<CountedLift> lifts() {
            due.stream().map(this::counted).forEach(all::add);
            return all.stream()
                    .sorted(
                            Comparator.comparing((CountedLift it) -> it.span().to())
                                    .reversed()
                                    .thenComparing(
                                            it -> it.campaign() == null ? "" : it.campaign()))
                    .limit(MOST_KEPT)
                    .toList();
        }

        private CountedLift counted(Due one) {
            DrawnArms arms = one.arms();
            BigDecimal treated = one.giftCost();
            BigDecimal held = BigDecimal.ZERO;
            if (arms != null) {
                arms.addTheRest(ask.shopId(), one.tally());
                treated = treated.add(costs.mails(arms.sentToTreated()));
                held = costs.mails(arms.sentToHeld());
            }
            return one.lift()
                    .counted(
                            new Arms(
                                    LiftCosts.with(one.tally().treated(), treated),
                                    LiftCosts.with(one.tally().held(), held),
                                    ask.now(),
                                    shop.areCostsKnown()),
                            arms == null ? 0 : arms.changed());
        }
    }

    /** Finds what is due; nothing where nobody was drawn, or runs are under way. */
    private interface FindDue {
        Optional<Due> find(CountedLift lift);
    }
}
