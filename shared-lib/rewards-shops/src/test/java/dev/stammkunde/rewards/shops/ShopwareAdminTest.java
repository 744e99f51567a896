package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopAccess.ShopwareIntegration;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class ShopwareAdminTest extends ShopAdminContract {

    private static final List<String> CHANNELS = List.of("98432def39fc4624b33213a56b8c944d");
    private static final String CODE_ID = ShopwarePromotion.codeId(CODE);
    private static final String PROMOTION_ID =
            ShopwarePromotion.of(order(new AmountOff(Money.parse("EUR 10.00"), null)), CHANNELS)
                    .id();

    @Override
    ShopAdmin admin(MakeCalls calls, URI address) {
        var access = new ShopwareIntegration(address, new Login("SWIA1", "secret"), CHANNELS);
        return new ShopwareAdmin(
                calls,
                access,
                new Tokens(
                        new AdminCalls(calls, _ -> ""),
                        ShopwareAdmin.tokenAddress(access),
                        access.client()),
                NOW);
    }

    @Override
    List<Answer> making(Answer last) {
        return List.of(promotionFound(), last);
    }

    private static Answer promotionFound() {
        return Answer.ok(
                "{\"total\":1,\"data\":[{\"id\":\""
                        + PROMOTION_ID
                        + "\",\"active\":true,\"apiAlias\":\"promotion\"}],\"aggregations\":[]}");
    }

    @Override
    Instant shownEnd() {
        return Instant.parse("2026-12-30T00:00:00Z");
    }

    @Override
    Answer made() {
        return Answer.status(204, "");
    }

    @Override
    Answer ended() {
        return Answer.status(204, "");
    }

    @Override
    Answer taken() {
        return Answer.status(
                400,
                "{\"errors\":[{\"status\":\"400\",\"code\":\"FRAMEWORK__WRITE_CONSTRAINT_VIOLATION\",\"detail\":\"Duplicate entry\"}]}");
    }

    @Override
    Answer denied() {
        return Answer.status(
                403,
                "{\"errors\":[{\"status\":\"403\",\"code\":\"FRAMEWORK__MISSING_PRIVILEGE_ERROR\",\"title\":\"Forbidden\",\"detail\":\"{\\\"message\\\":\\\"Missing privilege\\\",\\\"missingPrivileges\\\":[\\\"promotion_individual_code:create\\\"]}\"}]}");
    }

    @Override
    String right() {
        return "promotion_individual_code:create";
    }

    @Override
    Answer throttled(int seconds) {
        return new Answer.Says(429, Map.of("Retry-After", String.valueOf(seconds)), "");
    }

    @Override
    Answer none() {
        return Answer.ok("{\"total\":0,\"data\":[],\"aggregations\":[]}");
    }

    @Override
    Answer shown(boolean works, boolean used) {
        return shown(works || used, used, PROMOTION_ID);
    }

    @Override
    Answer shownOther() {
        return shown(true, false, "0123456789abcdef0123456789abcdef");
    }

    private static Answer shown(boolean active, boolean used, String promotion) {
        return Answer.ok(
                """
                {"total":1,"data":[{"id":"%s","promotionId":"%s","code":"PT-7K3Q-9XWM","payload":%s,
                 "promotion":{"id":"%s","active":%s,"validFrom":null,"validUntil":"2026-12-30T00:00:00.000+00:00"}}],"aggregations":[]}
                """
                        .formatted(
                                CODE_ID,
                                promotion,
                                used ? "{\"orderId\":\"a\",\"customerId\":\"b\"}" : "null",
                                promotion,
                                active));
    }

    @Override
    boolean endingDeletes() {
        return true;
    }

    @Override
    String reference() {
        return CODE_ID;
    }

    @Test
    void create_firstCodeOfAReward_makesItsPromotionFirst() {
        shop.answers(List.of(none(), Answer.status(204, ""), made(), shown(true, false)));

        assertThat(create()).isInstanceOf(CodeCreation.Created.class);
        assertThat(shop.asked().stream().map(asked -> asked.method() + " " + asked.path()))
                .containsExactly(
                        "POST /shop/api/search/promotion",
                        "POST /shop/api/promotion",
                        "POST /shop/api/promotion-individual-code",
                        "POST /shop/api/search/promotion-individual-code");
        assertThat(shop.asked().getFirst().header("Authorization")).isEqualTo("Bearer t");
        assertThat(shop.asked().get(1).body())
                .isEqualTo(
                        "{\"id\":\""
                                + PROMOTION_ID
                                + "\",\"name\":\"10 € off\",\"active\":true,\"validUntil\":\"2026-12-30T00:00:00Z\","
                                + "\"useCodes\":true,\"useIndividualCodes\":true,\"useSetGroups\":false,\"exclusive\":false,"
                                + "\"preventCombination\":false,\"priority\":1,"
                                + "\"salesChannels\":[{\"salesChannelId\":\"98432def39fc4624b33213a56b8c944d\",\"priority\":1}],"
                                + "\"discounts\":[{\"scope\":\"cart\",\"type\":\"absolute\",\"value\":10.00,\"considerAdvancedRules\":false}]}");
        assertThat(shop.asked().get(2).body())
                .isEqualTo(
                        "{\"id\":\""
                                + CODE_ID
                                + "\",\"promotionId\":\""
                                + PROMOTION_ID
                                + "\",\"code\":\"PT-7K3Q-9XWM\"}");
        assertThat(shop.asked().get(3).body())
                .isEqualTo(
                        "{\"filter\":[{\"type\":\"equals\",\"field\":\"code\",\"value\":\"PT-7K3Q-9XWM\"}],"
                                + "\"associations\":{\"promotion\":{}},\"limit\":1}");
    }

    @Test
    void create_twoMakeThePromotionAtOnce_theSecondFindsIt() {
        shop.answers(
                List.of(
                        none(),
                        Answer.status(500, "{\"errors\":[{\"status\":\"500\"}]}"),
                        promotionFound(),
                        made(),
                        shown(true, false)));

        assertThat(create()).isInstanceOf(CodeCreation.Created.class);
    }

    @Test
    void create_promotionIsSwitchedOff_isRejected() {
        shop.answers(
                List.of(
                        Answer.ok(
                                "{\"total\":1,\"data\":[{\"id\":\""
                                        + PROMOTION_ID
                                        + "\",\"active\":false}]}")));

        assertThat(create())
                .isInstanceOfSatisfying(
                        CodeCreation.Rejected.class,
                        rejected -> assertThat(rejected.detail()).contains("switched off"));
    }

    @Test
    void of_ordersThatGiveTheSameAndEndAtOnce_shareAPromotion() {
        var ten = order(new AmountOff(Money.parse("EUR 10.00"), null));
        var eleven = order(new AmountOff(Money.parse("EUR 11.00"), null));

        assertThat(ShopwarePromotion.of(ten, CHANNELS).id())
                .matches("[0-9a-f]{32}")
                .isEqualTo(ShopwarePromotion.of(ten, CHANNELS).id())
                .isNotEqualTo(ShopwarePromotion.of(eleven, CHANNELS).id())
                .isNotEqualTo(
                        ShopwarePromotion.of(ten, List.of("0123456789abcdef0123456789abcdef"))
                                .id());
    }

    @Test
    void of_percentWithCapAndFreeShipping_areDiscountsOfTheirScopes() {
        assertThat(
                        ShopwarePromotion.of(
                                        order(new PercentOff(15, Money.parse("EUR 20.00"), null)),
                                        CHANNELS)
                                .json())
                .contains(
                        "{\"scope\":\"cart\",\"type\":\"percentage\",\"value\":15,\"considerAdvancedRules\":false,\"maxValue\":20.00}");
        assertThat(ShopwarePromotion.of(order(new FreeShipping(null)), CHANNELS).json())
                .contains(
                        "{\"scope\":\"delivery\",\"type\":\"percentage\",\"value\":100,\"considerAdvancedRules\":false}");
    }

    @Test
    void end_code_isDeletedByItsId() {
        shop.answers(List.of(shown(true, false), ended(), none()));

        end();

        var deleted = shop.asked().get(1);
        assertThat(deleted.method() + " " + deleted.path())
                .isEqualTo("DELETE /shop/api/promotion-individual-code/" + CODE_ID);
    }
}
