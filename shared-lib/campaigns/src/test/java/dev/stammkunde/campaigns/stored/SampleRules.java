package dev.stammkunde.campaigns.stored;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.Households;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Bonus.Condition;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningBasis;
import dev.stammkunde.points.programme.EarningRules;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.StatedOffer;

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
                        5),
                "households",
                ofFamilies(MailSettingsJson.defaults("shop")));
    }

    private static MailSettings ofFamilies(MailSettings usual) {
        return new MailSettings(
                usual.shopId(),
                usual.sender(),
                usual.brand(),
                usual.zone(),
                usual.language(),
                usual.quietHours(),
                usual.caps(),
                usual.existingCustomerNoticeSince(),
                usual.holdoutPercent(),
                Households.EACH_PERSON,
                List.of(),
                StatedOffer.nothing());
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
                                new EarningBasis(false, true, false, false),
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
                                RoundingMode.HALF_UP,
                                UnnamedRefunds.GOODS_FIRST),
                        new LotRules(30, OptionalInt.empty()),
                        Overdraw.CLAMPED));
    }

    private static Bonus bonus(String id, Condition condition) {
        return new Bonus(id, new BigDecimal("2"), List.of(condition));
    }
}
