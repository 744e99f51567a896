package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.PlayedLives.Told;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What an order's whole life comes to, from signed webhooks to what the member API says: on each
 * platform on which it can happen, and also when what happened last is told first.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OrderLifeIT {

    static final Instant START = Instant.parse("2026-06-10T08:00:02Z");

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final String NAME = "{0}";

    private static LocalRunner runner;
    private static RunnerClient client;
    private static PlayedLives lives;

    @BeforeAll
    static void play() throws Exception {
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        client = new RunnerClient(runner.address());
        ProgrammeFrom.BEFORE_TAX.publish(ROOT, client, SoldOn.SHOPIFY);
        for (SoldOn shop : SoldOn.values()) {
            ProgrammeFrom.WITH_GIFT_CARDS.publish(ROOT, client, shop);
        }
        lives = PlayedLives.play(runner, client);
    }

    @AfterAll
    static void stop() {
        client.close();
        runner.close();
    }

    @ParameterizedTest(name = NAME)
    @Row(1)
    void cancellation_ofAnOrderThatComesBackToLife_countsNoMore(Told told) throws Exception {
        lives.check(told);
    }

    @ParameterizedTest(name = NAME)
    @Row(2)
    void addedLine_whenItIsPaid_earnsUntilItGoesBack(Told told) throws Exception {
        lives.check(told);
    }

    @ParameterizedTest(name = NAME)
    @Row(3)
    void payment_thatIsLostAgain_countsUntilThen(Told told) throws Exception {
        lives.check(told);
    }

    @ParameterizedTest(name = NAME)
    @Row(4)
    void mergedCustomers_haveWhatBothHad_alsoOfLaterOrders(Told told) throws Exception {
        lives.check(told);
    }

    @ParameterizedTest(name = NAME)
    @Row(5)
    void refund_withoutLines_isOfGoodsFirst(Told told) throws Exception {
        lives.check(told);
    }

    @ParameterizedTest(name = NAME)
    @Row(6)
    void refund_thatDisappears_isGivenBack(Told told) throws Exception {
        lives.check(told);
    }

    @ParameterizedTest(name = NAME)
    @Row(7)
    void deposit_thatGoesBack_neverCounted(Told told) throws Exception {
        lives.check(told);
    }

    @ParameterizedTest(name = NAME)
    @Row(8)
    void tip_besideGoods_earnsNothing(Told told) throws Exception {
        lives.check(told);
    }

    @ParameterizedTest(name = NAME)
    @Row(9)
    void order_paidByGiftCard_saysSoOrEarnsWhereTheRulesSaySo(Told told) throws Exception {
        lives.check(told);
    }

    @ParameterizedTest(name = NAME)
    @Row(10)
    void order_inAnOddButValidShape_counts(Told told) throws Exception {
        lives.check(told);
    }

    @Test
    @Order(1)
    void allLives_failNowhere_andTheirEntriesAddUp() throws Exception {
        assertThat(client.json("/_local/dead-letters")).isEmpty();
        assertThat(lives.accountsThatDoNotAddUp()).isEmpty();
    }

    /** Last, since it takes the clock along. */
    @Test
    @Order(Integer.MAX_VALUE)
    void refunds_waitingForEightDays_alarmOnlyWhereTheOrderWasNeverHeardOf() throws Exception {
        client.advance("P8D");

        var warnings =
                Files.readAllLines(runner.functionLog()).stream()
                        .filter(line -> line.contains("refund-waits-for-order"))
                        .toList();
        assertThat(warnings)
                .isNotEmpty()
                .allMatch(line -> line.contains(PlayedLives.NEVER_HEARD_OF));
    }
}
