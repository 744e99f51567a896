package dev.stammkunde.rewards.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

/** What authors are told of what they write for a shop. */
final class RewardJsonTest {

    private static final String MONEY = "{\"amount\":\"10.00\",\"currency\":\"EUR\"}";

    private static String reward(String benefit, String more) {
        return ("{\"name\":\"A\",\"benefit\":%s,\"points\":50,\"cost\":%s,"
                        + "\"vat\":\"PRICE_REDUCTION\",\"term\":{\"validDays\":90},"
                        + "\"texts\":{\"de\":{\"title\":\"A\"}}%s}")
                .formatted(benefit.replace('\'', '"').replace("EUR10", MONEY), MONEY, more);
    }

    private static List<Finding> found(Platform platform, String document) {
        WrittenFor shop = new WrittenFor(Set.of(Language.DE), platform);
        return switch (RewardJson.type(shop).read(Json.parse(document))) {
            case Reading.Valid<RewardDraft> _ -> List.of();
            case Reading.Invalid<RewardDraft> invalid -> invalid.problems();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "SHOPIFY | {'kind':'PERCENT_OFF','percent':10,'atMost':EUR10} | benefit.atMost | Shopify",
                "WOOCOMMERCE | {'kind':'PERCENT_OFF','percent':10,'atMost':EUR10} | benefit.atMost | WooCommerce",
                "SHOPWARE | {'kind':'AMOUNT_OFF','amount':EUR10,'minimum':EUR10} | benefit.minimum | Shopware",
                "SHOPIFY | {'kind':'FREE_ARTICLE','productId':'1'} | benefit.kind | Shopify",
                "WOOCOMMERCE | {'kind':'FREE_ARTICLE','productId':'tea'} | benefit.productId | WooCommerce",
                "WOOCOMMERCE | {'kind':'FREE_ARTICLE','productId':'1','minimum':EUR10} | benefit.minimum | WooCommerce",
                "STANDARD | {'kind':'FREE_SHIPPING'} | pool | access",
                "SHOPIFY | {'kind':'VOUCHER','value':EUR10} | pool | imported codes",
            })
    void read_whatThePlatformCannotGive_isNamedByIt(
            Platform platform, String benefit, String path, String word) {
        List<Finding> found = found(platform, reward(benefit, ""));

        assertThat(found).extracting(Finding::path).containsExactly(path);
        assertThat(found.getFirst().expected()).contains(word);
        if (!path.equals("pool")) {
            assertThat(found(platform, reward(benefit, ",\"pool\":\"codes\""))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{'kind':'GOODIE','sku':'A'} | ,'pool':'codes' | pool",
                "{'kind':'MEMBER_PRICE','productId':'1','price':EUR10,'publiclyAnnounced':true} | | benefit.priceForEveryone",
                "{'kind':'MEMBER_PRICE','productId':'1','price':EUR10,'publiclyAnnounced':false,'priceForEveryone':EUR10} | | benefit.priceForEveryone",
                "{'kind':'EARLY_ACCESS','what':'A','from':'2027-01-02T00:00:00Z','publicFrom':'2027-01-02T00:00:00Z'} | | benefit.publicFrom",
                "{'kind':'DONATION','recipient':'A','amount':{'amount':'0.00','currency':'EUR'}} | | benefit.amount.amount",
                "{'kind':'DONATION','recipient':'A','amount':{'amount':'-1','currency':'EUR'}} | | benefit.amount.amount",
                "{'kind':'DONATION','recipient':'A','amount':{'amount':'1.001','currency':'EUR'}} | | benefit.amount.amount",
                "{'kind':'AMOUNT_OFF','amount':EUR10,'minimum':{'amount':'5','currency':'CHF'}} | | benefit.minimum",
                "{'kind':'PERCENT_OFF','percent':101} | | benefit.percent",
                "{'kind':'CASH','amount':EUR10} | | benefit.kind",
            })
    void read_whatMakesNoSense_isFoundAtItsPlace(String benefit, String more, String path) {
        String rest = more == null ? "" : more.replace('\'', '"');

        assertThat(found(Platform.SHOPIFY, reward(benefit, rest)))
                .extracting(Finding::path)
                .containsExactly(path);
    }

    @Test
    void read_severalMistakes_namesEachField() {
        String document =
                """
                {"name":"","benefit":{"kind":"GOODIE","sku":" "},"points":0,
                 "cost":{"amount":"1","currency":"EURO"},"vat":"NONE",
                 "term":{"from":"2027-02-01","until":"2027-01-31","validDays":0},
                 "limits":{"total":0,"perDay":1},
                 "texts":{"en":{"title":"A","picture":"http://a.example/a.png"}}}
                """;

        assertThat(found(Platform.SHOPIFY, document))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder(
                        "name",
                        "benefit.sku",
                        "points",
                        "cost.currency",
                        "vat",
                        "term.until",
                        "term.validDays",
                        "limits.total",
                        "limits.perDay",
                        "texts.de",
                        "texts.en.picture");
    }

    /** What a shop's platform cannot give any more is what it was when it was written. */
    @Test
    void readStored_whatThePlatformCannotGive_staysUsable() {
        String document = reward("{'kind':'FREE_ARTICLE','productId':'tea'}", "");

        assertThat(RewardJson.TYPE.readStored(document)).isInstanceOf(Reading.Valid.class);
        assertThat(
                        RewardJson.type(new WrittenFor(Set.of(Language.EN), Platform.SHOPIFY))
                                .readStored(document))
                .isInstanceOf(Reading.Valid.class);
    }
}
