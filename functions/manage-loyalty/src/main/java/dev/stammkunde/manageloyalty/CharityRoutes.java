package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import java.util.List;
import java.util.Set;

/** The routes about what customers gave, beside those of the organisations' documents. */
final class CharityRoutes {

    private static final String SHOP = "/admin/shops/{shopId}/";
    private static final String PAYOUTS = SHOP + "organisations/{organisationId}/payouts";

    private CharityRoutes() {}

    static List<LoyaltyRoute> of(CharityPorts ports) {
        DonationAnswers donations = new DonationAnswers(ports);
        PayoutAnswers payouts = new PayoutAnswers(ports);
        return List.of(
                new LoyaltyRoute(
                        "LIST_DONATIONS",
                        "GET " + SHOP + "donations",
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> donations.list(input)),
                new LoyaltyRoute(
                        "CANCEL_DONATION",
                        "POST " + SHOP + "donations/{redemptionId}/cancel",
                        Set.of(SUPPORT),
                        donations::cancel),
                new LoyaltyRoute(
                        "LIST_PAYOUTS",
                        "GET " + PAYOUTS,
                        Set.of(MARKETING, FINANCE),
                        (input, _) -> payouts.list(input)),
                new LoyaltyRoute(
                        "PREPARE_PAYOUT", "POST " + PAYOUTS, Set.of(FINANCE), payouts::prepare),
                new LoyaltyRoute(
                        "EXPORT_PAYOUT",
                        "GET " + PAYOUTS + "/{payoutId}/donations",
                        Set.of(FINANCE),
                        (input, _) -> payouts.export(input)),
                new LoyaltyRoute(
                        "MARK_PAYOUT_PAID",
                        "POST " + PAYOUTS + "/{payoutId}/paid",
                        Set.of(FINANCE),
                        payouts::pay));
    }
}
