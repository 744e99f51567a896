package dev.stammkunde.platform.example;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;

import java.util.List;

/** Answers the requests of the admin API that are about perks. */
final class ManagePerks {

    private final DocumentAnswers<Perk> perks;

    ManagePerks(DocumentCollection<DocumentId> documents) {
        this.perks =
                new DocumentAnswers<>(new ChangeDocuments<>(documents, PerkJson.TYPE), "perkId");
    }

    AdminApi<PerkRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(PerkRoute.values()),
                (route, caller, input, _) -> AdminAnswer.of(answer(route, caller, input)),
                "The perk cannot be used. Replace it.",
                metrics);
    }

    private HttpResponse answer(PerkRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case LIST -> perks.list(input);
            case CREATE -> perks.create(input, acting);
            case SHOW -> perks.show(input);
            case REPLACE -> perks.replace(input, acting);
            case CHECK -> perks.check(input);
            case PAUSE -> perks.bring(input, DocumentState.PAUSED, acting);
            case RESUME -> perks.bring(input, DocumentState.ACTIVE, acting);
            case ARCHIVE -> perks.bring(input, DocumentState.ARCHIVED, acting);
            case VERSIONS -> perks.versions(input);
        };
    }
}
