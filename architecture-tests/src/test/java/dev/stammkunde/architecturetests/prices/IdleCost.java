package dev.stammkunde.architecturetests.prices;

import dev.stammkunde.architecturetests.template.AlarmMetric;
import dev.stammkunde.architecturetests.template.Template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the stack costs in a month in which nothing happens, in USD of eu-central-1, without any
 * free tier.
 */
final class IdleCost {

    /** An alarm is paid for by each metric that it looks at. */
    private static final BigDecimal METRIC = new BigDecimal("0.10");

    /**
     * Lambda asks a queue for messages by five connections, each time for 20 seconds: 648,000
     * requests in 30 days, at 0.40 a million.
     */
    private static final BigDecimal QUEUE = new BigDecimal("0.26");

    private static final BigDecimal SECRET = new BigDecimal("0.40");
    private static final BigDecimal KEY = new BigDecimal("1.00");

    /** What costs nothing as long as nothing is stored in it and nobody uses it. */
    private static final Set<String> FREE =
            Set.of(
                    "AWS::ApiGatewayV2::Api",
                    "AWS::ApiGatewayV2::Stage",
                    "AWS::Cognito::ManagedLoginBranding",
                    "AWS::Cognito::UserPool",
                    "AWS::Cognito::UserPoolClient",
                    "AWS::Cognito::UserPoolDomain",
                    "AWS::Cognito::UserPoolGroup",
                    "AWS::DynamoDB::Table",
                    "AWS::Events::Archive",
                    "AWS::Events::EventBus",
                    "AWS::Events::Rule",
                    "AWS::IAM::Policy",
                    "AWS::IAM::Role",
                    "AWS::KMS::Alias",
                    "AWS::Lambda::Alias",
                    "AWS::Lambda::EventInvokeConfig",
                    "AWS::Lambda::Function",
                    "AWS::Lambda::Permission",
                    // A snapshot of a Java function is kept for nothing.
                    "AWS::Lambda::Version",
                    "AWS::Logs::LogGroup",
                    "AWS::Logs::MetricFilter",
                    "AWS::S3::Bucket",
                    "AWS::S3::BucketPolicy",
                    "AWS::SES::ConfigurationSet",
                    "AWS::SES::ConfigurationSetEventDestination",
                    "AWS::SNS::Topic",
                    "AWS::SNS::TopicPolicy",
                    // Less than 0.01 in a month, with the calls, for one every hour.
                    "AWS::Scheduler::Schedule",
                    "AWS::Scheduler::ScheduleGroup",
                    "AWS::SQS::Queue",
                    "AWS::SQS::QueuePolicy");

    /** What has a price of its own in {@link #items}. */
    private static final Set<String> PRICED =
            Set.of(
                    "AWS::CloudWatch::Alarm",
                    "AWS::KMS::Key",
                    "AWS::Lambda::EventSourceMapping",
                    "AWS::SecretsManager::Secret");

    /** Metrics that are sent only when something is lost. */
    private static final Set<String> LOSSES =
            Set.of("InvocationsFailedToBeSentToDlq", "InvocationsFailedToBeSentToDeadLetterCount");

    private final Template template;

    IdleCost(Template template) {
        this.template = template;
    }

    /** A line of the bill. */
    record Item(String what, long count, BigDecimal each) {

        BigDecimal total() {
            return each.multiply(BigDecimal.valueOf(count));
        }

        /** Returns the row of the table in the README. */
        String row() {
            return "| %s | %d | %s | %s |".formatted(what, count, each, total());
        }
    }

    List<Item> items() {
        var expansion = Expansion.of(template);
        return List.of(
                new Item("metrics that alarms look at", metrics(), METRIC),
                new Item("queues that feed functions", queues(), QUEUE),
                new Item("secrets", expansion.count("AWS::SecretsManager::Secret"), SECRET),
                new Item("keys of KMS", expansion.count("AWS::KMS::Key"), KEY));
    }

    /** Lambda reads streams of tables for nothing. */
    private long queues() {
        return template.functions().stream()
                .flatMap(function -> function.events().stream())
                .filter(event -> event.type().equals("SQS"))
                .count();
    }

    BigDecimal total() {
        return items().stream().map(Item::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the types of resources, and the queries, of which nobody knows what they cost. */
    Set<String> unknown() {
        var types = new TreeSet<String>();
        AlarmMetric.all(template)
                .filter(metric -> metric.queried() && !LOSSES.contains(metric.name()))
                .forEach(metric -> types.add("a query of " + metric.name()));
        Expansion.of(template).parts().forEach(part -> types.add(part.type()));
        types.removeAll(FREE);
        types.removeAll(PRICED);
        return types;
    }

    /**
     * A query is paid for by each metric that it finds, and those that count only losses are not
     * there until there is one.
     */
    private long metrics() {
        return AlarmMetric.all(template).filter(metric -> !metric.queried()).count();
    }
}
