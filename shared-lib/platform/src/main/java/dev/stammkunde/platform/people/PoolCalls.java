package dev.stammkunde.platform.people;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.people.CallCognito.Answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Calls about one pool, and what its refusals mean. */
final class PoolCalls {

    /** Of groups, of a person's groups, or of mails in a day. */
    static final String LIMIT = "LimitExceededException";

    private static final Set<String> LATER =
            Set.of(
                    "TooManyRequestsException",
                    "ThrottlingException",
                    "InternalErrorException",
                    "CodeDeliveryFailureException",
                    "ConcurrentModificationException");

    private final CallCognito cognito;
    private final String pool;

    PoolCalls(CallCognito cognito, String pool) {
        this.cognito = cognito;
        this.pool = pool;
    }

    /** Returns the answer; nothing where it is one of these refusals. */
    Optional<JsonField> find(
            String operation, Consumer<JsonObjectText> fields, String... refusals) {
        return switch (ask(operation, fields)) {
            case Answer.Ok(JsonField body) -> Optional.of(body);
            case Answer.Refused(String code) -> {
                if (Set.of(refusals).contains(code)) {
                    yield Optional.empty();
                }
                throw code.equals(LIMIT) ? later(operation, code) : unexpected(operation, code);
            }
        };
    }

    /** Returns the answer or the refusal of what does not pass by itself. */
    Answer ask(String operation, Consumer<JsonObjectText> fields) {
        Answer answer =
                cognito.call(
                        operation,
                        JsonText.object(
                                json -> {
                                    json.text("UserPoolId", pool);
                                    fields.accept(json);
                                }));
        if (answer instanceof Answer.Refused(String code) && LATER.contains(code)) {
            throw later(operation, code);
        }
        return answer;
    }

    private static UserPoolUnavailableException later(String operation, String code) {
        return new UserPoolUnavailableException(operation + ": " + code, null);
    }

    static IllegalStateException unexpected(String operation, String code) {
        return new IllegalStateException("the user pool refuses " + operation + ": " + code);
    }

    /**
     * Reads somebody.
     *
     * @param attributes the field that holds them, which differs from one operation to the next
     */
    static PoolPerson person(JsonField user, String attributes) {
        List<JsonField> all = user.elementsIfAny(attributes);
        return new PoolPerson(
                find(all, "sub").orElseGet(() -> user.text("Username")),
                find(all, "email").orElse(""),
                find(all, "email_verified").filter("true"::equals).isPresent(),
                find(all, "name").filter(name -> !name.isBlank()).orElse(null),
                user.findBool("Enabled").orElse(false),
                user.findText("UserStatus").filter("FORCE_CHANGE_PASSWORD"::equals).isPresent());
    }

    private static Optional<String> find(List<JsonField> attributes, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.text("Name").equals(name))
                .flatMap(attribute -> attribute.findText("Value").stream())
                .findFirst();
    }
}
