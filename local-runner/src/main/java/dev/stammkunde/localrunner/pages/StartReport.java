package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.functions.Invocation;
import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.template.Stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything at a glance: routes, functions, queues, schedules and the last calls. */
record StartReport(Sources sources, Map<Stack.Queue, Queues.Depth> depths) implements Report {

    private static final int LAST_CALLS = 15;

    static StartReport of(Sources sources) {
        var depths = new LinkedHashMap<Stack.Queue, Queues.Depth>();
        sources.stack().queues().forEach(queue -> depths.put(queue, sources.queues().depth(queue)));
        return new StartReport(sources, depths);
    }

    @Override
    public Object json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("instant", sources.clock().instant().toString());
        json.put(
                "routes",
                sources.stack().routes().stream()
                        .map(
                                route ->
                                        Map.of(
                                                "method", route.method(),
                                                "path", route.path(),
                                                "function", route.functionId(),
                                                "authorizer", route.authorizer().orElse("")))
                        .toList());
        json.put(
                "functions", sources.stack().functions().stream().map(Stack.Function::id).toList());
        var queues = new ArrayList<Map<String, Object>>();
        depths.forEach(
                (queue, depth) ->
                        queues.add(
                                Map.of(
                                        "queue", queue.id(),
                                        "url", Queues.url(queue),
                                        "ready", depth.ready(),
                                        "inFlight", depth.inFlight(),
                                        "delayed", depth.delayed(),
                                        "deadLetters", sources.stack().isDeadLetterQueue(queue))));
        json.put("queues", queues);
        var schedules = new LinkedHashMap<String, String>();
        sources.schedules()
                .upcoming()
                .forEach(due -> schedules.put(due.schedule().label(), due.at().toString()));
        json.put("schedules", schedules);
        json.put(
                "invocations",
                Map.of(
                        "total", sources.functions().invocations().total(),
                        "failed", sources.functions().invocations().failed()));
        return json;
    }

    @Override
    public String html() {
        var html =
                sources.timeTravel().findJourney().isPresent()
                        ? Html.page("Local runner", "/_local/clock.js", 2)
                        : Html.page("Local runner");
        html.raw("<section><h2>Clock</h2>");
        var clock = ClockReport.of(sources, List.of());
        clock.controls(html);
        html.raw("</section><section><h2>Due next</h2>");
        clock.next(html);
        html.raw("</section><section><h2>Routes</h2>")
                .head("Method", "Path", "Function", "Authorizer");
        for (Stack.Route route : sources.stack().routes()) {
            html.row()
                    .cell(route.method())
                    .codeCell(route.path())
                    .cell(route.functionId())
                    .cell(route.authorizer().orElse("-"))
                    .raw("</tr>");
        }
        html.endTable().raw("</section>");
        queues(html);
        functions(html);
        html.raw("<section><h2>Tables</h2>");
        TablesReport.of(sources.stack(), sources.dynamoDb()).table(html);
        html.raw("</section><section><h2>Last invocations</h2>");
        List<Invocation> calls = sources.functions().invocations().newestFirst();
        InvocationsReport.table(html, calls.subList(0, Math.min(LAST_CALLS, calls.size())));
        return html.raw("</section>").end();
    }

    private void queues(Html html) {
        html.raw("<section><h2>Queues</h2>").head("Queue", "#Ready", "#In flight", "");
        depths.forEach(
                (queue, depth) -> {
                    var isDead = sources.stack().isDeadLetterQueue(queue);
                    html.row()
                            .cell(queue.id())
                            .cell(depth.ready())
                            .cell(depth.inFlight())
                            .openCell();
                    if (isDead && depth.total() > 0) {
                        html.raw("<a class=\"bad\" href=\"/_local/dead-letters\">read them</a>");
                    }
                    html.raw("</td></tr>");
                });
        html.endTable().raw("</section>");
    }

    private void functions(Html html) {
        html.raw("<section><h2>Functions</h2>").head("Function", "What it does");
        for (Stack.Function function : sources.stack().functions()) {
            html.row().cell(function.id()).cell(function.description()).raw("</tr>");
        }
        html.endTable().raw("</section>");
    }
}
