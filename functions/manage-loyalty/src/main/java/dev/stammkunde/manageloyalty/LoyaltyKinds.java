package dev.stammkunde.manageloyalty;

import dev.stammkunde.programmes.json.LadderJson;
import dev.stammkunde.programmes.json.PlanJson;

import java.util.List;

/** The kinds of programmes that marketing sets. A new kind is one more element. */
final class LoyaltyKinds {

    private LoyaltyKinds() {}

    /** Returns all kinds, which may ask the function's ports what fits a shop. */
    static List<LoyaltyKind<?>> of(ManageLoyaltyPorts ports) {
        return List.of(
                LoyaltyKind.of("ladders", "ladderId", LadderJson.TYPE),
                LoyaltyKind.of("membership-plans", "planId", PlanJson.TYPE));
    }
}
