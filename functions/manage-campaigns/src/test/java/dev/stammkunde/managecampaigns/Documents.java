package dev.stammkunde.managecampaigns;

/** Bodies of requests. */
final class Documents {

    private Documents() {}

    static String birthday(String id) {
        return campaign(id, "{\"kind\": \"BIRTHDAY\"}", "cron(0 9 * * ? *)");
    }

    static String scheduled(String id, String expression) {
        return campaign(id, "{\"kind\": \"BIRTHDAY\"}", expression);
    }

    static String campaign(String id, String rule, String expression) {
        return """
               {"id": "%s", "name": "Geburtstag", "rule": %s,
                "timing": {"expression": "%s", "zone": "Europe/Berlin", "localTime": "09:00"},
                "topic": "birthday", "contents": {"main": {
                  "de": {"template": "birthday", "subject": "Alles Gute, {{customer.givenName}}!"},
                  "en": {"template": "birthday"}}},
                "gift": {"points": 200}, "priority": "HIGH", "similarGoods": true}
               """
                .formatted(id, rule, expression);
    }

    static String settings(String shopName) {
        return """
               {"sender": {"address": "post@shop.example", "name": "%s"},
                "brand": {"name": "%s", "url": "https://shop.example", "imprint": "%s GmbH"}}
               """
                .formatted(shopName, shopName, shopName);
    }
}
