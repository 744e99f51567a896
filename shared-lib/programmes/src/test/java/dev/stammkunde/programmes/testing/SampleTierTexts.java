package dev.stammkunde.programmes.testing;

import java.util.List;

/** Tiers as documents. */
public final class SampleTierTexts {

    private SampleTierTexts() {}

    /** Silver and gold by spend. */
    public static String spend(String silver, String gold) {
        return """
        {"name":"Stammkunden","measure":"SPEND","currency":"EUR","timeZone":"Europe/Berlin",
         "window":{"kind":"CALENDAR_YEAR"},"downgrade":"ONE_DOWN","graceDays":14,"refunds":"AT_ONCE",
         "tiers":[
          {"id":"silver","names":{"de":"Silber","en":"Silver"},"threshold":"%s",
           "benefits":{"earningFactor":1.5,"freeShipping":false,"earlyAccessHours":0}},
          {"id":"gold","names":{"de":"Gold","en":"Gold"},"threshold":"%s",
           "benefits":{"earningFactor":2,"holdDays":3,"freeShipping":true,"earlyAccessHours":24,
            "texts":{"de":["Ein Geschenk zum Jahrestag"],"en":["A gift every year"]}}}]}
        """
                .formatted(silver, gold);
    }

    /** Documents that say all that one can say. */
    public static List<String> texts() {
        return List.of(
                spend("100.00", "300.00"),
                spend("0", "300")
                        .replace("SPEND", "POINTS")
                        .replace(
                                "{\"kind\":\"CALENDAR_YEAR\"}",
                                "{\"kind\":\"ROLLING_MONTHS\",\"months\":12}")
                        .replace("AT_ONCE", "NEXT_EVALUATION\",\"countFrom\":\"2026-01-01"),
                spend("0", "3")
                        .replace("SPEND", "ORDERS")
                        .replace("CALENDAR_YEAR", "MEMBERSHIP_YEAR")
                        .replace("ONE_DOWN", "EARNED")
                        .replace("\"threshold\":\"3\",", ""));
    }
}
