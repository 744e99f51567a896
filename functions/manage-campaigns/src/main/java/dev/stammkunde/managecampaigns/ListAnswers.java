package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.ListFile;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.campaigns.ReadListFile;
import dev.stammkunde.campaigns.UploadList;
import dev.stammkunde.managecampaigns.json.ListPartView;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;

/** Takes lists of customers in, a part of a file with each request. */
final class ListAnswers {

    /** What the audit calls it. */
    private static final String KIND = "audience-list";

    private final UploadList upload;

    ListAnswers(UploadList upload) {
        this.upload = upload;
    }

    /** The file comes whole with each part: titles, quotes and lines are read in one place. */
    HttpResponse take(AdminInput input, Acting acting) {
        String shopId = input.shopId();
        String list = input.request().pathParameter("listId");
        if (!DocumentId.isValid(list)) {
            throw AdminRefusedException.parameter("listId", DocumentId.EXPECTED);
        }
        byte[] file = input.request().body().bytes();
        if (file.length > ReadListFile.MOST_BYTES) {
            throw AdminRefusedException.tooLarge(ReadListFile.MOST_BYTES);
        }
        ListFile.Lines lines =
                switch (ReadListFile.read(file)) {
                    case ListFile.Lines read -> read;
                    case ListFile.Unusable(int line, String problem) ->
                            throw AdminRefusedException.invalid(
                                    line == 0 ? "$" : "line " + line, problem);
                };
        int part = part(input.request().pathParameter("part"), lines.parts());
        UploadList.Result result =
                upload.take(
                        UploadList.Part.of(new ListId(shopId, list), file, lines, part),
                        acting.did(shopId, new Deed("upload", KIND, list)));
        return switch (result) {
            case UploadList.Result.Taken taken ->
                    HttpResponse.json(200, ListPartView.write(part, lines, taken));
            case UploadList.Result.OtherFile _ -> AdminProblems.listOfOtherFile();
        };
    }

    private static int part(String text, int parts) {
        if (text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= parts) {
            return Integer.parseInt(text);
        }
        throw AdminRefusedException.parameter(
                "part", "must be a whole number from 1 to " + parts + ", as many as the file has");
    }
}
