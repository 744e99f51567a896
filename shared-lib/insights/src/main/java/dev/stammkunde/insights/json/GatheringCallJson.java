package dev.stammkunde.insights.json;

import dev.stammkunde.insights.gathering.OrderGatherings.Call;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

/** Whose figures are to be counted, as the function tells itself. */
public final class GatheringCallJson {

    private static final String SHOP = "shopId";
    private static final String TIME = "time";
    private static final String ROUND = "round";

    private GatheringCallJson() {}

    /** Writes a call. */
    public static String write(Call call) {
        return JsonText.object(
                json ->
                        json.text(TIME, call.now())
                                .text(SHOP, call.shopId())
                                .number(ROUND, call.round()));
    }

    /** Whether a document is a call for one shop. */
    public static boolean isCall(JsonField document) {
        return document.has(SHOP);
    }

    /**
     * Reads what {@link #write} wrote; one that a person wrote may leave the round out.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is none
     */
    public static Call read(JsonField document) {
        return new Call(
                document.text(SHOP), document.instant(TIME), document.findInteger(ROUND).orElse(0));
    }
}
