package dev.stammkunde.localrunner.queues;

import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.Names;

import java.util.Map;

/**
 * What a rule or a schedule says of an event that did not reach its target, as attributes of the
 * message in its dead-letter queue.
 */
public final class Undelivered {

    static final String TARGET_ARN = "TARGET_ARN";
    static final String ERROR_CODE = "ERROR_CODE";
    static final String ERROR_MESSAGE = "ERROR_MESSAGE";
    private static final String CODE = "NO_RESOURCE";

    private Undelivered() {}

    /** Returns the attributes of EventBridge. */
    public static Map<String, String> byRule(Stack.Rule rule, String targetArn, String problem) {
        return Map.of(
                "RULE_ARN",
                Names.ruleArn(rule.bus(), rule.id()),
                TARGET_ARN,
                targetArn,
                ERROR_CODE,
                CODE,
                ERROR_MESSAGE,
                problem);
    }

    /** Returns the attributes of EventBridge Scheduler. */
    public static Map<String, String> bySchedule(String group, String name, String targetArn) {
        return Map.of(
                "SCHEDULE_ARN",
                Names.scheduleArn(group, name),
                TARGET_ARN,
                targetArn,
                ERROR_CODE,
                CODE,
                ERROR_MESSAGE,
                "There is no such queue.");
    }
}
