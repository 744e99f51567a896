package dev.stammkunde.localrunner.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.codes.CodeToEnd;

import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** What functions see of the shops that the runner plays, by the adapters that they have. */
final class PlayedShopsTest {

    private static final Instant END = Instant.parse("2026-12-30T00:00:00Z");
    private static final Benefit TEN = new AmountOff(Money.parse("EUR 10.00"), null);

    private static LocalCodes local;

    /** Minutes after the last test, so that no shop is left alone for what it did there. */
    private static Instant now = LocalCodes.NOW;

    private static int tests;

    private String code;

    @BeforeAll
    static void start() throws IOException {
        local = new LocalCodes(Optional.empty());
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @BeforeEach
    void next() {
        now = now.plus(Duration.ofMinutes(1));
        code = "PT-T" + tests++;
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-shopify", "demo-woocommerce", "demo-shopware"})
    void create_anyShop_worksOnceUntilItIsEnded(String shop) {
        assertThat(create(shop, TEN))
                .isInstanceOfSatisfying(
                        CodeCreation.Created.class,
                        created -> assertThat(created.code().endsAt()).isEqualTo(END));
        assertThat(works(shop, code)).isTrue();
        assertThat(create(shop, TEN)).isInstanceOf(CodeCreation.ExistsAlready.class);
        assertThat(create(shop, new AmountOff(Money.parse("EUR 11.00"), null)))
                .isInstanceOfSatisfying(
                        CodeCreation.Rejected.class,
                        rejected ->
                                assertThat(rejected.reason()).isEqualTo(CodeRefusal.NAME_TAKEN));

        assertThat(end(shop)).isEqualTo(new CodeEnding.Dead(false));
        assertThat(works(shop, code)).isFalse();
        assertThat(end(shop)).isIn(new CodeEnding.Dead(false), new CodeEnding.Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-shopify", "demo-woocommerce", "demo-shopware"})
    void create_eachBenefitThatAllShopsHave_works(String shop) {
        assertThat(create(shop, code + "A", new PercentOff(15, null, null)))
                .isInstanceOf(CodeCreation.Created.class);
        assertThat(create(shop, code + "B", new FreeShipping(null)))
                .isInstanceOf(CodeCreation.Created.class);
        assertThat(works(shop, code + "A")).isTrue();
        assertThat(works(shop, code + "B")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-shopify", "demo-woocommerce", "demo-shopware"})
    void end_codeThatAnOrderUsed_isDeadAndUsed(String shop) {
        create(shop, TEN);
        local.shops().use(shop, code, "1001");

        assertThat(end(shop)).isEqualTo(new CodeEnding.Dead(true));
        assertThat(create(shop, TEN)).isInstanceOf(CodeCreation.ExistsAlready.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-shopify", "demo-woocommerce", "demo-shopware"})
    void end_codeWhoseTimeIsOver_isDead(String shop) {
        create(shop, TEN);

        // The shop's own clock stands still here; what has an end is over by ours.
        CodeEnding ending = local.codes(END).end(toEnd(shop));

        assertThat(ending).isEqualTo(new CodeEnding.Dead(false));
    }

    @ParameterizedTest
    @CsvSource({
        "demo-shopify, FAIL, Unknown",
        "demo-shopify, FAIL_AFTER, ExistsAlready",
        "demo-shopify, DROP_ANSWER, ExistsAlready",
        "demo-shopify, SAYS_EXISTS, Unknown",
        "demo-shopify, SAYS_DONE, Unknown",
        "demo-shopify, THROTTLE, Created",
        "demo-shopify, SLOW, Created",
        "demo-woocommerce, FAIL, Unknown",
        "demo-woocommerce, FAIL_AFTER, ExistsAlready",
        "demo-woocommerce, DROP_ANSWER, ExistsAlready",
        "demo-woocommerce, SAYS_EXISTS, Unknown",
        "demo-woocommerce, SAYS_DONE, Unknown",
        "demo-woocommerce, THROTTLE, Created",
        "demo-shopware, FAIL_AFTER, ExistsAlready",
        "demo-shopware, DROP_ANSWER, ExistsAlready",
        "demo-shopware, SAYS_EXISTS, Unknown",
        "demo-shopware, SAYS_DONE, Unknown",
        "demo-shopware, THROTTLE, Created",
    })
    void create_shopFailsOnce_isToldAsItIs(String shop, ShopFault fault, String outcome) {
        // So that Shopware has the promotion of this reward.
        create(shop, code + "X", TEN);
        local.fail(shop, fault, 1);

        CodeCreation creation = create(shop, TEN);

        assertThat(creation.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(works(shop, code)).isEqualTo(!outcome.equals("Unknown"));
        assertThat(create(shop, TEN).getClass().getSimpleName()).isIn("Created", "ExistsAlready");
    }

    @ParameterizedTest
    @CsvSource({"FAIL_AFTER, 12.01", "DROP_ANSWER, 12.02"})
    void create_shopwareFailsWithThePromotion_findsIt(ShopFault fault, String amount) {
        local.fail("demo-shopware", fault, 1);

        assertThat(create("demo-shopware", new AmountOff(Money.parse("EUR " + amount), null)))
                .isInstanceOf(CodeCreation.Created.class);
    }

    @ParameterizedTest
    @CsvSource({
        "demo-shopify, FAIL_AFTER, true",
        "demo-shopify, DROP_ANSWER, true",
        "demo-shopify, SAYS_DONE, false",
        "demo-woocommerce, FAIL_AFTER, true",
        "demo-woocommerce, DROP_ANSWER, true",
        "demo-woocommerce, SAYS_DONE, false",
        "demo-shopware, FAIL_AFTER, true",
        "demo-shopware, DROP_ANSWER, true",
        "demo-shopware, SAYS_DONE, false",
    })
    void end_shopFailsOnce_isDeadOnlyIfItIs(String shop, ShopFault fault, boolean isDead) {
        create(shop, TEN);
        local.fail(shop, fault, 1);

        CodeEnding ending = end(shop);

        assertThat(ending instanceof CodeEnding.Dead).isEqualTo(isDead);
        assertThat(works(shop, code)).isEqualTo(!isDead);
        assertThat(end(shop)).isIn(new CodeEnding.Dead(false), new CodeEnding.Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-shopify", "demo-woocommerce", "demo-shopware"})
    void createAndEnd_shopFailsInEveryWay_nothingIsToldThatIsNotSo(String shop) {
        var random = new Random(20_261_129L);
        ShopFault[] faults = {
            ShopFault.NONE,
            ShopFault.FAIL,
            ShopFault.FAIL_AFTER,
            ShopFault.DROP_ANSWER,
            ShopFault.SAYS_EXISTS,
            ShopFault.SAYS_DONE
        };
        for (int i = 0; i < 60; i++) {
            var oneOf = code + random.nextInt(4);
            local.fail(shop, faults[random.nextInt(faults.length)], 1 + random.nextInt(4));
            now = now.plus(Duration.ofMinutes(1));
            if (random.nextBoolean()) {
                CodeCreation creation = local.codes(now).create(order(shop, oneOf, TEN));
                if (creation instanceof CodeCreation.Created
                        || creation instanceof CodeCreation.ExistsAlready) {
                    assertThat(works(shop, oneOf)).as("%s %s", oneOf, creation).isTrue();
                }
            } else {
                CodeEnding ending =
                        local.codes(now)
                                .end(new CodeToEnd(new RedemptionId(shop, "r"), oneOf, null, null));
                if (ending instanceof CodeEnding.Dead || ending instanceof CodeEnding.Absent) {
                    assertThat(works(shop, oneOf)).as("%s %s", oneOf, ending).isFalse();
                }
            }
        }
    }

    @Test
    void open_sameFolderAgain_hasTheCodes(@TempDir Path folder) throws IOException {
        try (var before = new LocalCodes(Optional.of(folder))) {
            before.codes().create(order("demo-shopware", code, TEN));
            before.codes().create(order("demo-shopify", code, TEN));
            before.codes().end(toEnd("demo-shopify"));
        }

        try (var after = new LocalCodes(Optional.of(folder))) {
            assertThat(after.shops().findWorking("demo-shopware", code)).isPresent();
            assertThat(after.shops().codes("demo-shopify"))
                    .singleElement()
                    .matches(code -> !code.works());
        }
    }

    private CodeCreation create(String shop, Benefit benefit) {
        return create(shop, code, benefit);
    }

    private CodeCreation create(String shop, String code, Benefit benefit) {
        return local.codes(now).create(order(shop, code, benefit));
    }

    private CodeEnding end(String shop) {
        return local.codes(now).end(toEnd(shop));
    }

    private boolean works(String shop, String code) {
        return local.shops().findWorking(shop, code).isPresent();
    }

    private static CodeOrder order(String shop, String code, Benefit benefit) {
        return new CodeOrder(
                new RedemptionId(shop, "r"),
                code,
                null,
                benefit,
                "A reward",
                "207119551",
                "anna@kunde.example",
                LocalCodes.NOW,
                END);
    }

    private CodeToEnd toEnd(String shop) {
        return new CodeToEnd(new RedemptionId(shop, "r"), code, null, null);
    }
}
