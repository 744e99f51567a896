package dev.stammkunde.platform.admin;

import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.AuditLog.Page;
import dev.stammkunde.platform.AuditLog.Question;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers who did what to a shop. */
public final class AuditAnswers {

    /** All groups: who may change things may see who changed them, and no customer is in it. */
    public static final GuardedRoute.Only ROUTE =
            new GuardedRoute.Only(
                    "AUDIT", "GET /admin/shops/{shopId}/audit", EnumSet.allOf(AdminGroup.class));

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 30;
    private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{20,30}#.{1,400}");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final AuditLog log;

    public AuditAnswers(AuditLog log) {
        this.log = log;
    }

    /** A page, the newest first. */
    public HttpResponse answer(AdminInput input) {
        String shopId = input.shopId();
        Question question =
                new Question(
                        input.time("from").orElse(Instant.EPOCH),
                        input.time("to").orElse(LAST),
                        input.request().findQuery("kind"),
                        input.request().findQuery("who"));
        int limit = input.number("limit", USUAL_PAGE, LARGEST_PAGE);
        Optional<String> after = input.cursor(PLACE);
        if (!question.from().isBefore(question.until())) {
            return HttpResponse.json(200, json(new Page(List.of(), Optional.empty())));
        }
        return HttpResponse.json(200, json(log.page(shopId, question, after, limit)));
    }

    private static String json(Page page) {
        return JsonText.object(
                json -> {
                    json.array(
                            "entries",
                            all -> page.entries().forEach(e -> all.object(o -> entry(o, e))));
                    page.next().ifPresent(place -> json.text("next", PageMark.cursor(place)));
                });
    }

    private static void entry(JsonObjectText json, AuditEntry entry) {
        json.text("at", entry.acting().at())
                .text("who", entry.acting().person())
                .text("name", entry.acting().name())
                .texts("groups", entry.acting().groups())
                .text("verb", entry.deed().verb())
                .text("kind", entry.deed().kind())
                .text("id", entry.deed().id())
                .array(
                        "changes",
                        all ->
                                entry.changes()
                                        .changes()
                                        .forEach(each -> all.object(o -> change(o, each))))
                .bool("complete", entry.changes().isComplete())
                .text("requestId", entry.acting().requestId());
    }

    private static void change(JsonObjectText json, AuditChange change) {
        json.text("path", change.path())
                .text("before", change.before())
                .text("after", change.after());
    }
}
