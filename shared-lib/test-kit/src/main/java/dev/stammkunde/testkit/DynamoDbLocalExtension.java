package dev.stammkunde.testkit;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;

/**
 * Gives tests the tables of {@code template.yaml} on DynamoDB Local (or LocalStack, see {@link
 * TestDynamoDb}): one server per JVM, empty tables per test class, or per test method through
 * {@link #perTest}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perClass();
 *
 * var store = new DynamoDbLedger(dynamoDb.client(), dynamoDb.table("PointsTable"));
 * }</pre>
 *
 * <p>Tests marked {@link AtOnce} are skipped where the engine under test loses writes by itself.
 *
 * <p>With {@code @ExtendWith} it hands {@link FreshTables} and {@link DynamoDbClient} to
 * parameters.
 */
public final class DynamoDbLocalExtension
        implements ExecutionCondition, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final FreshTables tables = new FreshTables();
    private final boolean freshForEachTest;

    /** For {@code @ExtendWith}; the same as {@link #perClass}. */
    public DynamoDbLocalExtension() {
        this(false);
    }

    private DynamoDbLocalExtension(boolean freshForEachTest) {
        this.freshForEachTest = freshForEachTest;
    }

    /** All tests of a class share their tables. */
    public static DynamoDbLocalExtension perClass() {
        return new DynamoDbLocalExtension(false);
    }

    /**
     * Each test method starts with empty tables; ask for their names within the test or
     * {@code @BeforeEach}.
     */
    public static DynamoDbLocalExtension perTest() {
        return new DynamoDbLocalExtension(true);
    }

    /** Returns the name of the table with that id in the template; makes it at the first call. */
    public String table(String logicalId) {
        return tables.table(logicalId);
    }

    public DynamoDbClient client() {
        return tables.client();
    }

    public URI endpoint() {
        return tables.endpoint();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var atOnce = context.getElement().filter(test -> test.isAnnotationPresent(AtOnce.class));
        return atOnce.isPresent() && !TestDynamoDb.keepsWritesAtOnce()
                ? ConditionEvaluationResult.disabled(
                        "The engine under test loses writes that happen at once.")
                : ConditionEvaluationResult.enabled("The engine under test keeps what it is told.");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (freshForEachTest) {
            tables.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // A nested class ends before the tests of its outer class do.
        if (!context.getRequiredTestClass().isAnnotationPresent(Nested.class)) {
            tables.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == FreshTables.class || type == DynamoDbClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FreshTables.class ? tables : client();
    }
}
