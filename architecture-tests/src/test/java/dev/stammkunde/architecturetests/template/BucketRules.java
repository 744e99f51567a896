package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.stacktemplate.Sections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is in a bucket stays there, and nobody reads it who may not. */
final class BucketRules {

    private static final List<String> BLOCKS =
            List.of(
                    "BlockPublicAcls",
                    "BlockPublicPolicy",
                    "IgnorePublicAcls",
                    "RestrictPublicBuckets");

    /** What a rule of a bucket's lifecycle may do: nothing to what is there now. */
    private static final Set<String> LIFECYCLE =
            Set.of("Id", "Status", "NoncurrentVersionExpiration", "AbortIncompleteMultipartUpload");

    /** Names of what is replaced. */
    private static final List<String> REPLACED =
            List.of(
                    "/_manifest.json}",
                    "/_simulation.json}",
                    "/_report*.json}",
                    "/_closing.json}",
                    "/_gathering.json}",
                    "/_figures.json}",
                    "/_value.json}",
                    "/_lift.json}",
                    "/_at-risk.json}",
                    "/_recommendations.json}");

    private BucketRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("A bucket keeps what is in it", BucketRules::keeps),
                new TemplateRule("A bucket is nobody else's", BucketRules::isPrivate),
                new TemplateRule("A bucket is reached by TLS alone", BucketRules::tls),
                new TemplateRule("What a bucket holds is written once", BucketRules::once));
    }

    private static void keeps(Template template, Findings findings) {
        for (Resource bucket : buckets(template, findings)) {
            findings.require(
                    "RetainExceptOnCreate".equals(bucket.body().get("DeletionPolicy"))
                            && "Retain".equals(bucket.body().get("UpdateReplacePolicy")),
                    bucket.id() + " must outlive its stack");
            findings.require(
                    bucket.is("Enabled", "VersioningConfiguration", "Status"),
                    bucket.id() + " must keep versions");
            var rules =
                    Sections.list(
                            bucket.id(),
                            bucket.find("LifecycleConfiguration", "Rules").orElse(List.of()));
            for (Object rule : rules) {
                findings.require(
                        LIFECYCLE.containsAll(Sections.mapping(bucket.id(), rule).keySet()),
                        bucket.id() + " must not let go what is in it");
            }
        }
    }

    private static void isPrivate(Template template, Findings findings) {
        for (Resource bucket : buckets(template, findings)) {
            for (String block : BLOCKS) {
                findings.require(
                        bucket.is(true, "PublicAccessBlockConfiguration", block),
                        bucket.id() + " must have " + block);
            }
            findings.require(
                    bucket.find("BucketEncryption", "ServerSideEncryptionConfiguration")
                            .filter(it -> it.toString().contains("AES256"))
                            .isPresent(),
                    bucket.id() + " must be encrypted with keys of S3's own");
        }
    }

    private static void tls(Template template, Findings findings) {
        for (Resource bucket : buckets(template, findings)) {
            findings.require(
                    statements(template, bucket).stream()
                            .anyMatch(statement -> refusesPlainHttp(bucket, statement)),
                    bucket.id() + " must refuse calls without TLS");
        }
    }

    private static boolean refusesPlainHttp(Resource bucket, Object statement) {
        var fields = Sections.mapping(bucket.id(), statement);
        var all =
                List.of(
                        Resource.attribute(bucket.id(), "Arn"),
                        Map.of("Fn::Sub", "${" + bucket.id() + ".Arn}/*"));
        return "Deny".equals(fields.get("Effect"))
                && "*".equals(fields.get("Principal"))
                && "s3:*".equals(fields.get("Action"))
                && all.equals(fields.get("Resource"))
                && Map.of("Bool", Map.of("aws:SecureTransport", "false"))
                        .equals(fields.get("Condition"));
    }

    /** What says which objects hold is replaced, and nothing else. */
    private static void once(Template template, Findings findings) {
        Set<Object> refused =
                buckets(template, findings).stream()
                        .flatMap(bucket -> statements(template, bucket).stream())
                        .map(statement -> Sections.mapping("statement", statement))
                        .filter(BucketRules::refusesToReplace)
                        .flatMap(fields -> FunctionBlock.items(fields.get("Resource")).stream())
                        .collect(Collectors.toSet());
        for (FunctionBlock function : template.functions()) {
            for (Map<String, Object> statement : function.allStatements()) {
                if (FunctionBlock.items(statement.get("Action")).contains("s3:PutObject")) {
                    for (Object resource : FunctionBlock.items(statement.get("Resource"))) {
                        findings.subject();
                        findings.require(
                                refused.contains(resource)
                                        || REPLACED.stream()
                                                .anyMatch(resource.toString()::endsWith),
                                function.id() + " must not be able to replace " + resource);
                    }
                }
            }
        }
    }

    private static boolean refusesToReplace(Map<String, Object> fields) {
        return "Deny".equals(fields.get("Effect"))
                && "*".equals(fields.get("Principal"))
                && "s3:PutObject".equals(fields.get("Action"))
                && Map.of("Null", Map.of("s3:if-none-match", "true"))
                        .equals(fields.get("Condition"));
    }

    private static List<Object> statements(Template template, Resource bucket) {
        return template.resources("AWS::S3::BucketPolicy").stream()
                .filter(policy -> policy.is(Resource.ref(bucket.id()), "Bucket"))
                .flatMap(
                        policy ->
                                Sections.list(
                                        policy.id(),
                                        policy.find("PolicyDocument", "Statement")
                                                .orElse(List.of()))
                                        .stream())
                .toList();
    }

    private static List<Resource> buckets(Template template, Findings findings) {
        var buckets = template.resources("AWS::S3::Bucket");
        buckets.forEach(bucket -> findings.subject());
        return buckets;
    }
}
