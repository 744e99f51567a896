package dev.stammkunde.reports.testing;

import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.shop.Platform;

import org.joda.money.CurrencyUnit;

import java.time.ZoneId;
import java.util.List;

/** Shops that tests are set up for. */
public final class Connections {

    public static final String SECRET = "c2VjcmV0LW9mLXRoZS10ZXN0cw==";

    private Connections() {}

    public static ShopConnection of(Platform platform) {
        return of(platform, SECRET);
    }

    public static ShopConnection of(Platform platform, String... secrets) {
        return new ShopConnection(
                platform,
                List.of(secrets),
                CurrencyUnit.EUR,
                ZoneId.of("Europe/Berlin"),
                CustomerKey.ANY);
    }
}
