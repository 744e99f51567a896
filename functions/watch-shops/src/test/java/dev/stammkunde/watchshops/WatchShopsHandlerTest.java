package dev.stammkunde.watchshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.testing.InMemoryShopRhythms;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

class WatchShopsHandlerTest {

    private final InMemoryShopRhythms shops = new InMemoryShopRhythms();

    @Test
    void handleRequest_noShopIsSilent_writesNoMetric() throws IOException {
        heardDailyFor9Days("2026-05-10T08:00:00Z");

        assertThat(output(sample("hourly"))).doesNotContain("SilentShops");
    }

    @Test
    void handleRequest_oneIsSilent_countsItAndSaysHowLong() throws IOException {
        heardDailyFor9Days("2026-05-06T08:15:00Z");

        assertThat(output(sample("hourly")))
                .contains("\"SilentShops\":1")
                .contains("\"function\":\"watch-shops\"")
                .contains("\"message\":\"shop-silent\"")
                .contains("\"shopId\":\"shop\"")
                .contains("\"ageSeconds\":432000")
                .contains("\"usualGapSeconds\":86400");
    }

    @Test
    void handleRequest_oneIsGone_isNotSilentAndSaysSoOnce() throws IOException {
        heardDailyFor9Days("2026-04-01T08:15:00Z");

        assertThat(output(sample("hourly")))
                .doesNotContain("SilentShops")
                .contains("\"message\":\"shop-gone\"")
                .contains("\"ageSeconds\":3456000");
        assertThat(output(sample("hourly"))).doesNotContain("shop-gone");
    }

    @Test
    void handleRequest_noTime_fails() {
        assertThatThrownBy(() -> output("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("time is missing");
    }

    private void heardDailyFor9Days(String first) {
        Instant start = Instant.parse(first);
        ShopRhythm rhythm = ShopRhythm.beginning("shop", start);
        for (int day = 1; day <= 9; day++) {
            rhythm = rhythm.heardAt(start.plus(Duration.ofDays(day)));
        }
        shops.begin(rhythm);
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(
                RepositoryRoot.path()
                        .resolve("events")
                        .resolve("watch-shops")
                        .resolve(name + ".json"));
    }

    private String output(byte[] event) {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            new WatchShopsHandler(shops)
                    .handleRequest(
                            new ByteArrayInputStream(event),
                            new ByteArrayOutputStream(),
                            FixedContext.unhurried());
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
