package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.files.ReportWish.Schedule;
import dev.stammkunde.finance.json.ReportWishJson;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.testkit.FixedContext;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the schedule orders: a report of each shop, whatever becomes of others. */
final class OrderLastMonthsTest {

    private static final Instant DUE = Instant.parse("2026-05-02T03:50:00Z");

    private final ReportedShop shop = new ReportedShop().withShops("a", "b", "c");
    private final List<ReportWish> ordered = new ArrayList<>();

    @Test
    void order_severalShops_isACallForEachOfItsOwnLastMonth() {
        shop.moveTo("America/New_York");

        int count = shop.function().orderLastMonths((wish, _) -> ordered.add(wish), DUE);

        assertThat(count).isEqualTo(3);
        assertThat(ordered).extracting(ReportWish::shopId).containsExactly("a", "b", "c");
        assertThat(ordered)
                .allSatisfy(
                        wish -> {
                            assertThat(wish.month()).isEqualTo(YearMonth.of(2026, 4));
                            assertThat(wish.purpose()).isEqualTo(new Schedule());
                        });
        // Nothing was made by the run itself: who takes long takes nobody's time.
        assertThat(shop.files.months("a")).isEmpty();
    }

    @Test
    void order_aShopThatIsBroken_isToldAfterAllOthersAreOrdered() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                shop.function()
                                        .orderLastMonths(
                                                (wish, _) -> {
                                                    if (wish.shopId().equals("a")) {
                                                        throw new IllegalStateException("a");
                                                    }
                                                    ordered.add(wish);
                                                },
                                                DUE))
                .withMessage("a");

        assertThat(ordered).extracting(ReportWish::shopId).containsExactly("b", "c");
    }

    @Test
    void handle_theSchedulesEvent_ordersFromTheFunctionThatWasCalled() {
        List<String> called = new ArrayList<>();
        ReportRewardCostsHandler handler =
                new ReportRewardCostsHandler(
                        shop.ports(),
                        function -> {
                            called.add(function);
                            return (wish, _) -> ordered.add(wish);
                        });
        FixedContext context = new FixedContext("r", () -> 60_000);

        handle(handler, "{\"time\": \"2026-05-02T03:50:00Z\"}", context);

        assertThat(called).containsExactly(context.getInvokedFunctionArn());
        assertThat(ordered).hasSize(3);
    }

    @Test
    void handle_whatTheScheduleOrdered_makesTheReport() {
        shop.withSettings();
        ReportWish wish =
                new ReportWish(ReportedShop.ID, YearMonth.of(2026, 4), null, new Schedule());
        ReportRewardCostsHandler handler =
                new ReportRewardCostsHandler(
                        shop.ports(),
                        _ -> {
                            throw new AssertionError("nothing is ordered");
                        });

        handle(handler, ReportWishJson.write(wish, DUE), new FixedContext("r", () -> 60_000));

        assertThat(shop.made("2026-04").madeAt()).isEqualTo(DUE);
    }

    @Test
    void json_eachPurpose_isReadAsItWasWritten() {
        for (ReportWish wish :
                List.of(
                        ReportWish.look("a", YearMonth.of(2026, 4)),
                        new ReportWish("a", YearMonth.of(2026, 4), DUE, new ReportWish.Look()),
                        new ReportWish("a", YearMonth.of(2026, 4), null, new Schedule()),
                        new ReportWish(
                                "a",
                                YearMonth.of(2026, 4),
                                null,
                                new ReportWish.Closing("ada", "0".repeat(64))))) {
            assertThat(ReportWishJson.read(Json.parse(ReportWishJson.write(wish, DUE))))
                    .isEqualTo(wish);
        }
    }

    private static void handle(
            ReportRewardCostsHandler handler, String event, FixedContext context) {
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                context);
    }
}
