package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.calls.CallResult;
import dev.stammkunde.platform.calls.CallResult.Answered;
import dev.stammkunde.platform.calls.CallResult.Unanswered;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.FreeArticle;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.codes.CodeToEnd;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class CodesInShopsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final Benefit TEN = new AmountOff(Money.parse("EUR 10.00"), null);

    private final Map<String, ShopAccess> accesses = new HashMap<>();
    private int asked;
    private int called;
    private CallResult answer = new Unanswered("down");

    private final CodesInShops shops =
            new CodesInShops(
                    shopId -> {
                        asked++;
                        return Optional.ofNullable(accesses.get(shopId));
                    },
                    _ -> {
                        called++;
                        return answer;
                    },
                    _ -> {});

    CodesInShopsTest() {
        accesses.put(
                "my-shop",
                ShopAccessJson.read(
                        Json.parse(
                                "{\"platform\":\"woocommerce\",\"address\":\"https://a.example\",\"consumerKey\":\"ck\",\"consumerSecret\":\"cs\"}")));
    }

    @Test
    void create_noCredentials_isRejectedWithoutACall() {
        accesses.clear();

        assertThat(reason(create(TEN, NOW))).isEqualTo(CodeRefusal.NOT_ALLOWED);
        assertThat(called).isZero();
    }

    @Test
    void create_credentialsSetUpLater_areFoundWithinAMinute() {
        ShopAccess access = accesses.remove("my-shop");
        create(TEN, NOW);
        accesses.put("my-shop", access);

        create(TEN, NOW.plus(Duration.ofMinutes(1)));

        assertThat(called).isPositive();
    }

    @Test
    void create_credentialsUnreadable_isUnknown() {
        var unreadable =
                new CodesInShops(
                        _ -> {
                            throw new AccessUnreadableException("the shop's secret has no text");
                        },
                        _ -> answer,
                        _ -> {});

        assertThat(unreadable.at(NOW).create(ShopAdminContract.order(TEN)))
                .isEqualTo(new CodeCreation.Unknown("the shop's secret has no text"));
    }

    @Test
    void create_benefitThatThePlatformCannotExpress_isRejectedWithoutACall() {
        Money cap = Money.parse("EUR 20.00");

        assertThat(reason(create(new PercentOff(10, cap, null), NOW)))
                .isEqualTo(CodeRefusal.NOT_EXPRESSIBLE);
        assertThat(reason(create(new FreeArticle("sku-1", null), NOW)))
                .isEqualTo(CodeRefusal.NOT_EXPRESSIBLE);
        assertThat(reason(create(new Benefit.Goodie("sticker"), NOW)))
                .isEqualTo(CodeRefusal.NOT_EXPRESSIBLE);
        assertThat(called).isZero();
    }

    @Test
    void create_shopThatIsDown_isLeftAloneAfterThreeFailures() {
        for (int i = 0; i < 3; i++) {
            create(TEN, NOW);
        }
        int before = called;

        assertThat(create(TEN, NOW.plusSeconds(29))).isInstanceOf(CodeCreation.Unknown.class);
        assertThat(end(NOW.plusSeconds(29))).isInstanceOf(CodeEnding.Unknown.class);
        assertThat(called).isEqualTo(before);

        create(TEN, NOW.plusSeconds(30));
        int tried = called;
        create(TEN, NOW.plusSeconds(31));

        assertThat(tried).isGreaterThan(before);
        assertThat(called).isEqualTo(tried);
    }

    @Test
    void end_shopAnswersAgain_isNotLeftAlone() {
        create(TEN, NOW);
        create(TEN, NOW);
        answer = says(200, "[]");
        end(NOW);
        answer = new Unanswered("down");
        create(TEN, NOW);
        int before = called;

        create(TEN, NOW);

        assertThat(called).isGreaterThan(before);
    }

    @Test
    void create_wrongCredentials_areReadAnewTheNextTime() {
        answer = says(401, "{}");
        create(TEN, NOW);
        create(TEN, NOW);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void create_rightCredentials_areReadOnceInFiveMinutes() {
        answer = says(500, "");
        create(TEN, NOW);
        create(TEN, NOW.plus(Duration.ofMinutes(4)));
        assertThat(asked).isEqualTo(1);

        create(TEN, NOW.plus(Duration.ofMinutes(5)));
        assertThat(asked).isEqualTo(2);
    }

    private CodeCreation create(Benefit benefit, Instant now) {
        return shops.at(now).create(ShopAdminContract.order(benefit));
    }

    private CodeEnding end(Instant now) {
        return shops.at(now)
                .end(new CodeToEnd(new RedemptionId("my-shop", "r"), "CODE", null, null));
    }

    private static CodeRefusal reason(CodeCreation creation) {
        return ((CodeCreation.Rejected) creation).reason();
    }

    private static Answered says(int status, String body) {
        return new Answered(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
