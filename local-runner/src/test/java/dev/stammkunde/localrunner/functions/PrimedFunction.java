package dev.stammkunde.localrunner.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.Names;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A function as it is before a snapshot, from its jar. What it is made of is reached by reflection,
 * since each jar has a class loader of its own.
 */
final class PrimedFunction {

    private static final String PLATFORM = "dev.stammkunde.platform.";

    private final Stack.Function function;
    private final Map<String, String> settings;
    private final RequestStreamHandler handler;

    PrimedFunction(Stack.Function function, ScriptedAws aws) throws Exception {
        this.function = function;
        var endpoints =
                new SystemSettings.Endpoints(
                        aws.address(), aws.address(), aws.address(), aws.address());
        this.settings = new HashMap<>(function.environment());
        settings.putAll(SystemSettings.sdk(endpoints, Names.REGION));
        SystemSettings.keepLocal(endpoints, Names.REGION);
        this.handler = new HandlerFactory(function, endpoints).make();
    }

    RequestStreamHandler handler() {
        return handler;
    }

    /** Does what Lambda does before the snapshot, and returns where it differs from its script. */
    @SuppressWarnings("unchecked")
    List<String> rehearse() throws Exception {
        var priming = type("aws.Priming");
        var registered = priming.getDeclaredField("REGISTERED");
        registered.setAccessible(true);
        var all = (Collection<Object>) registered.get(null);
        var rehearse = priming.getDeclaredMethod("rehearse");
        rehearse.setAccessible(true);
        return SystemSettings.with(
                settings, () -> (List<String>) rehearse.invoke(all.iterator().next()));
    }

    /** How many handlers wait for a snapshot. */
    int registered() throws Exception {
        var registered = type("aws.Priming").getDeclaredField("REGISTERED");
        registered.setAccessible(true);
        return ((Collection<?>) registered.get(null)).size();
    }

    /** Calls the function with its sample events for real, on AWS as its script has it. */
    void callFor(ScriptedAws aws) throws Exception {
        var script = script();
        var rehearsal = script.getClass().getMethod("rehearsal").invoke(script);
        var answer = rehearsal.getClass().getMethod("answer", String.class, String.class);
        aws.answers(
                (call, request) -> {
                    try {
                        return (String) answer.invoke(rehearsal, call, request);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                });
        script.getClass().getMethod("play", RequestStreamHandler.class).invoke(script, handler);
    }

    private Object script() throws Exception {
        var settingsOfProcess = type("settings.Settings");
        return SystemSettings.with(
                settings,
                () ->
                        type("rehearsal.RehearsalScript")
                                .getMethod("of", String.class, Class.class, settingsOfProcess)
                                .invoke(
                                        null,
                                        folder(),
                                        handler.getClass(),
                                        settingsOfProcess.getMethod("ofProcess").invoke(null)));
    }

    private String folder() {
        return function.code().getFileName().toString().replace(".jar", "");
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return handler.getClass().getClassLoader().loadClass(PLATFORM + name);
    }
}
