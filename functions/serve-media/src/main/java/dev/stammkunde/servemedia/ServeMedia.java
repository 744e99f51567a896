package dev.stammkunde.servemedia;

import dev.stammkunde.media.PictureFiles;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.http.StaticText;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers with pictures. A name says which bytes it stands for, and so may be kept for ever, by
 * browsers and by the proxies of mail programs; what was archived is served as before, since mails
 * that hold it are in mailboxes.
 *
 * <p>Whether it is asked for is counted nowhere and logged nowhere.
 */
final class ServeMedia implements HttpEdge.Answering {

    private static final Pattern FILE = Pattern.compile("([0-9a-f]{40})\\.(jpg|png)");

    /** A picture that is opened by itself does nothing, whatever a browser takes it for. */
    private static final Map<String, String> OF_PICTURES =
            Map.of(
                    "cache-control",
                    StaticText.FOR_EVER,
                    "content-security-policy",
                    "default-src 'none'; sandbox; frame-ancestors 'none'",
                    "cross-origin-resource-policy",
                    "cross-origin",
                    "x-content-type-options",
                    "nosniff");

    private final RecentPictures recent;

    ServeMedia(PictureFiles files) {
        this.recent = new RecentPictures(files);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        String shopId = request.pathParameter("shopId");
        Matcher file = FILE.matcher(request.pathParameter("file"));
        if (!Ids.isShop(shopId) || !file.matches()) {
            return missing();
        }
        DocumentId id = new DocumentId(shopId, file.group(1));
        PictureFormat format = PictureFormat.find(file.group(2)).orElseThrow();
        Optional<String> found = recent.find(id, format);
        return found.map(base64 -> answer(request, id, format, base64))
                .orElseGet(ServeMedia::missing);
    }

    private static HttpResponse answer(
            HttpRequest request, DocumentId id, PictureFormat format, String base64) {
        String tag = '"' + id.id() + '"';
        Map<String, String> headers = new LinkedHashMap<>(OF_PICTURES);
        headers.put("etag", tag);
        if (request.findHeader("if-none-match").filter(seen -> seen.contains(tag)).isPresent()) {
            return new HttpResponse(304, headers, "");
        }
        headers.put("content-type", format.contentType());
        return request.method().equals("HEAD")
                ? new HttpResponse(200, headers, "")
                : new HttpResponse(200, headers, base64, true);
    }

    private static HttpResponse missing() {
        return HttpResponse.problem(
                Problem.of(404, "no-file", "There is no such file", "No picture has this name."));
    }
}
