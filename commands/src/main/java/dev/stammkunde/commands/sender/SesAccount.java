package dev.stammkunde.commands.sender;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.EventDestination;
import software.amazon.awssdk.services.sesv2.model.FeatureStatus;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.GetConfigurationSetResponse;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityResponse;
import software.amazon.awssdk.services.sesv2.model.IdentityType;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.VdmAttributes;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** SES itself. Where it says nothing of a thing, that thing is off. */
public final class SesAccount implements LookAtSes {

    private final SesV2Client client;

    public SesAccount(SesV2Client client) {
        this.client = client;
    }

    @Override
    public Account account() {
        GetAccountResponse account = client.getAccount(request -> {});
        return new Account(
                isOn(account.productionAccessEnabled()),
                account.details() == null || account.details().reviewDetails() == null
                        ? ""
                        : text(account.details().reviewDetails().statusAsString()),
                isOn(account.sendingEnabled()),
                text(account.enforcementStatus()),
                account.sendQuota().max24HourSend(),
                account.sendQuota().maxSendRate(),
                account.suppressionAttributes() == null
                        ? Set.of()
                        : Set.copyOf(account.suppressionAttributes().suppressedReasonsAsStrings()),
                recordsEngagement(account.vdmAttributes()));
    }

    private static boolean recordsEngagement(@Nullable VdmAttributes vdm) {
        return vdm != null
                && vdm.vdmEnabled() == FeatureStatus.ENABLED
                && vdm.dashboardAttributes() != null
                && vdm.dashboardAttributes().engagementMetrics() == FeatureStatus.ENABLED;
    }

    @Override
    public Optional<Identity> findIdentity(String name) {
        return find(() -> client.getEmailIdentity(request -> request.emailIdentity(name)))
                .map(found -> identity(name, found));
    }

    private static Identity identity(String name, GetEmailIdentityResponse found) {
        var dkim = found.dkimAttributes();
        var mailFrom = found.mailFromAttributes();
        return new Identity(
                name,
                found.identityType() != IdentityType.EMAIL_ADDRESS,
                isOn(found.verifiedForSendingStatus()),
                text(found.verificationStatusAsString()),
                dkim == null
                        ? new Dkim(false, "NOT_STARTED", List.of(), "", "")
                        : new Dkim(
                                isOn(dkim.signingEnabled()),
                                text(dkim.statusAsString()),
                                dkim.tokens(),
                                text(dkim.signingHostedZone()),
                                text(dkim.currentSigningKeyLengthAsString())),
                mailFrom == null
                        ? new MailFrom("", "")
                        : new MailFrom(
                                text(mailFrom.mailFromDomain()),
                                text(mailFrom.mailFromDomainStatusAsString())));
    }

    @Override
    public Optional<SendingSet> findSet(String name) {
        return find(() -> client.getConfigurationSet(request -> request.configurationSetName(name)))
                .map(set -> set(name, set));
    }

    private SendingSet set(String name, GetConfigurationSetResponse set) {
        Set<String> published = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (EventDestination destination :
                client.getConfigurationSetEventDestinations(
                                request -> request.configurationSetName(name))
                        .eventDestinations()) {
            if (isOn(destination.enabled())) {
                (destination.eventBridgeDestination() == null ? others : published)
                        .addAll(destination.matchingEventTypesAsStrings());
            }
        }
        var dashboard = set.vdmOptions() == null ? null : set.vdmOptions().dashboardOptions();
        return new SendingSet(
                name,
                set.sendingOptions() == null || isOn(set.sendingOptions().sendingEnabled()),
                Optional.ofNullable(set.suppressionOptions())
                        .filter(options -> options.hasSuppressedReasons())
                        .map(options -> Set.copyOf(options.suppressedReasonsAsStrings())),
                dashboard != null && dashboard.engagementMetrics() == FeatureStatus.DISABLED,
                published,
                others);
    }

    private static <T> Optional<T> find(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }

    private static boolean isOn(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
