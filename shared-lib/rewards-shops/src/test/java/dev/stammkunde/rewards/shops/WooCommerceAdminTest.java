package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.rewards.Benefit.FreeArticle;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;

final class WooCommerceAdminTest extends ShopAdminContract {

    @Override
    ShopAdmin admin(MakeCalls calls, URI address) {
        return new WooCommerceAdmin(
                calls, new WooCommerceKey(address, new Login("ck_1", "cs_2")), NOW);
    }

    @Override
    List<Answer> making(Answer last) {
        return List.of(last);
    }

    @Override
    Answer made() {
        return Answer.status(201, coupon("fixed_cart", "10.00", 0, ""));
    }

    @Override
    Answer taken() {
        return Answer.status(
                400,
                "{\"code\":\"woocommerce_rest_coupon_code_already_exists\",\"message\":\"The coupon code already exists\",\"data\":{\"status\":400}}");
    }

    @Override
    Answer denied() {
        return Answer.status(
                401,
                "{\"code\":\"woocommerce_rest_authentication_error\",\"message\":\"The API key provided does not have write permissions.\",\"data\":{\"status\":401}}");
    }

    @Override
    String right() {
        return "write permissions";
    }

    @Override
    Answer throttled(int seconds) {
        return new Answer.Says(429, Map.of("Retry-After", String.valueOf(seconds)), "");
    }

    @Override
    Answer none() {
        return Answer.ok("[]");
    }

    @Override
    Answer shown(boolean works, boolean used) {
        return Answer.ok(
                '['
                        + coupon("fixed_cart", "10.00", used ? 1 : 0, "")
                                .replace(
                                        "2026-12-29T23:00:00",
                                        works || used
                                                ? "2026-12-29T23:00:00"
                                                : "2026-11-28T00:00:00")
                        + ']');
    }

    @Override
    Answer shownOther() {
        return Answer.ok('[' + coupon("percent", "10.00", 0, "") + ']');
    }

    @Override
    Answer ended() {
        return Answer.ok(coupon("fixed_cart", "10.00", 0, ""));
    }

    @Override
    boolean endingDeletes() {
        return true;
    }

    @Override
    String reference() {
        return "719";
    }

    /** As version 3 of the REST API shows a coupon, with the code in lower case. */
    private static String coupon(String type, String amount, int uses, String more) {
        return """
        {"id":719,"code":"pt-7k3q-9xwm","amount":"%s","status":"publish","date_created":"2026-11-29T11:00:00",
         "date_created_gmt":"2026-11-29T10:00:00","discount_type":"%s","description":"10 € off",
         "date_expires":"2026-12-30T00:00:00","date_expires_gmt":"2026-12-29T23:00:00","usage_count":%d,
         "individual_use":false,%s"usage_limit":1,"usage_limit_per_user":1,
         "minimum_amount":"0.00","maximum_amount":"0.00","email_restrictions":["anna@kunde.example"],"used_by":[]}
        """
                .formatted(amount, type, uses, more);
    }

    @Test
    void create_amount_sendsACouponWithItsEndInUtc() {
        shop.answers(List.of(made(), shown(true, false)));

        create();

        var asked = shop.asked().getFirst();
        assertThat(asked.method() + " " + asked.path())
                .isEqualTo("POST /shop/wp-json/wc/v3/coupons");
        assertThat(asked.header("Authorization")).isEqualTo("Basic Y2tfMTpjc18y");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"code\":\"PT-7K3Q-9XWM\",\"description\":\"10 € off\",\"date_expires\":\"2026-12-29T23:00:00Z\","
                                + "\"usage_limit\":1,\"usage_limit_per_user\":1,\"individual_use\":false,"
                                + "\"email_restrictions\":[\"anna@kunde.example\"],"
                                + "\"discount_type\":\"fixed_cart\",\"amount\":\"10.00\"}");
        var looked = shop.asked().get(1);
        assertThat(looked.method() + " " + looked.path())
                .isEqualTo("GET /shop/wp-json/wc/v3/coupons?code=PT-7K3Q-9XWM&per_page=1");
    }

    @Test
    void create_percentWithMinimum_sendsBothAsTexts() {
        String shown =
                '['
                        + coupon("percent", "15.00", 0, "")
                                .replace(
                                        "\"minimum_amount\":\"0.00\"",
                                        "\"minimum_amount\":\"50.00\"")
                        + ']';
        shop.answers(List.of(made(), Answer.ok(shown)));

        assertThat(create(order(new PercentOff(15, null, Money.parse("EUR 50.00")))))
                .isInstanceOf(CodeCreation.Created.class);
        assertThat(shop.asked().getFirst().body())
                .contains(
                        "\"minimum_amount\":\"50.00\",\"discount_type\":\"percent\",\"amount\":\"15\"");
    }

    @Test
    void create_freeShipping_takesNothingElseOff() {
        shop.answers(
                List.of(
                        made(),
                        Answer.ok(
                                '['
                                        + coupon("fixed_cart", "0.00", 0, "\"free_shipping\":true,")
                                        + ']')));

        assertThat(create(order(new FreeShipping(null)))).isInstanceOf(CodeCreation.Created.class);
        assertThat(shop.asked().getFirst().body())
                .endsWith(
                        "\"discount_type\":\"fixed_cart\",\"amount\":\"0\",\"free_shipping\":true}");
    }

    @Test
    void create_freeArticle_isFreeOnce() {
        shop.answers(
                List.of(
                        made(),
                        Answer.ok(
                                '['
                                        + coupon(
                                                "percent",
                                                "100.00",
                                                0,
                                                "\"product_ids\":[93],\"limit_usage_to_x_items\":1,")
                                        + ']')));

        assertThat(create(order(new FreeArticle("93", null))))
                .isInstanceOf(CodeCreation.Created.class);
        assertThat(shop.asked().getFirst().body())
                .endsWith(
                        "\"discount_type\":\"percent\",\"amount\":\"100\",\"product_ids\":[93],\"limit_usage_to_x_items\":1}");
    }

    @Test
    void create_noRestApiAtTheAddress_isRejectedWithWhatToDo() {
        shop.answers(
                List.of(
                        Answer.status(
                                404,
                                "{\"code\":\"rest_no_route\",\"message\":\"No route was found\",\"data\":{\"status\":404}}")));

        assertThat(create())
                .isInstanceOfSatisfying(
                        CodeCreation.Rejected.class,
                        rejected -> assertThat(rejected.detail()).contains("permalinks"));
    }

    @Test
    void create_shopNeverEndsCodes_saysThatItNeverEnds() {
        shop.answers(
                List.of(
                        made(),
                        Answer.ok(
                                '['
                                        + coupon("fixed_cart", "10.00", 0, "")
                                                .replace("\"2026-12-29T23:00:00\"", "null")
                                        + ']')));

        assertThat(create())
                .isInstanceOfSatisfying(
                        CodeCreation.Created.class,
                        created -> assertThat(created.code().endsAt()).isNull());
    }

    @Test
    void end_coupon_isDeletedForGood() {
        shop.answers(List.of(shown(true, false), ended(), none()));

        end();

        var deleted = shop.asked().get(1);
        assertThat(deleted.method() + " " + deleted.path())
                .isEqualTo("DELETE /shop/wp-json/wc/v3/coupons/719?force=true");
    }
}
