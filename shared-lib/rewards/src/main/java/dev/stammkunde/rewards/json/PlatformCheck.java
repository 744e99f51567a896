package dev.stammkunde.rewards.json;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.PlatformObstacle;
import dev.stammkunde.shop.Platform;

/** Complains of what the codes of a shop's platform cannot give, by the platform's name. */
record PlatformCheck(Platform platform) {

    /**
     * Looks at a reward without imported codes.
     *
     * @param reward in which what is wrong is named
     */
    void look(Benefit benefit, JsonField reward, Findings findings) {
        // What is wrong with a voucher without codes is the same on each platform.
        if (!(benefit instanceof Benefit.Voucher)) {
            PlatformObstacle.find(benefit, platform)
                    .ifPresent(obstacle -> add(obstacle, reward, findings));
        }
    }

    private void add(PlatformObstacle obstacle, JsonField reward, Findings findings) {
        JsonField benefit = reward.at("benefit");
        switch (obstacle) {
            case NO_CAP_ON_PERCENT ->
                    findings.limit(
                            benefit.at(BenefitShape.AT_MOST),
                            "must be left out: a code of %s takes a share off, however much that is"
                                    .formatted(name()));
            case NO_FREE_ARTICLE ->
                    findings.limit(
                            benefit.at("kind"),
                            "must be another: a code of %s cannot make one piece of an article free"
                                    .formatted(name()));
            case NO_MINIMUM ->
                    findings.limit(
                            benefit.at(BenefitShape.MINIMUM),
                            "must be left out: a code of %s cannot ask what the%s goods cost"
                                    .formatted(
                                            name(),
                                            platform == Platform.WOOCOMMERCE ? " other" : ""));
            case ARTICLES_ARE_NUMBERS ->
                    findings.limit(
                            benefit.at(BenefitShape.PRODUCT),
                            "must be a number, as %s has them".formatted(name()));
            case CODES_ONLY_IMPORTED ->
                    findings.limit(
                            reward.at("pool"),
                            "is missing; codes are made by Shopify, WooCommerce or Shopware alone,"
                                    + " and for none of them does the shop have access that can be"
                                    + " read. Give access, or name a pool of imported codes");
        }
    }

    private String name() {
        return switch (platform) {
            case SHOPIFY -> "Shopify";
            case WOOCOMMERCE -> "WooCommerce";
            case SHOPWARE -> "Shopware";
            case STANDARD -> "this shop";
        };
    }
}
