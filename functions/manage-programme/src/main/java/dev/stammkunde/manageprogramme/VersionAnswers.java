package dev.stammkunde.manageprogramme;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.admin.DocumentView;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.json.ChangeProgramme;
import dev.stammkunde.points.json.ChangeProgramme.Outcome;
import dev.stammkunde.points.json.ProgrammeDraftJson;
import dev.stammkunde.points.json.Publication;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.points.programme.ProgrammeVersions;
import dev.stammkunde.points.programme.ProgrammeVersions.Version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers what is about published versions. */
final class VersionAnswers {

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_BYTES = 2_000;
    private static final Pattern PLACE = Pattern.compile("-?[0-9]{1,11}#[A-Za-z0-9.-]{1,64}");

    private final ProgrammeDocuments documents;
    private final ProgrammeVersions versions;
    private final DocumentVersions<String> drafts;
    private final ChangeProgramme change;

    VersionAnswers(ManageProgrammePorts ports) {
        documents = ports.documents();
        versions = ports.versions();
        drafts = ports.drafts();
        change = new ChangeProgramme(documents, versions);
    }

    /** What holds now and what will, of which revision. */
    HttpResponse show(AdminInput input) {
        String shopId = input.shopId();
        Instant now = input.request().at();
        int revision = versions.revision(shopId);
        Optional<ProgrammeDocument> current = documents.inForce(shopId, now).document();
        VersionView view = new VersionView(now, current);
        String json =
                JsonText.object(
                        o -> {
                            o.number("revision", revision)
                                    .text("earliest", ChangeProgramme.earliest(now));
                            o.object("current", one -> view.writeCurrent(one, found(current)));
                            o.array(
                                    "upcoming",
                                    all ->
                                            upcoming(shopId, now)
                                                    .forEach(
                                                            each ->
                                                                    all.object(
                                                                            one ->
                                                                                    view.write(
                                                                                            one,
                                                                                            each))));
                        });
        return DocumentView.withVersion(HttpResponse.json(200, json), revision);
    }

    private Optional<Version> found(Optional<ProgrammeDocument> current) {
        return current.flatMap(it -> versions.find(it.shopId(), it.version()));
    }

    /** The one that begins first comes first. */
    private List<Version> upcoming(String shopId, Instant now) {
        List<Version> upcoming = new ArrayList<>();
        Optional<ProgrammeDocument> last = Optional.empty();
        while (true) {
            List<Version> page = versions.page(shopId, last, USUAL_PAGE);
            for (Version version : page) {
                if (!version.document().validFrom().isAfter(now)) {
                    return upcoming;
                }
                if (version.withdrawn() == null) {
                    upcoming.addFirst(version);
                }
            }
            if (page.size() < USUAL_PAGE) {
                return upcoming;
            }
            last = Optional.of(page.getLast().document());
        }
    }

    /** Versions, the one that begins last first, withdrawn ones among them. */
    HttpResponse list(AdminInput input) {
        String shopId = input.shopId();
        Instant now = input.request().at();
        int limit = input.number("limit", USUAL_PAGE, LARGEST_PAGE);
        List<Version> found =
                versions.page(
                        shopId,
                        input.cursor(PLACE).map(place -> document(shopId, place)),
                        limit + 1);
        List<Version> page = found.stream().limit(limit).toList();
        VersionView view = new VersionView(now, documents.inForce(shopId, now).document());
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.array(
                                    "versions",
                                    all ->
                                            page.forEach(
                                                    each ->
                                                            all.object(
                                                                    one -> view.write(one, each))));
                            if (found.size() > limit) {
                                json.text("next", PageMark.cursor(place(page.getLast())));
                            }
                        }));
    }

    private static String place(Version version) {
        return version.document().validFrom().getEpochSecond() + "#" + version.document().version();
    }

    private static ProgrammeDocument document(String shopId, String place) {
        String[] parts = place.split("#", 2);
        return new ProgrammeDocument(
                shopId, parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0])), "");
    }

    /** The version that the draft became; 201 unless it was there. */
    HttpResponse publish(AdminInput input, Acting acting) {
        String shopId = input.shopId();
        JsonField body = input.body(MOST_BYTES);
        Publication publication =
                switch (Publication.read(body)) {
                    case Reading.Valid<Publication>(Publication valid) -> valid;
                    case Reading.Invalid<Publication> invalid ->
                            throw AdminRefusedException.invalid(invalid.problems());
                };
        int seen = input.seenInHeader();
        String draft =
                drafts.findText(shopId, publication.draft())
                        .orElseThrow(AdminRefusedException::unknownVersion);
        Instant from = beginning(shopId, publication, acting.at());
        ProgrammeDocument document =
                new ProgrammeDocument(
                        shopId,
                        publication.version(),
                        from,
                        ProgrammeDraftJson.published(draft, publication.version(), from));
        VersionView.requireUsable(document);
        return answer(201, acting.at(), change.publish(document, seen, acting));
    }

    /** Whoever asks for as soon as possible once more means the beginning that they got. */
    private Instant beginning(String shopId, Publication publication, Instant now) {
        Instant asked = publication.validFrom();
        return asked != null
                ? asked
                : versions.find(shopId, publication.version())
                        .map(known -> known.document().validFrom())
                        .orElseGet(() -> ChangeProgramme.earliest(now));
    }

    /** The version, which will not hold. */
    HttpResponse withdraw(AdminInput input, Acting acting) {
        int seen = input.seenInHeader();
        return answer(
                200,
                acting.at(),
                change.withdraw(
                        input.shopId(), input.request().pathParameter("version"), seen, acting));
    }

    private HttpResponse answer(int status, Instant now, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Version version, boolean isRepeat) -> {
                String shopId = version.document().shopId();
                VersionView view = new VersionView(now, documents.inForce(shopId, now).document());
                HttpResponse done =
                        DocumentView.withVersion(
                                HttpResponse.json(
                                        status, JsonText.object(json -> view.write(json, version))),
                                versions.revision(shopId));
                yield isRepeat ? done.replayed() : done;
            }
            case Outcome.TooSoon(Instant earliest) when status == 201 ->
                    throw AdminRefusedException.invalid(
                            "validFrom",
                            "must be %s or later, so that all of the system knows it in time"
                                    .formatted(earliest));
            case Outcome.TooSoon(Instant latest) -> throw ProgrammeProblems.begins(latest);
            case Outcome.NameTaken() -> throw ProgrammeProblems.nameTaken();
            case Outcome.BeginningTaken() -> throw ProgrammeProblems.beginningTaken();
            case Outcome.Outdated(int revision) -> throw AdminRefusedException.outdated(revision);
            case Outcome.Unknown() -> throw ProgrammeProblems.unknown();
        };
    }
}
