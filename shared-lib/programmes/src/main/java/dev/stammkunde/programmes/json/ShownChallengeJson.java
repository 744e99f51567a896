package dev.stammkunde.programmes.json;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.challenges.ChallengeGoal;
import dev.stammkunde.programmes.challenges.ChallengePrize;
import dev.stammkunde.programmes.challenges.ChallengeText;
import dev.stammkunde.programmes.challenges.ChallengeWords;
import dev.stammkunde.programmes.challenges.OrderShare;
import dev.stammkunde.programmes.challenges.ShownChallenge;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Map;

/** Writes how customers stand in challenges, in figures and in words. */
public final class ShownChallengeJson {

    private ShownChallengeJson() {}

    /** Writes a list of them. */
    public static void write(JsonObjectText json, String name, List<ShownChallenge> shown) {
        json.array(name, all -> shown.forEach(each -> all.object(one -> write(one, each))));
    }

    /** Writes one of them. */
    public static void write(JsonObjectText json, ShownChallenge shown) {
        ChallengeDraft draft = shown.challenge().draft();
        ChallengeGoal goal = draft.goal();
        json.text("challenge", shown.challenge().id().id())
                .text("standing", shown.standing())
                .text("goalOf", draft.goalOf())
                .text("unit", goal.unit());
        json.text("goal", goal.written(goal.amount()));
        json.text("mine", goal.written(shown.amount()));
        json.text("counted", goal.written(shown.counted()));
        json.text("missing", goal.written(shown.missing()));
        json.number(
                        "points",
                        shown.held().findPrize().map(ChallengePrize::points).orElse(draft.points()))
                .text("from", draft.from())
                .text("until", draft.until())
                .text("timeZone", draft.zone().getId())
                .bool("needsSignUp", draft.needsSignUp())
                .text("signedUpAt", shown.held().signedUpAt())
                .text(
                        "reachedAt",
                        shown.held().findPrize().map(ChallengePrize::reachedAt).orElse(null))
                .text("paidFrom", shown.held().findPayment().orElse(null));
        if (draft.showsBoard()) {
            boolean isNamed = shown.held().boardName() != null;
            json.object("board", board -> board.bool("named", isNamed));
        }
        json.array(
                "orders",
                all ->
                        shown.held()
                                .orders()
                                .forEach(each -> all.object(one -> order(one, goal, each))));
        json.object(
                "texts",
                texts -> {
                    for (Language language : Language.values()) {
                        texts.object(language.code(), one -> texts(one, shown, language));
                    }
                });
    }

    private static void order(
            JsonObjectText json, ChallengeGoal goal, Map.Entry<String, OrderShare> order) {
        json.text("orderId", order.getKey()).text("paidAt", order.getValue().paidAt());
        json.text("counts", goal.written(order.getValue().amount()));
    }

    private static void texts(JsonObjectText json, ShownChallenge shown, Language language) {
        ChallengeText text = requireNonNull(shown.challenge().draft().texts().get(language));
        json.text("title", text.title())
                .text("description", text.description())
                .text("why", new ChallengeWords(language).stand(shown));
    }
}
