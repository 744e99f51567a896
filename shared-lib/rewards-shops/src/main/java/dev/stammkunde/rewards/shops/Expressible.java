package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Benefit.Delivery;
import dev.stammkunde.rewards.Benefit.FreeArticle;
import dev.stammkunde.rewards.PlatformObstacle;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;
import dev.stammkunde.shop.Platform;

import java.util.Optional;

/**
 * Says what a platform cannot express, once more at the last step: a reward is refused when it is
 * saved, but a shop may have moved to another platform since.
 */
final class Expressible {

    private Expressible() {}

    /** Finds why no code of a shop can give what was ordered. */
    static Optional<String> findObjection(CodeOrder order, ShopAccess access) {
        if (order.benefit().delivery() != Delivery.CODE) {
            return Optional.of("this needs no code");
        }
        if (order.benefit() instanceof FreeArticle free && !isNumber(free)) {
            return access instanceof WooCommerceKey
                    ? Optional.of("WooCommerce's products have numbers")
                    : obstacle(order.benefit(), access);
        }
        return obstacle(order.benefit(), access);
    }

    private static boolean isNumber(FreeArticle free) {
        return free.productId().matches("\\d{1,18}");
    }

    private static Optional<String> obstacle(Benefit benefit, ShopAccess access) {
        Platform platform = access.platform();
        return PlatformObstacle.find(benefit, platform)
                .map(obstacle -> platform.pathSegment() + ": " + obstacle);
    }
}
