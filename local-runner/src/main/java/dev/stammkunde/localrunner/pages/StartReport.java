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
        return Html.of((out, none) -> JtestartGenerated.render(out, none, this));
    }

    Stack stack() {
        return sources.stack();
    }

    ClockReport clock() {
        return ClockReport.of(sources, List.of());
    }

    TablesReport tables() {
        return TablesReport.of(sources.stack(), sources.dynamoDb());
    }

    /** Says whether a queue holds what failed for good. */
    boolean hasDeadLetters(Stack.Queue queue) {
        var depth = depths.get(queue);
        return depth != null && depth.total() > 0 && sources.stack().isDeadLetterQueue(queue);
    }

    List<Invocation> lastCalls() {
        return sources.functions().invocations().newestFirst().stream().limit(LAST_CALLS).toList();
    }
}
