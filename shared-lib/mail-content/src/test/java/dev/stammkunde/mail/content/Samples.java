package dev.stammkunde.mail.content;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.content.Compilation.Compiled;
import dev.stammkunde.mail.content.Rendering.Rendered;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every shipped mail in every wording, as customers would get it. */
final class Samples {

    /** A mail and what distinguishes it. */
    record Sample(String name, String template, Wording wording, Case case_) {}

    /** A language and, in German, how customers are addressed. */
    enum Wording {
        DE_DU(Language.DE, Address.DU),
        DE_SIE(Language.DE, Address.SIE),
        EN(Language.EN, Address.DU);

        final Language language;
        final Address address;

        Wording(Language language, Address address) {
            this.language = language;
            this.address = address;
        }

        String folder() {
            return Shipped.wording(language, address);
        }
    }

    /** What a customer gets, and how much is known of them. */
    enum Case {
        POINTS,
        COUPON,
        /** Neither a gift nor a name, and no consent either. */
        BARE
    }

    static final String LOGO = "https://blumen-lindner.example/logo.png";
    static final String BOUQUET = "https://blumen-lindner.example/herbst.jpg";

    private Samples() {}

    static Stream<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        for (Wording wording : Wording.values()) {
            for (String template : Shipped.campaignTemplates()) {
                samples.add(new Sample(template, template, wording, usualCase(template)));
            }
            samples.add(new Sample("birthday-coupon", "birthday", wording, Case.COUPON));
            samples.add(new Sample("birthday-bare", "birthday", wording, Case.BARE));
            samples.add(new Sample("win-back-2-bare", "win-back-2", wording, Case.BARE));
            samples.add(new Sample("survey", Shipped.SURVEY, wording, Case.BARE));
            samples.add(new Sample("survey-reminder", Shipped.SURVEY, wording, Case.BARE));
            for (ServiceKind kind : ServiceKind.values()) {
                samples.add(new Sample(kind.template(), kind.template(), wording, Case.BARE));
            }
        }
        return samples.stream();
    }

    private static Case usualCase(String template) {
        return switch (template) {
            case "birthday", "wedding", "first-purchase-anniversary", "win-back-2" -> Case.POINTS;
            case "win-back-3", "black-friday", "christmas", "welcome", "child-birthday" ->
                    Case.COUPON;
            default -> Case.BARE;
        };
    }

    static MailTemplate template(Sample sample) {
        MailSettings settings =
                sample.name().endsWith("-bare")
                        ? Shops.flowers(sample.wording().address)
                        : Shops.flowersWithLogo(sample.wording().address, LOGO);
        Content content =
                new Content(
                        sample.template(),
                        null,
                        null,
                        null,
                        sample.name().equals("newsletter") ? picture(sample) : null);
        return switch (MailTemplate.compile(content, settings, sample.wording().language)) {
            case Compiled compiled -> compiled.template();
            case Compilation.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    private static Content.Picture picture(Sample sample) {
        return new Content.Picture(
                BOUQUET,
                switch (sample.wording().language) {
                    case DE -> "Ein Strauß in Herbstfarben";
                    case EN -> "A bouquet in autumn colours";
                });
    }

    static Rendered rendered(Sample sample) {
        return switch (template(sample).render(values(sample))) {
            case Rendered rendered -> rendered;
            case Rendering.MissingVariable missing -> throw new AssertionError(missing);
        };
    }

    static MailValues values(Sample sample) {
        MailValues values =
                MailValues.in(MailLocale.of(sample.wording().language, null))
                        .with(Variable.DATE_TODAY, LocalDate.of(2026, 11, 22));
        Optional<ServiceKind> service = ServiceKind.findByTemplate(sample.template());
        if (service.isPresent()) {
            return service(service.get(), sample.wording(), values);
        }
        MailValues always =
                values.with(
                                Variable.LINKS_UNSUBSCRIBE,
                                "https://mail.blumen-lindner.example/mail/unsubscribe/k3Jv9xQ2")
                        .with(
                                Variable.LINKS_PREFERENCES,
                                "https://mail.blumen-lindner.example/mail/preferences/k3Jv9xQ2");
        MailValues about = occasion(sample, always);
        return switch (sample.case_()) {
            case POINTS ->
                    named(about)
                            .with(Variable.GIFT_POINTS, 1_250L)
                            .with(Variable.GIFT_VALID_UNTIL, LocalDate.of(2027, 1, 31))
                            .with(Variable.POINTS_AVAILABLE, 3_480L);
            case COUPON ->
                    named(about)
                            .with(Variable.GIFT_CODE, "ROSE-7K2M-9QXP")
                            .with(Variable.GIFT_VALID_UNTIL, LocalDate.of(2027, 1, 31))
                            .with(Variable.POINTS_AVAILABLE, 3_480L);
            case BARE -> about.toExistingCustomer();
        };
    }

    private static MailValues service(ServiceKind kind, Wording wording, MailValues values) {
        boolean german = wording.language == Language.DE;
        return switch (kind) {
            case OPT_IN ->
                    values.with(
                            Variable.LINKS_CONFIRM,
                            "https://mail.blumen-lindner.example/mail/confirm/k3Jv9xQ2");
            case CONSENT_COPY ->
                    values.with(
                                    Variable.CONSENT_TEXT,
                                    german
                                            ? "Ja, ich möchte Neuigkeiten per E-Mail.\nDas kann ich jederzeit widerrufen."
                                            : "Yes, please send me news by email.\nI can withdraw this at any time.")
                            .with(
                                    Variable.CONSENT_SOURCE,
                                    "https://blumen-lindner.example/newsletter")
                            .with(
                                    Variable.CONSENT_REQUESTED,
                                    german
                                            ? "1. März 2026, 11:00:00 MEZ"
                                            : "1 March 2026, 11:00:00 CET")
                            .with(
                                    Variable.CONSENT_CONFIRMED,
                                    german
                                            ? "1. März 2026, 11:04:30 MEZ"
                                            : "1 March 2026, 11:04:30 CET");
            case CASE_ANSWER ->
                    values.with(
                            Variable.CASE_TEXT,
                            german
                                    ? "Hallo Frau Bergström-Müller,\n\nder Ersatz ist unterwegs."
                                            + " Die 300 Punkte sind gutgeschrieben.\n\nMira"
                                    : "Hello Ms Bergström-Müller,\n\nthe replacement is on its"
                                            + " way. The 300 points are yours.\n\nMira");
            case CASE_REMINDER ->
                    values.with(Variable.CASE_ID, "kUAsZB0ZJ6Lh4cmkA7mC8PqT")
                            .with(Variable.CASE_ORDER, "1001")
                            .with(
                                    Variable.CASE_DUE,
                                    german
                                            ? "1. März 2026, 11:00:00 MEZ"
                                            : "1 March 2026, 11:00:00 CET");
            case CASE_DIGEST ->
                    values.with(Variable.CASES_DUE_TODAY, 3)
                            .with(Variable.CASES_OVERDUE, 1)
                            .with(Variable.CASES_UNASSIGNED, 2);
            case REWARD_CODE ->
                    values.with(
                                    Variable.REWARD_TITLE,
                                    german ? "5 € auf Ihre Bestellung" : "€5 off your order")
                            .with(Variable.REWARD_CODE, "K7TW-0M3Q-ZB5D")
                            .with(
                                    Variable.REWARD_ENDS,
                                    german
                                            ? "31. März 2026, 11:00:00 MESZ"
                                            : "31 March 2026, 11:00:00 CEST");
            case DECLARATION_RECEIPT ->
                    values.with(Variable.DECLARATION_TITLE, german ? "Kündigung" : "Cancellation")
                            .with(
                                    Variable.DECLARATION_TEXT,
                                    german
                                            ? "Vertrag: Teefreunde plus\nName: Anna Bergström-Müller\n"
                                            : "Contract: Teefreunde plus\nName: Anna Bergström-Müller\n")
                            .with(
                                    Variable.DECLARATION_RECEIVED,
                                    german
                                            ? "1. März 2026, 11:04:30 MEZ"
                                            : "1 March 2026, 11:04:30 CET");
            case EVENT_NOTICE ->
                    values.with(Variable.EVENT_TITLE, german ? "Kränze binden" : "Wreath workshop")
                            .with(
                                    Variable.EVENT_WHEN,
                                    german
                                            ? "Samstag, 28. November 2026, 15:00 bis 17:00 Uhr"
                                            : "Saturday, 28 November 2026, 15:00 to 17:00")
                            .with(Variable.EVENT_PLACE, "Lindenstraße 12, Leipzig")
                            .with(
                                    Variable.EVENT_URL,
                                    "https://mail.blumen-lindner.example/events/k3Jv9xQ2")
                            .with(Variable.EVENT_SEAT);
            case CONTEST_WON ->
                    values.with(
                                    Variable.CONTEST_TITLE,
                                    german ? "Ein Jahr voller Blumen" : "A year of flowers")
                            .with(
                                    Variable.CONTEST_PRIZE,
                                    german ? "Zwölf Sträuße" : "Twelve bunches");
            case MONTH_REPORT ->
                    values.with(Variable.FINANCE_MONTH, german ? "März 2026" : "March 2026")
                            .with(
                                    Variable.FINANCE_URL,
                                    "https://mail.blumen-lindner.example/admin/shops/blumen"
                                            + "/finance/months/2026-03")
                            .with(Variable.FINANCE_DIFFERS)
                            .with(Variable.FINANCE_OVER_BUDGET);
            case TEAM_DIGEST -> digest(german, values);
            case TEAM_ALERT -> alert(german, values);
        };
    }

    private static MailValues digest(boolean german, MailValues values) {
        return toConsole(values, "/today")
                .with(Variable.TEAM_DAY, LocalDate.of(2026, 3, 27))
                .with(
                        Variable.TEAM_ATTENTION,
                        german
                                ? "Die Kampagne „Osterglocken & mehr“ ist angehalten. 12 Mails warten."
                                : "The campaign “Osterglocken & mehr” is paused. 12 mails wait.")
                .with(
                        Variable.TEAM_CASES,
                        german ? "2 Fälle sind heute fällig." : "2 cases are due today.")
                .with(
                        Variable.TEAM_GOES_OUT,
                        german
                                ? "Geburtstag: heute 09:00 und danach täglich, etwa 14 Mails\n"
                                        + "Frühlingsgruß: 30.03.2026 10:00"
                                : "Birthday: today 09:00 and every day after, about 14 mails\n"
                                        + "Spring greeting: 30/03/2026 10:00")
                .with(
                        Variable.TEAM_FINANCE,
                        german
                                ? "Bisher 812,40 € von 1.000,00 € Budget (81 %), Stand 27.03.2026 05:20"
                                : "€812.40 so far of a budget of €1,000.00 (81%), as of 27/03/2026 05:20");
    }

    private static MailValues alert(boolean german, MailValues values) {
        return toConsole(values, "/cases?filter=unassigned")
                .with(
                        Variable.TEAM_TITLE,
                        german ? "50 unzufriedene Antworten" : "50 unhappy answers")
                .with(
                        Variable.TEAM_TEXT,
                        german
                                ? "Seit 27. März 2026, 09:15 Uhr wurden 50 Fälle eröffnet."
                                : "50 cases were opened since 27 March 2026, 09:15.")
                .with(Variable.TEAM_STEP, german ? "Fälle ansehen" : "See the cases");
    }

    private static MailValues toConsole(MailValues values, String place) {
        String shop = "https://mail.blumen-lindner.example/console#/shops/blumen";
        return values.with(Variable.TEAM_URL, shop + place)
                .with(Variable.TEAM_WISHES_URL, shop + "/settings/notices");
    }

    /** One of each scale that has steps of its own: the reminder is of the shorter one. */
    private static MailValues survey(Sample sample, boolean german, MailValues values) {
        MailValues asked =
                values.with(
                                Variable.LINKS_SURVEY,
                                "https://mail.blumen-lindner.example/surveys/k3Jv9xQ2")
                        .with(Variable.SURVEY_TITLE, german ? "Ihre Meinung" : "Your opinion");
        return sample.name().endsWith("-reminder")
                ? asked.with(Variable.SURVEY_CSAT)
                        .with(Variable.SURVEY_REMINDER)
                        .with(
                                Variable.SURVEY_QUESTION,
                                german ? "Wie zufrieden sind Sie?" : "How satisfied are you?")
                : asked.with(Variable.SURVEY_NPS)
                        .with(
                                Variable.SURVEY_QUESTION,
                                german
                                        ? "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?"
                                        : "How likely is it that you would recommend us?");
    }

    private static MailValues order(boolean german, MailValues values) {
        return values.with(Variable.ORDER_NUMBER, "1001")
                .with(Variable.ORDER_DATE, LocalDate.of(2026, 11, 18))
                .with(Variable.ORDER_POINTS, 120L)
                .with(Variable.POINTS_AVAILABLE, 3_480L)
                .with(Variable.POINTS_PENDING, 120L)
                .with(Variable.ARTICLE_URL, "https://blumen-lindner.example/pflege/rosen")
                .with(
                        Variable.ARTICLE_TITLE,
                        german ? "So bleiben Rosen lange frisch" : "How roses stay fresh");
    }

    private static MailValues named(MailValues values) {
        return values.with(Variable.CUSTOMER_GIVEN_NAME, "Anna")
                .with(Variable.CUSTOMER_FAMILY_NAME, "Bergström-Müller");
    }

    private static MailValues occasion(Sample sample, MailValues values) {
        boolean german = sample.wording().language == Language.DE;
        return switch (sample.template()) {
            case "occasion" ->
                    values.with(Variable.OCCASION_NAME, german ? "Valentinstag" : "Valentine’s Day")
                            .with(Variable.OCCASION_DATE, LocalDate.of(2027, 2, 14));
            case "graduation" ->
                    values.with(Variable.OCCASION_DATE, LocalDate.of(2027, 6, 30))
                            .with(Variable.OCCASION_DAYS_AHEAD, 7L);
            case "pet-birthday" -> values.with(Variable.OCCASION_DAYS_LATE, 2L);
            case "mothers-day" -> values.with(Variable.OCCASION_DATE, LocalDate.of(2027, 5, 9));
            case "black-friday" -> values.with(Variable.OCCASION_DATE, LocalDate.of(2026, 11, 27));
            case "win-back-1", "win-back-2", "win-back-3" ->
                    values.with(Variable.LAPSE_LAST_PURCHASE, LocalDate.of(2026, 5, 12))
                            .with(Variable.LAPSE_DAYS, 194L);
            case Shipped.SURVEY -> survey(sample, german, values);
            case "thanks", "guide" -> order(german, values);
            case "points-lapse" ->
                    values.with(Variable.EXPIRY_POINTS, 340L)
                            .with(Variable.EXPIRY_LAST_DAY, LocalDate.of(2028, 2, 29))
                            .with(Variable.POINTS_AVAILABLE, 1_480L);
            case "tier-reached", "tier-ends", "tier-fell" ->
                    tier(sample.template(), german, values);
            case "left-basket" -> basket(german, values);
            case "picked-for-you" -> suggested(german, values);
            default -> values;
        };
    }

    /** Two, of which the shop told one price. */
    private static MailValues suggested(boolean german, MailValues values) {
        return values.with(Variable.SUGGESTION1_TITLE, german ? "Strauß Rosen" : "Bunch of roses")
                .with(Variable.SUGGESTION1_URL, "https://blumen-lindner.example/rosen?a=1&b=2")
                .with(Variable.SUGGESTION1_PRICE, Money.parse("EUR 34.90"))
                .with(
                        Variable.SUGGESTION1_REASON,
                        german
                                ? "Bald aufgebraucht? Letzter Kauf vor 19 Tagen."
                                : "Running out? Last bought 19 days ago.")
                .with(
                        Variable.SUGGESTION2_TITLE,
                        german ? "Vase „Anna“ & Co." : "Vase \"Anna\" & Co.")
                .with(Variable.SUGGESTION2_URL, "https://blumen-lindner.example/anna")
                .with(
                        Variable.SUGGESTION2_REASON,
                        german
                                ? "Beliebt bei allen, die „Blumen“ kaufen."
                                : "Popular with customers who buy “Flowers”.");
    }

    /** One with a picture, one without, and more than a mail shows. */
    private static MailValues basket(boolean german, MailValues values) {
        return values.with(Variable.BASKET_NAME_1, german ? "Strauß Rosen" : "Bunch of roses")
                .with(Variable.BASKET_PICTURE_1, BOUQUET)
                .with(Variable.BASKET_PRICE_1, Money.parse("EUR 34.90"))
                .with(Variable.BASKET_NAME_2, german ? "Vase „Anna“ & Co." : "Vase \"Anna\" & Co.")
                .with(Variable.BASKET_PRICE_2, Money.parse("EUR 24.00"))
                .with(Variable.BASKET_MORE, 2L)
                .with(Variable.BASKET_URL, "https://blumen-lindner.example/warenkorb");
    }

    private static MailValues tier(String template, boolean german, MailValues values) {
        return switch (template) {
            case "tier-reached" ->
                    values.with(Variable.TIER_NAME, "Gold")
                            .with(
                                    Variable.TIER_MISSING,
                                    german
                                            ? "Noch 400,00\u00a0€ bis 31. Dezember 2026 für Platin."
                                            : "€400.00 more by 31 December 2026 for Platinum.");
            case "tier-ends" ->
                    values.with(Variable.TIER_NAME, "Gold")
                            .with(Variable.TIER_LAST_DAY, LocalDate.of(2026, 12, 31))
                            .with(Variable.POINTS_AVAILABLE, 1_480L)
                            .with(
                                    Variable.TIER_KEEP,
                                    german
                                            ? "Damit Gold bleibt, fehlen 37,00\u00a0€ bis 31. Dezember"
                                                    + " 2026."
                                            : "To keep Gold, €37.00 by 31 December 2026 are missing.");
            default ->
                    values.with(Variable.TIER_NAME, german ? "Silber" : "Silver")
                            .with(
                                    Variable.TIER_MISSING,
                                    german
                                            ? "Noch 300,00\u00a0€ bis 31. Dezember 2027 für Gold."
                                            : "€300.00 more by 31 December 2027 for Gold.");
        };
    }
}
