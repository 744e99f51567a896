package dev.stammkunde.localrunner.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.stacktemplate.Names;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Secrets Manager's {@code GetSecretValue}, {@code CreateSecret} and {@code PutSecretValue}. What
 * is written while the runner runs is forgotten when it ends.
 */
public final class SecretsService implements AwsService {

    private static final String PREFIX = "secretsmanager.";
    private static final String VERSION = "00000000-0000-4000-8000-000000000001";

    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    /** Sets the secret's value. */
    public void put(String name, String value) {
        secrets.put(name, value);
    }

    /** Returns the value of the secret with that name or ARN. */
    private @Nullable String find(String id) {
        return secrets.entrySet().stream()
                .filter(e -> id.equals(e.getKey()) || id.equals(Names.secretArn(e.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean serves(AwsRequest request) {
        return request.target().startsWith(PREFIX);
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        var value = request.body().path("SecretString").asText("");
        return switch (request.target().substring(PREFIX.length())) {
            case "GetSecretValue" -> get(request.body().path("SecretId").asText(""));
            case "CreateSecret" -> create(request.body().path("Name").asText(""), value);
            case "PutSecretValue" -> replace(request.body().path("SecretId").asText(""), value);
            default ->
                    AwsResponse.error(
                            "UnsupportedOperation",
                            request.target() + " is not served on this machine.");
        };
    }

    private AwsResponse create(String name, String value) {
        return secrets.putIfAbsent(name, value) == null
                ? AwsResponse.ok(named(name))
                : AwsResponse.error(
                        "ResourceExistsException",
                        "The operation failed because the secret already exists.");
    }

    private AwsResponse replace(String name, String value) {
        return secrets.replace(name, value) == null ? missing() : AwsResponse.ok(named(name));
    }

    private static ObjectNode named(String name) {
        var answer = Json.object().put("ARN", Names.secretArn(name)).put("Name", name);
        answer.put("VersionId", VERSION);
        return answer;
    }

    private static AwsResponse missing() {
        return AwsResponse.error(
                "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }

    private AwsResponse get(String id) {
        var value = find(id);
        if (value == null) {
            return missing();
        }
        var answer = Json.object();
        answer.put("ARN", id.startsWith("arn:") ? id : Names.secretArn(id));
        answer.put("Name", id);
        answer.put("VersionId", VERSION);
        answer.put("SecretString", value);
        answer.putArray("VersionStages").add("AWSCURRENT");
        return AwsResponse.ok(answer);
    }
}
