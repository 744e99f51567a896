package dev.stammkunde.customers;

import dev.stammkunde.shop.ProfileReport.Field;
import dev.stammkunde.shop.StatedPreferences;

import java.util.EnumMap;
import java.util.Map;

/** What a customer stated as fields of their profile, each of which has its own newest word. */
final class StatedFields {

    private StatedFields() {}

    /** Returns each field's text; empty where nothing of it is stated. */
    static Map<Field, String> of(StatedPreferences stated) {
        EnumMap<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.INTERESTS, stated.interestsText());
        texts.put(Field.SIZES, stated.sizesText());
        texts.put(Field.SITUATIONS, stated.situationsText());
        return texts;
    }
}
