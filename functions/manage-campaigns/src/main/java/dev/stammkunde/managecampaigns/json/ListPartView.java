package dev.stammkunde.managecampaigns.json;

import dev.stammkunde.campaigns.ListFile;
import dev.stammkunde.campaigns.UploadList;
import dev.stammkunde.platform.json.JsonText;

/** What became of a part of a list, as the admin API tells it: by lines, and never by addresses. */
public final class ListPartView {

    private ListPartView() {}

    /** Returns what became of a part. */
    public static String write(int part, ListFile.Lines file, UploadList.Result.Taken taken) {
        return JsonText.object(
                json ->
                        json.text("list", taken.list().id().id())
                                .number("part", part)
                                .number("parts", file.parts())
                                .bool("complete", taken.list().isComplete())
                                .number("lines", file.part(part).size())
                                .number("matched", taken.lines().customers().size())
                                .array(
                                        "unmatched",
                                        array ->
                                                taken.lines()
                                                        .others()
                                                        .forEach(
                                                                (line, problem) ->
                                                                        array.object(
                                                                                o ->
                                                                                        o.number(
                                                                                                        "line",
                                                                                                        line)
                                                                                                .text(
                                                                                                        "problem",
                                                                                                        problem))))
                                .array(
                                        "duplicates",
                                        array ->
                                                taken.duplicates()
                                                        .forEach(
                                                                (line, first) ->
                                                                        array.object(
                                                                                o ->
                                                                                        o.number(
                                                                                                        "line",
                                                                                                        line)
                                                                                                .number(
                                                                                                        "first",
                                                                                                        first))))
                                .number("customers", taken.list().customers())
                                .text("encoding", file.encoding().label()));
    }
}
