package dev.stammkunde.localrunner.aws;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.template.Stack;

import java.util.Locale;
import java.util.Optional;

/**
 * What SES v2 tells of senders and configuration sets. This machine takes mail from every domain
 * that can exist, so each is verified here; the sets are those of the template.
 */
public final class SesSetUpService implements AwsService {

    private static final String IDENTITIES = "/v2/email/identities/";
    private static final String SETS = "/v2/email/configuration-sets/";
    private static final String DESTINATIONS = "/event-destinations";

    private final Stack stack;

    public SesSetUpService(Stack stack) {
        this.stack = stack;
    }

    @Override
    public boolean serves(AwsRequest request) {
        return request.method().equals("GET")
                && (request.path().startsWith(IDENTITIES) || request.path().startsWith(SETS));
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        var path = request.path();
        if (path.startsWith(IDENTITIES)) {
            return identity(path.substring(IDENTITIES.length()));
        }
        var name = path.substring(SETS.length());
        return name.endsWith(DESTINATIONS)
                ? destinations(name.substring(0, name.length() - DESTINATIONS.length()))
                : set(name);
    }

    private static AwsResponse identity(String name) {
        // No domain below it ever exists (RFC 2606), and an address is verified by its domain here.
        if (name.contains("@") || name.endsWith(".invalid")) {
            return unknown("Email identity " + name + " does not exist.");
        }
        var identity = Json.object();
        identity.put("IdentityType", "DOMAIN");
        identity.put("VerificationStatus", "SUCCESS");
        identity.put("VerifiedForSendingStatus", true);
        identity.putObject("DkimAttributes")
                .put("SigningEnabled", true)
                .put("Status", "SUCCESS")
                .put("SigningAttributesOrigin", "AWS_SES")
                .put("CurrentSigningKeyLength", "RSA_2048_BIT");
        identity.putObject("MailFromAttributes")
                .put("MailFromDomain", "bounce." + name)
                .put("MailFromDomainStatus", "SUCCESS")
                .put("BehaviorOnMxFailure", "USE_DEFAULT_VALUE");
        return AwsResponse.ok(identity);
    }

    private AwsResponse set(String name) {
        var found = find(name);
        if (found.isEmpty()) {
            return unknownSet(name);
        }
        var set = Json.object().put("ConfigurationSetName", name);
        set.putObject("SendingOptions").put("SendingEnabled", found.get().sendingEnabled());
        return AwsResponse.ok(set);
    }

    private AwsResponse destinations(String name) {
        if (find(name).isEmpty()) {
            return unknownSet(name);
        }
        var answer = Json.object();
        var all = answer.putArray("EventDestinations");
        stack.mailEventDestinations().stream()
                .filter(one -> one.configurationSet().equals(name))
                .forEach(
                        one -> {
                            var destination = all.addObject().put("Name", "events");
                            destination.put("Enabled", true);
                            var types = destination.putArray("MatchingEventTypes");
                            one.eventTypes().stream()
                                    .map(SesSetUpService::apiName)
                                    .sorted()
                                    .forEach(types::add);
                            destination
                                    .putObject("EventBridgeDestination")
                                    .put("EventBusArn", one.bus());
                        });
        return AwsResponse.ok(answer);
    }

    private Optional<Stack.ConfigurationSet> find(String name) {
        return stack.configurationSets().stream()
                .filter(set -> set.name().equals(name))
                .findFirst();
    }

    /**
     * The API writes {@code RENDERING_FAILURE}, and the stack is read as {@code renderingFailure}.
     */
    private static String apiName(String eventType) {
        return eventType.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static AwsResponse unknownSet(String name) {
        return unknown("Configuration set <" + name + "> does not exist.");
    }

    private static AwsResponse unknown(String message) {
        return AwsResponse.error(404, "NotFoundException", message);
    }
}
