package dev.stammkunde.lambdasupport.stored;

import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.MailSettings;
import dev.stammkunde.domain.campaign.MailSettings.Address;
import dev.stammkunde.domain.campaign.MailSettings.Brand;
import dev.stammkunde.domain.campaign.MailSettings.FrequencyCaps;
import dev.stammkunde.domain.campaign.MailSettings.QuietHours;
import dev.stammkunde.domain.campaign.MailSettings.Sender;
import dev.stammkunde.domain.programme.Bonus;
import dev.stammkunde.domain.programme.Bonus.Condition;
import dev.stammkunde.domain.programme.Combination;
import dev.stammkunde.domain.programme.EarningBasis;
import dev.stammkunde.domain.programme.EarningRules;
import dev.stammkunde.domain.programme.LotRules;
import dev.stammkunde.domain.programme.Overdraw;
import dev.stammkunde.domain.programme.Programme;
import dev.stammkunde.lambdasupport.campaign.MailSettingsJson;
import dev.stammkunde.lambdasupport.programme.DefaultProgramme;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** How shops send mail and what orders earn, with each field. */
final class SampleRules {

    private SampleRules() {}

    /** Returns mail settings by the names of their files. */
    static Map<String, MailSettings> settings() {
        return Map.of(
                "usual",
                MailSettingsJson.defaults("shop"),
                "every-field",
                new MailSettings(
                        "shop",
                        new Sender("post@shop.example", "Tee", "hilfe@shop.example"),
                        new Brand(
                                "Tee",
                                "https://shop.example/",
                                "https://shop.example/logo.png",
                                "#AA0011",
                                "Tee GmbH\nWeg 1",
                                Address.SIE),
                        ZoneId.of("Europe/Vienna"),
                        Language.EN,
                        new QuietHours(
                                LocalTime.of(21, 0),
                                LocalTime.of(7, 30),
                                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
                        new FrequencyCaps(14, 3, 5),
                        LocalDate.of(2025, 1, 1),
                        5));
    }

    /** Returns programmes by the names of their files. */
    static Map<String, Programme> programmes() {
        return Map.of(
                "shipped",
                DefaultProgramme.programme(),
                "every-field",
                new Programme(
                        "2026-1",
                        Instant.parse("2026-05-01T00:00:00Z"),
                        ZoneId.of("Europe/Vienna"),
                        new EarningRules(
                                Map.of(CurrencyUnit.EUR, new BigDecimal("1.5")),
                                new EarningBasis(false, true, false),
                                List.of(
                                        bonus("tea", new Condition.OfProducts(Set.of("sku-1"))),
                                        bonus("cups", new Condition.InCategories(Set.of("Cups"))),
                                        bonus(
                                                "may",
                                                new Condition.PaidBetween(
                                                        LocalDate.of(2026, 5, 1),
                                                        LocalDate.of(2026, 5, 31))),
                                        bonus("first", new Condition.OnFirstOrder())),
                                Combination.ADD,
                                Map.of(CurrencyUnit.EUR, new BigDecimal("10")),
                                OptionalLong.of(5_000),
                                RoundingMode.HALF_UP),
                        new LotRules(30, OptionalInt.empty()),
                        Overdraw.CLAMPED));
    }

    private static Bonus bonus(String id, Condition condition) {
        return new Bonus(id, new BigDecimal("2"), List.of(condition));
    }
}
