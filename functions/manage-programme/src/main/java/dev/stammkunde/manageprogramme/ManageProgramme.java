package dev.stammkunde.manageprogramme;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.ShopDocumentAnswers;
import dev.stammkunde.platform.documents.ChangeShopDocument;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.json.ProgrammeDraftJson;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.points.programme.ProgrammeRules;

import java.time.Instant;
import java.util.List;

/** Answers the requests of the admin API that are about the shop's programme. */
final class ManageProgramme {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final ProgrammeDocuments documents;
    private final ShopDocumentAnswers<ProgrammeRules> drafts;
    private final VersionAnswers versions;

    ManageProgramme(ManageProgrammePorts ports) {
        documents = ports.documents();
        drafts =
                new ShopDocumentAnswers<>(
                        new ChangeShopDocument<>(
                                ports.drafts(), _ -> ProgrammeDraftJson.TYPE, this::newest));
        versions = new VersionAnswers(ports);
    }

    AdminApi<ProgrammeRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(ProgrammeRoute.values()),
                (route, caller, input, _) -> AdminAnswer.of(answer(route, caller, input)),
                "The draft or the programme before it cannot be used. Look at it, and replace the"
                        + " draft with PUT.",
                metrics);
    }

    private HttpResponse answer(ProgrammeRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case SHOW -> versions.show(input);
            case VERSIONS -> versions.list(input);
            case PUBLISH -> versions.publish(input, acting);
            case WITHDRAW -> versions.withdraw(input, acting);
            case SHOW_DRAFT -> drafts.show(input);
            case REPLACE_DRAFT -> drafts.replaceSigned(input, acting);
            case CHECK_DRAFT -> drafts.check(input);
            case DRAFT_VERSIONS -> drafts.versions(input);
        };
    }

    /** A shop that has saved no draft begins with what it published last. */
    private ProgrammeRules newest(String shopId) {
        return documents
                .inForce(shopId, LATEST)
                .document()
                .map(ManageProgramme::rules)
                .orElseGet(() -> DefaultProgramme.programme().rules());
    }

    private static ProgrammeRules rules(ProgrammeDocument document) {
        return switch (ProgrammeJson.readStored(document.text())) {
            case Reading.Valid<Programme>(Programme programme) -> programme.rules();
            case Reading.Invalid<Programme> invalid ->
                    throw new UnusableDocumentException(
                            "programme %s of shop %s"
                                    .formatted(document.version(), document.shopId()),
                            invalid.problems());
        };
    }
}
