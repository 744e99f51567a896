package dev.stammkunde.customers.store;

import dev.stammkunde.customers.JoinedProfiles;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was told of customers who were merged into one, as JSON. */
final class JoinedProfilesJson {

    private static final String OWN = "own";
    private static final String MERGED = "merged";

    private JoinedProfilesJson() {}

    static String write(JoinedProfiles joined) {
        return JsonText.object(
                json ->
                        json.object(OWN, o -> write(o, joined.own()))
                                .object(
                                        MERGED,
                                        all ->
                                                joined.merged()
                                                        .forEach(
                                                                (id, told) ->
                                                                        all.object(
                                                                                id,
                                                                                o ->
                                                                                        write(
                                                                                                o,
                                                                                                told)))));
    }

    static JoinedProfiles read(String shopId, String text) {
        JsonField json = Json.parse(text);
        SortedMap<String, Profile> merged = new TreeMap<>();
        json.at(MERGED).fields().forEach((id, told) -> merged.put(id, profile(shopId, told)));
        return new JoinedProfiles(shopId, profile(shopId, json.at(OWN)), merged);
    }

    private static void write(JsonObjectText json, Profile profile) {
        ProfileMapping.Texts texts = ProfileMapping.toTexts(profile);
        json.object(CustomerAttributes.FIELD_VALUES, o -> write(o, texts.fieldValues()))
                .object(CustomerAttributes.FIELD_TIMES, o -> write(o, texts.fieldTimes()))
                .array(
                        CustomerAttributes.CONSENTS,
                        all -> texts.consents().forEach(one -> all.object(o -> write(o, one))))
                .object(CustomerAttributes.EMAILS, o -> write(o, texts.emails()))
                .object(CustomerAttributes.BIRTHDAYS, o -> write(o, texts.birthdays()));
    }

    private static void write(JsonObjectText json, Map<String, String> texts) {
        new TreeMap<>(texts).forEach(json::text);
    }

    private static Profile profile(String shopId, JsonField json) {
        return ProfileMapping.toProfile(
                shopId,
                new ProfileMapping.Texts(
                        texts(json.at(CustomerAttributes.FIELD_VALUES)),
                        texts(json.at(CustomerAttributes.FIELD_TIMES)),
                        json.elements(CustomerAttributes.CONSENTS).stream()
                                .map(JoinedProfilesJson::texts)
                                .toList(),
                        texts(json.at(CustomerAttributes.EMAILS)),
                        texts(json.at(CustomerAttributes.BIRTHDAYS))));
    }

    private static Map<String, String> texts(JsonField json) {
        Map<String, String> texts = new HashMap<>();
        json.fields().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }
}
