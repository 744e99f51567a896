package dev.stammkunde.mail.json;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.Language;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads how a shop sends mail. Made for one document. */
final class MailSettingsReader {

    private static final List<String> FIELDS =
            List.of(
                    "version",
                    "sender",
                    "brand",
                    "zone",
                    "language",
                    "quietHours",
                    "caps",
                    "existingCustomerNoticeSince",
                    "holdoutPercent");

    private static final int MOST_WINDOW_DAYS = 31;
    private static final int MOST_MAILS = 100;

    /** What every mail service takes: no quotes, no comments, no other script in the local part. */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?=.{3,254}$)(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    /** It becomes a header, so it must not end one. */
    private static final Pattern LINE = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,100}");

    private static final Pattern IMPRINT = Pattern.compile("(?s)(?=.*\\S).{1,2000}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Findings findings;
    private final String shopId;

    MailSettingsReader(Findings findings, String shopId) {
        this.findings = findings;
        this.shopId = shopId;
    }

    Reading<MailSettings> read(JsonField document) {
        Optional<MailSettings> settings =
                findings.object(document, FIELDS) ? settings(document) : Optional.empty();
        return settings.isPresent() && findings.isClean()
                ? new Reading.Valid<>(settings.get())
                : new Reading.Invalid<>(findings.problems());
    }

    private Optional<MailSettings> settings(JsonField document) {
        MailSettings usual = MailSettingsJson.defaults(shopId);
        Optional<Sender> sender = sender(document.at("sender"));
        Optional<Brand> brand = brand(document.at("brand"));
        Optional<ZoneId> zone =
                document.has("zone")
                        ? findings.zone(document.at("zone"))
                        : Optional.of(usual.zone());
        Optional<Language> language =
                document.has("language")
                        ? language(document.at("language"))
                        : Optional.of(usual.language());
        Optional<QuietHours> quietHours =
                document.has("quietHours")
                        ? quietHours(document.at("quietHours"))
                        : Optional.of(usual.quietHours());
        Optional<FrequencyCaps> caps =
                document.has("caps") ? caps(document.at("caps")) : Optional.of(usual.caps());
        Optional<LocalDate> noticeSince =
                findings.ifGiven(document, "existingCustomerNoticeSince")
                        .flatMap(
                                field ->
                                        findings.value(
                                                field,
                                                "a date such as 2025-01-01",
                                                JsonField::date,
                                                _ -> true));
        Optional<Integer> holdout =
                document.has("holdoutPercent")
                        ? findings.integer(document.at("holdoutPercent"), 0, 100)
                        : Optional.of(usual.holdoutPercent());
        if (!findings.isClean()) {
            return Optional.empty();
        }
        return Optional.of(
                new MailSettings(
                        shopId,
                        sender.orElseThrow(),
                        brand.orElseThrow(),
                        zone.orElseThrow(),
                        language.orElseThrow(),
                        quietHours.orElseThrow(),
                        caps.orElseThrow(),
                        noticeSince.orElse(null),
                        holdout.orElseThrow()));
    }

    private Optional<Sender> sender(JsonField field) {
        if (!findings.object(field, List.of("address", "name", "replyTo"))) {
            return Optional.empty();
        }
        Optional<String> address = email(field.at("address"));
        Optional<String> name = line(field.at("name"));
        Optional<String> replyTo = findings.ifGiven(field, "replyTo").flatMap(this::email);
        return address.flatMap(a -> name.map(n -> new Sender(a, n, replyTo.orElse(null))));
    }

    private Optional<String> email(JsonField field) {
        return findings.line(field, "an e-mail address such as post@shop.example", EMAIL);
    }

    private Optional<String> line(JsonField field) {
        return findings.line(field, "one line of 1 to 100 characters", LINE);
    }

    private Optional<Brand> brand(JsonField field) {
        if (!findings.object(
                field, List.of("name", "url", "logoUrl", "colour", "imprint", "address"))) {
            return Optional.empty();
        }
        Optional<String> name = line(field.at("name"));
        Optional<String> url =
                url(field.at("url"), "http(s)://… with a host", Set.of("http", "https"));
        Optional<String> logoUrl =
                findings.ifGiven(field, "logoUrl")
                        .flatMap(logo -> url(logo, "https://… with a host", Set.of("https")));
        Optional<String> colour =
                field.has("colour")
                        ? findings.text(field.at("colour"), "a colour such as #1a5fb4", COLOUR)
                        : Optional.of(MailSettingsJson.USUAL_COLOUR);
        Optional<String> imprint =
                findings.text(
                        field.at("imprint"),
                        "text of 1 to 2000 characters with name, postal address and contact",
                        IMPRINT);
        Optional<Address> address =
                field.has("address")
                        ? findings.oneOf(field.at("address"), List.of(Address.values()))
                        : Optional.of(Address.DU);
        if (!findings.isClean()) {
            return Optional.empty();
        }
        return Optional.of(
                new Brand(
                        name.orElseThrow(),
                        url.orElseThrow(),
                        logoUrl.orElse(null),
                        colour.orElseThrow(),
                        imprint.orElseThrow(),
                        address.orElseThrow()));
    }

    private Optional<String> url(JsonField field, String expected, Set<String> schemes) {
        return findings.value(
                field, expected, JsonField::text, text -> findings.allows(isUrl(text, schemes)));
    }

    private static boolean isUrl(String text, Set<String> schemes) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && schemes.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && text.length() <= 1_000;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private Optional<Language> language(JsonField field) {
        return findings.value(
                        field,
                        "one of " + Language.codes(),
                        f ->
                                Arrays.stream(Language.values())
                                        .filter(one -> one.code().equals(f.text()))
                                        .findFirst(),
                        Optional::isPresent)
                .flatMap(Function.identity());
    }

    private Optional<QuietHours> quietHours(JsonField field) {
        if (!findings.object(field, List.of("from", "until", "days"))) {
            return Optional.empty();
        }
        Optional<LocalTime> from = time(field.at("from"));
        Optional<LocalTime> until = time(field.at("until"));
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (field.has("days")) {
            // Seven would leave no time for any mail.
            findings.list(field.at("days"), "a list of at most 6 days", 0, 6)
                    .forEach(
                            element ->
                                    findings.oneOf(element, List.of(DayOfWeek.values()))
                                            .ifPresent(days::add));
        } else {
            days.addAll(MailSettingsJson.USUAL_QUIET_HOURS.days());
        }
        return from.flatMap(f -> until.map(u -> new QuietHours(f, u, days)));
    }

    private Optional<LocalTime> time(JsonField field) {
        return findings.value(
                field,
                "a time of day in hours and minutes such as 20:00",
                f -> f.parsed("a time", LocalTime::parse),
                time -> findings.allows(time.getSecond() == 0 && time.getNano() == 0));
    }

    private Optional<FrequencyCaps> caps(JsonField field) {
        if (!findings.object(field, List.of("windowDays", "mails", "mailsOfAnyPriority"))) {
            return Optional.empty();
        }
        Optional<Integer> window = findings.integer(field.at("windowDays"), 1, MOST_WINDOW_DAYS);
        Optional<Integer> mails = findings.integer(field.at("mails"), 1, MOST_MAILS);
        Optional<Integer> any = findings.integer(field.at("mailsOfAnyPriority"), 1, MOST_MAILS);
        any.filter(most -> mails.filter(number -> number > most).isPresent())
                .ifPresent(
                        _ ->
                                findings.limit(
                                        field.at("mailsOfAnyPriority"),
                                        "must be at least as many as mails"));
        return window.flatMap(w -> mails.flatMap(m -> any.map(a -> new FrequencyCaps(w, m, a))));
    }
}
