package dev.stammkunde.localrunner.aws;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.stacktemplate.Names;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets Manager's {@code GetSecretValue}, for secrets that are put in when the runner starts. */
public final class SecretsService implements AwsService {

    private static final String PREFIX = "secretsmanager.";

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
        if (!request.target().equals(PREFIX + "GetSecretValue")) {
            return AwsResponse.error(
                    "UnsupportedOperation", request.target() + " is not served on this machine.");
        }
        var id = request.body().path("SecretId").asText("");
        var value = find(id);
        if (value == null) {
            return AwsResponse.error(
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret.");
        }
        var answer = Json.object();
        answer.put("ARN", id.startsWith("arn:") ? id : Names.secretArn(id));
        answer.put("Name", id);
        answer.put("VersionId", "00000000-0000-4000-8000-000000000001");
        answer.put("SecretString", value);
        answer.putArray("VersionStages").add("AWSCURRENT");
        return AwsResponse.ok(answer);
    }
}
