package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.ProfileReport;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/** What a shop reported of a customer, as JSON. */
final class ProfileJson {

    private ProfileJson() {}

    static void write(JsonObjectText json, String name, ProfileReport profile) {
        json.object(
                name,
                o -> {
                    o.text("email", profile.email())
                            .text("givenName", profile.givenName())
                            .text("familyName", profile.familyName())
                            .text("birthday", profile.birthday())
                            .text("language", profile.language())
                            .text("timeZone", profile.timeZone())
                            .text("country", profile.country());
                    writeConsent(o, profile.marketingConsent());
                    LifeDates dates = profile.lifeDates();
                    if (dates != null) {
                        o.array("lifeDates", all -> LifeDatesJson.write(all, dates));
                    }
                    o.texts(
                            "cleared",
                            profile.cleared().stream().map(Enum::name).sorted()::iterator);
                });
    }

    private static void writeConsent(JsonObjectText json, @Nullable MarketingConsent consent) {
        if (consent != null) {
            json.object(
                    "marketingConsent",
                    o ->
                            o.text("state", consent.state())
                                    .text("level", consent.level())
                                    .text("origin", consent.origin())
                                    .text("at", consent.at()));
        }
    }

    static ProfileReport read(JsonField json) {
        return new ProfileReport(
                json.findText("email").orElse(null),
                json.findText("givenName").orElse(null),
                json.findText("familyName").orElse(null),
                json.find("birthday")
                        .map(b -> b.parsed("a date, or --MM-DD", Birthday::parse))
                        .orElse(null),
                json.findText("language").orElse(null),
                json.find("timeZone").map(z -> z.parsed("a time zone", ZoneId::of)).orElse(null),
                json.findText("country").orElse(null),
                json.find("marketingConsent").map(ProfileJson::readConsent).orElse(null),
                json.find("lifeDates").map(LifeDatesJson::read).orElse(null),
                readCleared(json));
    }

    private static MarketingConsent readConsent(JsonField json) {
        return new MarketingConsent(
                json.at("state").parsed("a state of consent", MarketingConsent.State::valueOf),
                json.at("level").parsed("a level of consent", MarketingConsent.Level::valueOf),
                json.findText("origin").orElse(null),
                json.findInstant("at").orElse(null));
    }

    private static Set<ProfileReport.Field> readCleared(JsonField json) {
        return json.elementsIfAny("cleared").stream()
                .map(f -> f.parsed("a field of a profile", ProfileReport.Field::valueOf))
                .collect(Collectors.toUnmodifiableSet());
    }
}
