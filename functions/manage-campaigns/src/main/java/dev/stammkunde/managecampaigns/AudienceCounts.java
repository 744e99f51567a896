package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.AudienceDraft;
import dev.stammkunde.campaigns.SavedAudience;
import dev.stammkunde.campaigns.WholeAudience;
import dev.stammkunde.campaigns.json.AudienceJson;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.managecampaigns.audience.AudiencePlace;
import dev.stammkunde.managecampaigns.audience.CountSaved;
import dev.stammkunde.managecampaigns.json.AudienceView;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Answers how many customers are in a saved audience, or in one that is being typed. */
final class AudienceCounts {

    private static final String DRAFT = CampaignInput.DRAFT;
    private static final int MOST_BYTES = AudienceJson.TYPE.mostBytes() + 1_000;

    private final AudienceAnswers audiences;
    private final ReadMailSettings settings;
    private final CountSaved count;

    AudienceCounts(AudienceAnswers audiences, ReadMailSettings settings, CountSaved count) {
        this.audiences = audiences;
        this.settings = settings;
        this.count = count;
    }

    HttpResponse count(AdminInput input, Instant now) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        findings.object(body, List.of("next", DRAFT));
        refuse(findings);
        DocumentId id = id(input);
        AudienceDraft draft =
                CampaignInput.read(() -> body.find(DRAFT))
                        .map(document -> draft(input, document))
                        .orElseGet(() -> saved(input));
        WholeAudience audience =
                WholeAudience.of(new SavedAudience(id, 1, DocumentState.ACTIVE, draft));
        MailSettings shop = settings.settings(id.shopId());
        LocalDate today = LocalDate.ofInstant(now, shop.zone());
        AudiencePlace place = place(findings, body, today, mark(draft));
        refuse(findings);
        return HttpResponse.json(
                200,
                AudienceView.write(place.day(), audience, count.from(place, audience, shop, now)));
    }

    private static DocumentId id(AdminInput input) {
        String id = input.request().pathParameter(AudienceAnswers.ID);
        if (!DocumentId.isValid(id)) {
            throw AdminRefusedException.unknownDocument();
        }
        return new DocumentId(input.shopId(), id);
    }

    private AudienceDraft draft(AdminInput input, JsonField document) {
        return audiences.draft(input, document);
    }

    private AudienceDraft saved(AdminInput input) {
        return switch (audiences.version(input)) {
            case StoredVersion.Usable<AudienceDraft>(_, AudienceDraft draft) -> draft;
            case StoredVersion.Unusable<AudienceDraft> it ->
                    throw AdminRefusedException.unusable(
                            "The audience cannot be used. Look at it, and replace it with PUT.",
                            it.problems());
        };
    }

    /** Tells what is counted from all else, from 0 to 999,999,999. */
    private static int mark(AudienceDraft draft) {
        return Math.floorMod(
                AudienceJson.TYPE.write(draft, Stamp.NONE).hashCode(), MeantCampaigns.MARKS);
    }

    /** A count that goes on counts to the day on which it began. */
    private static AudiencePlace place(
            Findings findings, JsonField body, LocalDate today, int mark) {
        AudiencePlace first = AudiencePlace.first(today, mark);
        return findings.ifGiven(body, "next").isEmpty()
                ? first
                : findings.value(
                                body.at("next"),
                                "that of the answer before, for the same audience",
                                field -> AudiencePlace.find(field.text()),
                                found -> found.filter(it -> it.version() == mark).isPresent())
                        .flatMap(found -> found)
                        .orElse(first);
    }

    private static void refuse(Findings findings) {
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
    }
}
