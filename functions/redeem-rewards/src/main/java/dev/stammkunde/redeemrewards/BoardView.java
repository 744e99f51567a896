package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.challenges.BoardName;
import dev.stammkunde.programmes.challenges.ChallengeGoal;
import dev.stammkunde.programmes.challenges.ChallengeWords;
import dev.stammkunde.programmes.challenges.LeaderBoard;
import dev.stammkunde.programmes.challenges.LeaderBoard.Entry;
import dev.stammkunde.programmes.challenges.ShowBoard;
import dev.stammkunde.shop.Language;

import java.util.OptionalLong;

/** A leader board as JSON: it says no more of others than a first name, and that of who agreed. */
final class BoardView {

    private BoardView() {}

    static String write(ShowBoard.Shown shown) {
        return JsonText.object(json -> write(json, shown));
    }

    private static void write(JsonObjectText json, ShowBoard.Shown shown) {
        ChallengeGoal goal = shown.challenge().draft().goal();
        json.text("challenge", shown.challenge().id().id())
                .text("unit", goal.unit())
                .text("asOf", shown.board().map(LeaderBoard::asOf).orElse(null));
        json.array(
                "entries",
                all ->
                        shown.board()
                                .ifPresent(
                                        board ->
                                                board.top()
                                                        .forEach(
                                                                each ->
                                                                        all.object(
                                                                                one ->
                                                                                        entry(
                                                                                                one,
                                                                                                shown,
                                                                                                board,
                                                                                                each)))));
        json.object("mine", mine -> mine(mine, shown, goal));
    }

    private static void entry(
            JsonObjectText json, ShowBoard.Shown shown, LeaderBoard board, Entry entry) {
        json.number("place", board.placeOf(entry))
                .text("amount", shown.challenge().draft().goal().written(entry.amount()))
                .text("firstName", entry.firstName().orElse(null))
                .bool("isMine", entry.customerId().equals(shown.mine().id().customerId()));
    }

    private static void mine(JsonObjectText json, ShowBoard.Shown shown, ChallengeGoal goal) {
        OptionalLong place = shown.findPlace();
        BoardName name = shown.mine().boardName();
        json.text("amount", goal.written(shown.amount()));
        place.ifPresent(at -> json.number("place", at));
        if (name != null) {
            json.text("shownAs", name.firstName()).text("agreedAt", name.agreedAt());
        }
        json.object(
                "words",
                words -> {
                    for (Language language : Language.values()) {
                        words.text(language.code(), new ChallengeWords(language).place(place));
                    }
                });
    }
}
