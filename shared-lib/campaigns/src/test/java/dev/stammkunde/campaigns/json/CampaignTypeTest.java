package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;

import java.util.List;
import java.util.Set;

final class CampaignTypeTest extends DocumentTypeContract<CampaignDraft> {

    private static final String LEAST =
            """
            {"name":"Tee","rule":{"kind":"BIRTHDAY"},"topic":"news",
             "timing":{"expression":"rate(1 day)","zone":"Europe/Berlin"},
             "contents":{"main":{"de":{"template":"birthday"}}}}
            """;

    private static final String LADDER =
            """
            {"version":3,"name":"Back","rule":{"kind":"WIN_BACK","steps":
              [{"days":60,"rhythmMultiple":1.5},{"days":90,"rhythmMultiple":2.5}]},
             "timing":{"expression":"cron(0 9 * * ? *)","zone":"Europe/Vienna","starts":"2026-12-01",
              "ends":"2027-12-01","localTime":"09:30","quietDays":"BEFORE","sendUntilDays":0},
             "audience":{"stated":{"interests":["Green tea"],"situations":["student"],"size":{"kind":"shoe","anyOf":["42"]}},"languages":["de","en"],"countries":["AT","DE"],
              "spentAtLeast":{"amount":"100.00","currency":"EUR"},
              "spentLessThan":{"amount":"900.00","currency":"EUR"},"boughtWithinDays":400,
              "notBoughtForDays":30,"pointsAtLeast":5,"boughtAnyOf":["sku-1"],"saved":"regulars"},
             "topic":"news",
             "contents":{"1":{"de":{"template":"win-back"}},
              "main":{"de":{"template":"win-back","subject":"a","preheader":"b","body":"c"},
               "en":{"template":"win-back"}}},
             "gift":{"couponPool":"winter"},"priority":"HIGH","holdoutPercent":5,"similarGoods":true}
            """;

    private static String rule(String rule) {
        return LEAST.replace("{\"kind\":\"BIRTHDAY\"}", rule);
    }

    private static String occasion(String occasion) {
        return LEAST.replace(
                "{\"kind\":\"BIRTHDAY\"}",
                "{\"kind\":\"OCCASION\",\"daysAfter\":-3,\"occasion\":" + occasion + "}");
    }

    @Override
    protected DocumentType<CampaignDraft> type() {
        return CampaignJson.type(Set.of());
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("campaign");
    }

    @Override
    protected String least() {
        return LEAST;
    }

    @Override
    protected List<String> whole() {
        return List.of(
                LADDER,
                LEAST.replace("}}}}", "}}},\"gift\":{\"points\":7}}"),
                LEAST.replace(
                        "}}}}",
                        "}}},\"purchaseDays\":28,\"split\":{\"lastDay\":\"2026-12-24\",\"variants\":["
                                + "{\"id\":\"a\",\"name\":\"A\"},"
                                + "{\"id\":\"b\",\"name\":\"B\",\"weight\":3,\"contents\":{\"main\":"
                                + "{\"de\":{\"template\":\"newsletter\",\"subject\":\"s\","
                                + "\"preheader\":\"p\",\"body\":\"b\",\"picture\":"
                                + "{\"url\":\"https://shop.example/a.jpg\",\"alt\":\"A\"}}}}}]}}"),
                LEAST.replace(
                        "\"BIRTHDAY\"",
                        "\"BIRTHDAY\",\"daysAfter\":-7,\"leapDay\":\"MARCH_1\",\"noticeDays\":3"),
                occasion("{\"kind\":\"FIXED_DATE\",\"day\":\"12-24\"}"),
                occasion("{\"kind\":\"EASTER\",\"days\":-2}"),
                occasion(
                        "{\"kind\":\"NTH_WEEKDAY\",\"month\":5,\"weekday\":\"SUNDAY\",\"nth\":2,"
                                + "\"daysAfter\":1}"),
                occasion("{\"kind\":\"ADVENT\",\"nth\":4}"),
                occasion(
                        "{\"kind\":\"PUBLIC_HOLIDAY\",\"country\":\"DE\",\"state\":\"by\","
                                + "\"key\":\"LABOUR_DAY\"}"),
                occasion("{\"kind\":\"SHOP_ANNIVERSARY\",\"founded\":\"2019-03-01\"}"),
                occasion("{\"kind\":\"FIRST_PURCHASE_ANNIVERSARY\"}"),
                occasion("{\"kind\":\"ONCE\"}").replace("-3", "0"),
                rule("{\"kind\":\"AFTER_OPT_IN\",\"days\":0}"),
                rule("{\"kind\":\"BEFORE_EXPIRY\",\"days\":30,\"fromPoints\":50}"),
                rule("{\"kind\":\"AFTER_ORDER\",\"milestone\":\"PAID\",\"days\":1}"),
                rule(
                        "{\"kind\":\"AFTER_ORDER\",\"milestone\":\"DELIVERED\",\"days\":3,"
                                + "\"fromPurchase\":2,\"toPurchase\":2,\"boughtAnyOf\":[\"sku-1\"],"
                                + "\"categories\":[\"tea\"],\"withPoints\":true,\"articles\":["
                                + "{\"boughtAnyOf\":[\"sku-1\"],\"categories\":[\"tea\"],\"links\":"
                                + "{\"de\":{\"url\":\"https://shop.example/a\",\"title\":\"A\"},"
                                + "\"en\":{\"url\":\"https://shop.example/b\",\"title\":\"B\"}}}]}"));
    }
}
