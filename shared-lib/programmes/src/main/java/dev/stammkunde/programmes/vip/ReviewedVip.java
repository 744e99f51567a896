package dev.stammkunde.programmes.vip;

import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.MatchAudience;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Scheme;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides for one customer after another what a review changes. */
final class ReviewedVip {

    /** For whom a person set an end, and for whom no rule is left that says otherwise. */
    private static final int USUAL_NOTICE_DAYS = 7;

    /** Nobody was merged so often. */
    private static final int MOST_MERGES = 50;

    private final ReviewVips.Needs needs;
    private final List<Scheme<VipRules>> rules;
    private final Instant now;
    private final MoveVip moveVip;

    ReviewedVip(ReviewVips.Needs needs, List<Scheme<VipRules>> rules, Instant now) {
        this.needs = needs;
        this.rules = List.copyOf(rules);
        this.now = now;
        this.moveVip = new MoveVip(needs.vips());
    }

    List<Scheme<VipRules>> rules() {
        return rules;
    }

    Instant now() {
        return now;
    }

    /** Finds the first rule that holds of a customer. */
    Optional<Scheme<VipRules>> findRule(CustomerFacts known, MailSettings shop) {
        LocalDate today = today(known, shop);
        return rules.stream()
                .filter(
                        rule ->
                                rule.draft().anyOf().stream()
                                        .anyMatch(
                                                it ->
                                                        MatchAudience.findReasonNot(
                                                                        it, known, shop, today)
                                                                .isEmpty()))
                .findFirst();
    }

    /** Makes somebody of whom nothing is kept a VIP; returns whether that was written. */
    boolean enter(CustomerId customer, Scheme<VipRules> rule, Instant at) {
        Vip vip =
                new Vip(
                        customer,
                        VipSource.RULE,
                        rule.draft().owner(),
                        rule.draft().name(),
                        at,
                        null);
        return save(customer, null, vip, VipTurn.of(VipTurn.Kind.ENTERED, vip, at));
    }

    /**
     * Looks at one of whom something is kept.
     *
     * @param holds the rule that holds of them; absent without one
     * @return whether something was written
     */
    boolean review(Vips.Kept kept, @Nullable Scheme<VipRules> holds) {
        Vip vip = kept.vip();
        if (holds == null) {
            Customer customer =
                    needs.people()
                            .find(vip.customer())
                            .map(FindCustomer.Found::customer)
                            .orElse(Customer.UNKNOWN);
            if (customer instanceof Customer.Merged merged) {
                return move(kept, merged.into());
            }
        }
        Instant until = vip.until();
        if (vip.source() == VipSource.REMOVED) {
            return holds == null && save(vip.customer(), kept, null, null);
        }
        if (until != null && !until.isAfter(now)) {
            return save(vip.customer(), kept, null, VipTurn.of(VipTurn.Kind.LEFT, vip, now));
        }
        return switch (vip.source()) {
            case MANUAL -> false;
            case RULE -> holds == null ? ends(kept) : stays(kept);
            case REMOVED -> throw new IllegalStateException("it was looked at before");
        };
    }

    /**
     * Looks at what the owner of one should know. Of several new signs one is told in a night, and
     * each once for as long as it holds.
     *
     * @param known of the customer
     * @return whether something was written
     */
    boolean watch(Vips.Kept kept, CustomerFacts known, MailSettings shop) {
        Vip vip = kept.vip();
        if (!vip.isAt(now)) {
            return false;
        }
        Set<VipSign> holding = VipSign.of(known, vip.signs(), today(known, shop));
        VipSign told = VipSign.findNew(holding, vip.signs());
        Set<VipSign> next = EnumSet.noneOf(VipSign.class);
        next.addAll(vip.signs());
        next.retainAll(holding);
        if (told != null) {
            next.add(told);
        }
        return !next.equals(vip.signs())
                && save(
                        vip.customer(),
                        kept,
                        vip.showing(next),
                        told == null ? null : VipTurn.of(told.turn(), vip, now));
    }

    private LocalDate today(CustomerFacts known, MailSettings shop) {
        return LocalDate.ofInstant(now, known.profile().timeZone().orElse(shop.zone()));
    }

    /** It ends after the notice of the rule by which it was, by its name. */
    private boolean ends(Vips.Kept kept) {
        Vip vip = kept.vip();
        if (vip.until() != null) {
            return false;
        }
        int days =
                rules.stream()
                        .map(Scheme::draft)
                        .filter(rule -> rule.name().equals(vip.reason()))
                        .map(VipRules::noticeDays)
                        .findFirst()
                        .orElse(USUAL_NOTICE_DAYS);
        Vip ending = vip.until(now.plus(Duration.ofDays(days)));
        return save(
                vip.customer(),
                kept,
                days == 0 ? null : ending,
                VipTurn.of(days == 0 ? VipTurn.Kind.LEFT : VipTurn.Kind.ENDS, ending, now));
    }

    private boolean stays(Vips.Kept kept) {
        Vip vip = kept.vip();
        return vip.until() != null
                && save(
                        vip.customer(),
                        kept,
                        vip.until(null),
                        VipTurn.of(VipTurn.Kind.STAYS, vip.until(null), now));
    }

    /** Who stays after a merge is what either was; what was said of them before holds. */
    private boolean move(Vips.Kept kept, CustomerId into) {
        CustomerId stays = into;
        for (int i = 0; i < MOST_MERGES; i++) {
            Optional<CustomerId> next =
                    needs.people()
                            .find(stays)
                            .map(FindCustomer.Found::customer)
                            .filter(Customer.Merged.class::isInstance)
                            .map(it -> ((Customer.Merged) it).into());
            if (next.isEmpty()) {
                break;
            }
            stays = next.get();
        }
        return moveVip.move(kept.vip().customer(), stays, now) == SaveResult.SAVED;
    }

    /** What somebody else changed meanwhile is looked at in the next night. */
    private boolean save(
            CustomerId customer,
            Vips.@Nullable Kept before,
            @Nullable Vip after,
            @Nullable VipTurn turn) {
        return needs.vips().save(new Vips.Change(customer, before, after, turn, null))
                == SaveResult.SAVED;
    }
}
