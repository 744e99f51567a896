package dev.stammkunde.mail.json;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.Households;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.StatedOffer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The fields of mail settings, which {@code docs/campaigns.md} explains to their authors. */
final class MailSettingsShape {

    /** Of any shop: what shops have in common. */
    private static final MailSettings USUAL = MailSettingsJson.defaults("");

    private static final int MOST_WINDOW_DAYS = 31;
    private static final int MOST_MAILS = 100;

    private static final Shape<String> EMAIL = TextShapes.emailAddress();

    /** It becomes a header, so it must not end one. */
    private static final Shape<String> LINE =
            TextShapes.line(
                    "one line of 1 to 100 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,100}");

    private static final Shape<String> IMPRINT =
            TextShapes.text(
                    "text of 1 to 2000 characters with name, postal address and contact",
                    "(?=[\\s\\S]*\\S)[\\s\\S]{1,2000}");

    private static final Shape<LocalTime> TIME =
            TimeShapes.timeOfDay("a time of day in hours and minutes such as 20:00");

    private static final Shape<Sender> SENDER = sender();
    private static final Shape<Brand> BRAND = brand();
    private static final Shape<Language> LANGUAGE =
            WordShapes.oneOf(List.of(Language.values()), Language::code);
    private static final Shape<QuietHours> QUIET_HOURS = quietHours();
    private static final Shape<FrequencyCaps> CAPS = caps();
    private static final Shape<Households> HOUSEHOLDS =
            WordShapes.oneOf(List.of(Households.values()))
                    .described("What people get who share a mailbox");
    private static final Shape<List<String>> ORIGINS =
            ListShape.of(
                            new ListShape.Size("a list of at most 20 origins", 0, 20),
                            TextShapes.origin())
                    .described("Origins of pages that may show customers their points");
    private static final Shape<LocalDate> NOTICE_SINCE =
            TimeShapes.date("a date such as 2025-01-01")
                    .described("Since when the checkout tells buyers of mail (§ 7 (3) UWG)");

    private MailSettingsShape() {}

    static ObjectShape<MailSettings> of(String shopId) {
        FieldsOf<MailSettings> fields = new FieldsOf<>();
        StampField.declare(fields, StampField.VERSION);
        ShapeField<Sender> sender = fields.required("sender", SENDER, MailSettings::sender);
        ShapeField<Brand> brand = fields.required("brand", BRAND, MailSettings::brand);
        ShapeField<ZoneId> zone =
                fields.usual("zone", TimeShapes.zone(), MailSettings::zone, USUAL.zone());
        ShapeField<Language> language =
                fields.usual("language", LANGUAGE, MailSettings::language, USUAL.language());
        ShapeField<QuietHours> quietHours =
                fields.usual(
                        "quietHours", QUIET_HOURS, MailSettings::quietHours, USUAL.quietHours());
        ShapeField<FrequencyCaps> caps =
                fields.usual("caps", CAPS, MailSettings::caps, USUAL.caps());
        ShapeField<LocalDate> noticeSince =
                fields.optional(
                        "existingCustomerNoticeSince",
                        NOTICE_SINCE,
                        MailSettings::existingCustomerNoticeSince);
        ShapeField<Integer> holdout =
                fields.usual(
                        "holdoutPercent",
                        NumberShapes.integer(0, 100),
                        MailSettings::holdoutPercent,
                        USUAL.holdoutPercent());
        ShapeField<Households> households =
                fields.usual(
                        "households", HOUSEHOLDS, MailSettings::households, USUAL.households());
        ShapeField<List<String>> origins =
                fields.usual(
                        "memberOrigins",
                        ORIGINS,
                        MailSettings::memberOrigins,
                        USUAL.memberOrigins());
        ShapeField<StatedOffer> stated =
                fields.sparse(
                        "stated", StatedOfferShape.of(), MailSettings::stated, USUAL.stated());
        return fields.as(
                given ->
                        new MailSettings(
                                shopId,
                                given.get(sender),
                                given.get(brand),
                                given.get(zone),
                                given.get(language),
                                given.get(quietHours),
                                given.get(caps),
                                given.orNull(noticeSince),
                                given.get(holdout),
                                given.get(households),
                                given.get(origins),
                                given.get(stated)));
    }

    private static Shape<Sender> sender() {
        FieldsOf<Sender> fields = new FieldsOf<>();
        ShapeField<String> address =
                fields.required(
                        "address", EMAIL.described("Must be verified in SES"), Sender::address);
        ShapeField<String> name = fields.required("name", LINE, Sender::name);
        ShapeField<String> replyTo = fields.optional("replyTo", EMAIL, Sender::replyTo);
        return fields.as(
                given -> new Sender(given.get(address), given.get(name), given.orNull(replyTo)));
    }

    private static Shape<Brand> brand() {
        FieldsOf<Brand> fields = new FieldsOf<>();
        ShapeField<String> name = fields.required("name", LINE, Brand::name);
        ShapeField<String> url =
                fields.required(
                        "url",
                        TextShapes.url("http(s)://… with a host", Set.of("http", "https")),
                        Brand::url);
        ShapeField<String> logoUrl =
                fields.optional(
                        "logoUrl",
                        TextShapes.url("https://… with a host", Set.of("https")),
                        Brand::logoUrl);
        ShapeField<String> colour =
                fields.usual(
                        "colour",
                        TextShapes.text("a colour such as #1a5fb4", "#[0-9a-fA-F]{6}"),
                        Brand::colour,
                        USUAL.brand().colour());
        ShapeField<String> imprint = fields.required("imprint", IMPRINT, Brand::imprint);
        ShapeField<Address> address =
                fields.usual(
                        "address",
                        WordShapes.oneOf(List.of(Address.values()))
                                .described("How customers are addressed in German"),
                        Brand::address,
                        USUAL.brand().address());
        return fields.as(
                given ->
                        new Brand(
                                given.get(name),
                                given.get(url),
                                given.orNull(logoUrl),
                                given.get(colour),
                                given.get(imprint),
                                given.get(address)));
    }

    private static Shape<QuietHours> quietHours() {
        FieldsOf<QuietHours> fields = new FieldsOf<>();
        ShapeField<LocalTime> from = fields.required("from", TIME, QuietHours::from);
        ShapeField<LocalTime> until = fields.required("until", TIME, QuietHours::until);
        // Seven would leave no time for any mail.
        ShapeField<Set<DayOfWeek>> days =
                fields.usual(
                        "days",
                        ListShape.set(
                                new ListShape.Size("a list of at most 6 days", 0, 6),
                                WordShapes.oneOf(List.of(DayOfWeek.values()))),
                        QuietHours::days,
                        USUAL.quietHours().days());
        return fields.as(
                given -> new QuietHours(given.get(from), given.get(until), given.get(days)));
    }

    private static Shape<FrequencyCaps> caps() {
        FieldsOf<FrequencyCaps> fields = new FieldsOf<>();
        ShapeField<Integer> window =
                fields.required(
                        "windowDays",
                        NumberShapes.integer(1, MOST_WINDOW_DAYS),
                        FrequencyCaps::windowDays);
        Shape<Integer> number = NumberShapes.integer(1, MOST_MAILS);
        ShapeField<Integer> mails = fields.required("mails", number, FrequencyCaps::mails);
        ShapeField<Integer> any =
                fields.required("mailsOfAnyPriority", number, FrequencyCaps::mailsOfAnyPriority);
        fields.limit(mails, any, "must be at least as many as mails", (same, all) -> same <= all);
        return fields.as(
                given -> new FrequencyCaps(given.get(window), given.get(mails), given.get(any)));
    }
}
