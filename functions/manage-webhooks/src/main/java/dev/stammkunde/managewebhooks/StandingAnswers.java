package dev.stammkunde.managewebhooks;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.webhooks.EndpointSecret;
import dev.stammkunde.webhooks.EndpointStanding;
import dev.stammkunde.webhooks.WebhookEndpoint;
import dev.stammkunde.webhooks.json.WebhookEndpointJson;

import java.time.Instant;
import java.util.function.Function;

/** Answers how endpoints stand, gives out their secrets and has disabled ones called again. */
final class StandingAnswers {

    /** Of those who write the same standing at once: attempts that fail write it too. */
    private static final int MOST_TRIES = 10;

    private final ManageWebhooksPorts ports;
    private final ChangeDocuments<WebhookEndpoint> documents;
    private final DocumentAnswers<WebhookEndpoint> answers;

    StandingAnswers(
            ManageWebhooksPorts ports,
            ChangeDocuments<WebhookEndpoint> documents,
            DocumentAnswers<WebhookEndpoint> answers) {
        this.ports = ports;
        this.documents = documents;
        this.answers = answers;
    }

    HttpResponse show(AdminInput input) {
        DocumentId id = WebhookIds.endpoint(input, ports.endpoints());
        EndpointStanding standing = ports.standings().find(id);
        return HttpResponse.json(200, WebhookViews.write(standing, input.request().at()));
    }

    /** Gives out one more secret, this once. */
    HttpResponse newSecret(AdminInput input, Acting acting) {
        DocumentId id = WebhookIds.endpoint(input, ports.endpoints());
        Instant now = acting.at();
        String keyId = ports.keys().keys(now).currentId();
        EndpointStanding saved =
                change(
                        id,
                        before ->
                                before.findRotated(keyId, now)
                                        .orElseThrow(StandingAnswers::tooManySecrets),
                        acting.did(
                                id.shopId(),
                                new Deed("new-secret", WebhookEndpointJson.KIND, id.id())));
        EndpointSecret newest = saved.secrets().getFirst();
        return HttpResponse.json(
                201, WebhookViews.write(saved, ports.keys().keys(now).text(id, newest), now));
    }

    private static AdminRefusedException tooManySecrets() {
        return AdminRefusedException.of(
                409,
                "too-many-secrets",
                "Too many secrets of this endpoint are valid",
                "Those that were replaced end a day later. Wait for one to end.");
    }

    /** Has an endpoint get events again, whether a person paused it or it was disabled. */
    HttpResponse resume(AdminInput input, Acting acting) {
        DocumentId id = WebhookIds.endpoint(input, ports.endpoints());
        boolean isActive =
                documents
                        .findLatest(id)
                        .map(found -> found.stamp())
                        .filter(StandingAnswers::isActive)
                        .isPresent();
        if (ports.standings().find(id).disabled() != null) {
            AuditEntry entry =
                    acting.did(id.shopId(), new Deed("resume", WebhookEndpointJson.KIND, id.id()));
            // A request has one entry: of a document that changes, it is that of the change.
            enable(id, isActive, entry);
        }
        return answers.bring(input, DocumentState.ACTIVE, acting);
    }

    private void enable(DocumentId id, boolean isAudited, AuditEntry entry) {
        if (isAudited) {
            change(id, EndpointStanding::enabled, entry);
        } else {
            save(id, EndpointStanding::enabled, standing -> ports.standings().save(standing));
        }
    }

    private static boolean isActive(Stamp stamp) {
        Stamp.Life life = stamp.life();
        return life != null && life.state() == DocumentState.ACTIVE;
    }

    private EndpointStanding change(
            DocumentId id, Function<EndpointStanding, EndpointStanding> change, AuditEntry entry) {
        return save(id, change, standing -> ports.standings().save(standing, entry));
    }

    private EndpointStanding save(
            DocumentId id,
            Function<EndpointStanding, EndpointStanding> change,
            Function<EndpointStanding, SaveResult> save) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            EndpointStanding after = change.apply(ports.standings().find(id));
            if (save.apply(after) == SaveResult.SAVED) {
                return after;
            }
        }
        throw new IllegalStateException("an endpoint's standing changes all the time");
    }
}
