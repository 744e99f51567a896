package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.functions.Invocation;
import dev.stammkunde.localrunner.functions.Invocations;

import java.util.LinkedHashMap;
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
        return Html.of((out, none) -> JteinvocationsGenerated.render(out, none, this));
    }
}
