package dev.stammkunde.commands;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Ids;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Instant;

/** Who calls a command that writes, as they say. */
final class OperatorOption {

    @Option(
            names = "--by",
            defaultValue = "${sys:user.name}",
            description =
                    "Who you are; the audit keeps it as operator:… (default: ${DEFAULT-VALUE})")
    String by = "";

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    /**
     * Returns the operator as who acts.
     *
     * @param requestId names what is done, such as {@code publish-programme:2026-1}
     */
    Acting acting(Instant now, String requestId) {
        if (by.isBlank() || !Ids.isId(Acting.OPERATOR + by)) {
            throw new ParameterException(spec.commandLine(), "--by must have 1 to 119 characters");
        }
        return Acting.operator(by, now, requestId);
    }
}
