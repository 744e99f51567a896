package dev.stammkunde.platform.people;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Calls Cognito's JSON protocol with the SDK's signer, connections and credentials. The SDK's own
 * client would be five megabytes in functions that make a few calls. It repeats nothing: all that
 * is asked here can be asked again by who asked.
 */
public final class SignedCognitoCalls implements CallCognito {

    private static final String TARGET = "AWSCognitoIdentityProviderService.";
    private static final int OK = 200;
    private static final int FAULT = 500;
    private static final int THROTTLED = 429;

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final URI service;
    private final String region;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /**
     * Names the service.
     *
     * @param service its address in the region
     */
    public SignedCognitoCalls(AwsCredentialsProvider credentials, URI service, String region) {
        this.http = AwsClients.http();
        this.credentials = credentials;
        this.service = service;
        this.region = region;
    }

    /** Calls the service of the region that the function runs in. */
    public static SignedCognitoCalls ofRegion() {
        Region region = new DefaultAwsRegionProviderChain().getRegion();
        return new SignedCognitoCalls(
                AwsClients.credentials(),
                AwsClientEndpointProvider.builder()
                        .serviceEndpointOverrideEnvironmentVariable(
                                "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER")
                        .serviceEndpointOverrideSystemProperty(
                                "aws.endpointUrlCognitoIdentityProvider")
                        .serviceProfileProperty("cognito_identity_provider")
                        .serviceEndpointPrefix("cognito-idp")
                        .defaultProtocol("https")
                        .region(region)
                        .build()
                        .clientEndpoint(),
                region.id());
    }

    @Override
    public Answer call(String operation, String body) {
        SdkHttpRequest request =
                SdkHttpFullRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(service)
                        .putHeader("Content-Type", "application/x-amz-json-1.1")
                        .putHeader("X-Amz-Target", TARGET + operation)
                        .build();
        SignedRequest signed =
                signer.sign(
                        sign ->
                                sign.identity(credentials.resolveCredentials())
                                        .request(request)
                                        .payload(ContentStreamProvider.fromUtf8String(body))
                                        .putProperty(
                                                AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cognito-idp")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        try {
            HttpExecuteRequest.Builder call =
                    HttpExecuteRequest.builder().request(signed.request());
            signed.payload().ifPresent(call::contentStreamProvider);
            HttpExecuteResponse answer = http.prepareRequest(call.build()).call();
            return answer(operation, answer.httpResponse().statusCode(), read(answer));
        } catch (IOException e) {
            throw new UserPoolUnavailableException(operation, e);
        }
    }

    private static String read(HttpExecuteResponse answer) throws IOException {
        if (answer.responseBody().isEmpty()) {
            return "";
        }
        try (InputStream body = answer.responseBody().get()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Answer answer(String operation, int status, String text) {
        try {
            JsonField body = Json.parse(text);
            if (status == OK) {
                return new Answer.Ok(body);
            }
            if (status < FAULT && status != THROTTLED) {
                String type = body.findText("__type").orElse("");
                return new Answer.Refused(type.substring(type.lastIndexOf('#') + 1));
            }
        } catch (NotJsonException _) {
            // A fault of something in between.
        }
        throw new UserPoolUnavailableException("%s: status %d".formatted(operation, status), null);
    }
}
