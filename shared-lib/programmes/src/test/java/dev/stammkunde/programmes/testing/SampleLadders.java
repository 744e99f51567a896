package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.programmes.json.LadderJson;
import dev.stammkunde.programmes.ladders.LadderDraft;

import java.util.List;

/** Ladders of each basis, with each field. */
public final class SampleLadders {

    private SampleLadders() {}

    /** Returns them as authors write them. */
    public static List<String> texts() {
        return List.of(
                """
                {"name":"Tea by pieces","goods":{"products":["T-1","T-2"],"categories":["Tea"]},
                 "basis":{"kind":"PIECES","counting":"TOGETHER",
                  "steps":[{"from":5,"percent":2.5},{"from":10,"percent":5}]},
                 "reading":"MARGINAL","prices":"NET"}
                """,
                """
                {"name":"Cups","goods":{"products":["C-1"]},
                 "basis":{"kind":"PIECE_PRICES","counting":"EACH_PRODUCT","steps":[
                  {"from":1,"price":{"amount":"9.90","currency":"EUR"}},
                  {"from":6,"price":{"amount":"8.90","currency":"EUR"}}]},
                 "reading":"ALL_UNITS","prices":"GROSS"}
                """,
                """
                {"name":"Large orders","basis":{"kind":"ORDER_VALUE","steps":[
                  {"from":{"amount":"100.00","currency":"EUR"},"percent":3},
                  {"from":{"amount":"250.00","currency":"EUR"},"percent":6}]},
                 "reading":"ALL_UNITS","prices":"GROSS"}
                """,
                """
                {"name":"Good customers","basis":{"kind":"TURNOVER","window":"LAST_12_MONTHS","steps":[
                  {"from":{"amount":"500.00","currency":"EUR"},"percent":2},
                  {"from":{"amount":"1000.00","currency":"EUR"},"percent":4}]},
                 "reading":"MARGINAL","prices":"GROSS"}
                """);
    }

    /** Returns them as they are read. */
    public static List<LadderDraft> drafts() {
        return texts().stream().map(SampleLadders::read).toList();
    }

    /** Reads one. */
    public static LadderDraft read(String text) {
        return switch (LadderJson.TYPE.read(Json.parse(text))) {
            case Reading.Valid<LadderDraft>(LadderDraft draft) -> draft;
            case Reading.Invalid<LadderDraft> invalid ->
                    throw new AssertionError(invalid.problems().toString());
        };
    }
}
