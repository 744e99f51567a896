package dev.stammkunde.finance.json;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/** A cohort as two fields of the object that is about it. */
final class CohortJson {

    private static final String MONTH = "sold";
    private static final String CURRENCY = "currency";

    private CohortJson() {}

    /** Writes no field where there is none. */
    static void write(JsonObjectText json, @Nullable Cohort cohort) {
        if (cohort != null) {
            json.text(MONTH, cohort.month()).text(CURRENCY, cohort.currency());
        }
    }

    static Cohort read(JsonField json) {
        return new Cohort(json.at(MONTH).parsed("a month", YearMonth::parse), json.text(CURRENCY));
    }

    static @Nullable Cohort readIfAny(JsonField json) {
        return json.has(MONTH) ? read(json) : null;
    }
}
