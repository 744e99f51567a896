package dev.stammkunde.explainmail;

import dev.stammkunde.mail.Suppression.Lift;
import dev.stammkunde.platform.json.JsonObjectText;

/** Somebody's word that mails may go to an address again, as JSON. */
final class LiftJson {

    private LiftJson() {}

    static void write(JsonObjectText json, Lift lift) {
        json.text("at", lift.at()).text("by", lift.by()).text("reason", lift.reason());
        if (lift.of() != null) {
            json.text("lifted", lift.of());
        }
    }
}
