package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.functions.Invocation;
import dev.stammkunde.localrunner.functions.Invocations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last calls of functions, newest first. */
record InvocationsReport(Invocations invocations) implements Report {

    @Override
    public Object json() {
        return invocations.newestFirst().stream().map(InvocationsReport::json).toList();
    }

    private static Map<String, Object> json(Invocation call) {
        var json = new LinkedHashMap<String, Object>();
        json.put("requestId", call.requestId());
        json.put("function", call.function());
        json.put("trigger", call.trigger());
        json.put("at", call.at().toString());
        json.put("durationMillis", call.duration().toNanos() / 1_000_000.0);
        json.put("outcome", call.error() == null ? "succeeded" : "failed");
        if (call.error() != null) {
            json.put("error", call.error());
        }
        json.put("logs", call.logs());
        return json;
    }

    @Override
    public String html() {
        var html = Html.page("Invocations");
        html.raw("<section>");
        table(html, invocations.newestFirst());
        return html.raw("</section>").end();
    }

    static void table(Html html, List<Invocation> calls) {
        if (calls.isEmpty()) {
            html.raw("<p class=\"soft\">No function was called yet.</p>");
            return;
        }
        html.head("Time", "Function", "Trigger", "#ms", "Outcome");
        for (Invocation call : calls) {
            html.row()
                    .cell(call.at().toString().substring(0, 19).replace('T', ' '))
                    .cell(call.function())
                    .cell(call.trigger())
                    .cell(call.duration().toMillis())
                    .openCell();
            if (call.error() == null) {
                html.raw("<span class=\"good\">succeeded</span>");
            } else {
                html.raw("<span class=\"bad\">failed</span> ").text(call.error());
            }
            if (!call.logs().isEmpty()) {
                html.raw("<details><summary>log</summary><pre>")
                        .text(String.join("\n", call.logs()))
                        .raw("</pre></details>");
            }
            html.raw("</td></tr>");
        }
        html.endTable();
    }
}
