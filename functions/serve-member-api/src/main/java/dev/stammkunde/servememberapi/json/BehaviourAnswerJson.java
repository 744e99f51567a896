package dev.stammkunde.servememberapi.json;

import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.TakenBehaviour;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.util.List;

/** Writes what became of events of behaviour, and whether a customer agrees to them. */
public final class BehaviourAnswerJson {

    private BehaviourAnswerJson() {}

    /**
     * Writes what became of each.
     *
     * @param eventIds in the order of {@code taken}
     */
    public static String write(List<String> eventIds, List<TakenBehaviour> taken) {
        return JsonText.object(
                json -> {
                    json.number("kept", taken.stream().filter(TakenBehaviour::isKept).count());
                    json.array(
                            "events",
                            all -> {
                                for (int i = 0; i < taken.size(); i++) {
                                    String id = eventIds.get(i);
                                    TakenBehaviour became = taken.get(i);
                                    all.object(o -> write(o, id, became));
                                }
                            });
                });
    }

    private static void write(JsonObjectText json, String id, TakenBehaviour became) {
        json.text("eventId", id).bool("kept", became.isKept());
        json.text("reason", became.isKept() ? null : became);
    }

    /** Writes what is in force. */
    public static String write(BehaviourConsent consent) {
        return JsonText.object(
                json -> {
                    json.bool("agreed", consent.isAgreed());
                    if (consent.isAgreed()) {
                        json.text("since", consent.since()).text("version", consent.version());
                    }
                });
    }
}
