package dev.stammkunde.programmes.vip;

import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.MatchAudience;
import dev.stammkunde.campaigns.ReadCustomerFacts;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Looks at who becomes a VIP by a shop's rules and who is none any more, and tells owners. Nobody
 * loses it silently: where no rule holds any more, it ends after the days of notice.
 *
 * <p>It may stop after any page and goes on from there; the same part again changes nothing. First
 * the VIPs there are, of whom owners hear too that they are likely to leave and that their birthday
 * comes; then, where the shop has rules, all customers: it costs a read of what the rules ask of
 * each.
 */
public final class ReviewVips {

    static final int AT_ONCE = 100;
    private static final String OF_VIPS = "vips:";
    private static final String OF_SHARD = "shard:";
    private static final Set<Part> OF_VIP = Set.of(Part.PROFILE, Part.RATING);

    private final Needs needs;

    /** What it needs. */
    public record Needs(
            Vips vips,
            Schemes<VipRules> rules,
            FindShopCustomers customers,
            ReadCustomerFacts facts,
            ReadMailSettings shops,
            FindCustomer people) {}

    /** Wires the use case. */
    public ReviewVips(Needs needs) {
        this.needs = needs;
    }

    /**
     * What was done.
     *
     * @param changed of how many customers something changed
     * @param next where it goes on; absent at the end
     */
    public record Reviewed(long changed, @Nullable String next) {}

    /**
     * Looks at a shop's customers from a place on.
     *
     * @param from where a part before stopped; empty for the beginning
     * @param timeLeft whether there is time for one more page
     */
    public Reviewed review(String shopId, String from, Instant now, BooleanSupplier timeLeft) {
        List<Scheme<VipRules>> rules = needs.rules().active(shopId);
        ReviewedVip deciding = new ReviewedVip(needs, rules, now);
        @Nullable String place = from.isEmpty() ? OF_VIPS : from;
        long changed = 0;
        while (place != null && timeLeft.getAsBoolean()) {
            Reviewed page =
                    place.startsWith(OF_VIPS)
                            ? vips(shopId, place.substring(OF_VIPS.length()), deciding)
                            : others(shopId, place.substring(OF_SHARD.length()), deciding, now);
            changed += page.changed();
            place = page.next();
        }
        return new Reviewed(changed, place);
    }

    private Reviewed vips(String shopId, String after, ReviewedVip deciding) {
        Vips.Page page = needs.vips().page(shopId, AT_ONCE, after.isEmpty() ? null : after);
        Map<CustomerId, CustomerFacts> known =
                facts(
                        page.kept().stream().map(kept -> kept.vip().customer()).toList(),
                        OF_VIP,
                        deciding);
        MailSettings shop = needs.shops().settings(shopId);
        long changed =
                page.kept().stream().filter(kept -> changes(kept, known, shop, deciding)).count();
        return new Reviewed(changed, nextOfVips(page, deciding));
    }

    private static boolean changes(
            Vips.Kept kept,
            Map<CustomerId, CustomerFacts> all,
            MailSettings shop,
            ReviewedVip deciding) {
        CustomerFacts known = all.get(kept.vip().customer());
        if (known == null) {
            return deciding.review(kept, null);
        }
        // What its owner should know besides is looked at again in the next night.
        return deciding.review(kept, deciding.findRule(known, shop).orElse(null))
                || deciding.watch(kept, known, shop);
    }

    private static @Nullable String nextOfVips(Vips.Page page, ReviewedVip deciding) {
        if (page.next() != null) {
            return OF_VIPS + page.next();
        }
        // Without rules nobody enters by one.
        return deciding.rules().isEmpty() ? null : OF_SHARD + "0:";
    }

    private Reviewed others(String shopId, String place, ReviewedVip deciding, Instant now) {
        int colon = place.indexOf(':');
        int shard = Integer.parseInt(place.substring(0, colon));
        CustomerPage page =
                needs.customers().customersOf(shopId, shard, place.substring(colon + 1));
        long entered = 0;
        List<CustomerId> all = page.customers();
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            List<CustomerId> some = all.subList(first, Math.min(all.size(), first + AT_ONCE));
            Set<CustomerId> kept = needs.vips().some(some).keySet();
            Map<CustomerId, Scheme<VipRules>> holding =
                    holding(
                            some.stream().filter(each -> !kept.contains(each)).toList(),
                            shopId,
                            deciding);
            for (Map.Entry<CustomerId, Scheme<VipRules>> each : holding.entrySet()) {
                if (deciding.enter(each.getKey(), each.getValue(), now)) {
                    entered++;
                }
            }
        }
        if (page.next() != null) {
            return new Reviewed(entered, OF_SHARD + shard + ':' + page.next());
        }
        return new Reviewed(
                entered,
                shard + 1 < needs.customers().shardCount() ? OF_SHARD + (shard + 1) + ':' : null);
    }

    /** Finds for each the first rule that holds, with one read of what all of them ask. */
    private Map<CustomerId, Scheme<VipRules>> holding(
            List<CustomerId> customers, String shopId, ReviewedVip deciding) {
        MailSettings shop = needs.shops().settings(shopId);
        Map<CustomerId, Scheme<VipRules>> holding = new HashMap<>();
        facts(customers, Set.of(Part.PROFILE), deciding)
                .forEach(
                        (customer, known) ->
                                deciding.findRule(known, shop)
                                        .ifPresent(rule -> holding.put(customer, rule)));
        return holding;
    }

    /** Reads at once what all rules ask, and what is asked besides. */
    private Map<CustomerId, CustomerFacts> facts(
            List<CustomerId> customers, Set<Part> besides, ReviewedVip deciding) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        Set<Part> parts = new HashSet<>(besides);
        deciding.rules().stream()
                .flatMap(rule -> rule.draft().anyOf().stream())
                .forEach(it -> parts.addAll(MatchAudience.partsNeeded(it)));
        return needs.facts().read(new ArrayList<>(customers), parts, deciding.now());
    }
}
