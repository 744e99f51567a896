package dev.stammkunde.localrunner.aws;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.schedules.AsynchronousCalls;
import dev.stammkunde.localrunner.template.Stack;

import java.util.Optional;

/** Lambda's {@code Invoke}, of functions by name or ARN, asynchronously. */
public final class LambdaService implements AwsService {

    private static final String VERSION = "2015-03-31";
    private static final int ACCEPTED = 202;

    private final Stack stack;
    private final AsynchronousCalls calls;

    public LambdaService(Stack stack, AsynchronousCalls calls) {
        this.stack = stack;
        this.calls = calls;
    }

    @Override
    public boolean serves(AwsRequest request) {
        var segments = request.segments();
        return request.method().equals("POST")
                && segments.size() == 4
                && segments.getFirst().equals(VERSION)
                && segments.getLast().equals("invocations");
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        if (!request.invocationType().equals("Event")) {
            return AwsResponse.error(
                    "InvalidParameterValueException", "Only asynchronous calls are served here.");
        }
        var name = request.segments().get(2);
        var function = findFunction(name);
        if (function.isEmpty()) {
            return AwsResponse.error(
                    404, "ResourceNotFoundException", "Function not found: " + name);
        }
        calls.accept(function.get().id(), "Lambda Invoke", request.body());
        return new AwsResponse(ACCEPTED, Json.object(), Optional.empty(), false);
    }

    private Optional<Stack.Function> findFunction(String name) {
        return stack.functions().stream()
                .filter(
                        function ->
                                name.equals(function.name())
                                        || name.equals(function.arn())
                                        || name.startsWith(function.arn() + ":"))
                .findFirst();
    }
}
