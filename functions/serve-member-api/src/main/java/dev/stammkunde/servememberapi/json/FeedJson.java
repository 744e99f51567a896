package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonText;

import java.util.List;

/** Writes what became of a file of products. */
public final class FeedJson {

    /** So many are told one by one; all are counted. */
    private static final int MOST_TOLD = 100;

    /**
     * A line that is no product.
     *
     * @param line from 1
     */
    public record RefusedLine(int line, Finding problem) {}

    private FeedJson() {}

    /** Returns the document {@code FeedTaken}. */
    public static String write(int kept, int outdated, List<RefusedLine> refused) {
        return JsonText.object(
                json ->
                        json.number("kept", kept)
                                .number("outdated", outdated)
                                .number("refused", refused.size())
                                .array(
                                        "problems",
                                        all ->
                                                refused.stream()
                                                        .limit(MOST_TOLD)
                                                        .forEach(
                                                                one ->
                                                                        all.object(
                                                                                of ->
                                                                                        of.number(
                                                                                                        "line",
                                                                                                        one
                                                                                                                .line())
                                                                                                .text(
                                                                                                        "field",
                                                                                                        one.problem()
                                                                                                                .path())
                                                                                                .text(
                                                                                                        "problem",
                                                                                                        one.problem()
                                                                                                                .expected())))));
    }
}
