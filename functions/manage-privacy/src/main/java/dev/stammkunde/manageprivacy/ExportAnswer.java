package dev.stammkunde.manageprivacy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.Holdout;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.privacy.DataSubject;
import dev.stammkunde.privacy.ErasureDeed;
import dev.stammkunde.privacy.output.ExportFile;
import dev.stammkunde.privacy.output.ExportHead;
import dev.stammkunde.privacy.output.ExportPlace;
import dev.stammkunde.privacy.output.MakeExport;
import dev.stammkunde.privacy.output.MakeExport.Form;
import dev.stammkunde.shop.Language;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers with a file of all that is kept of a person. That it was made is kept, of the first file
 * of one export.
 */
final class ExportAnswer {

    /** In base64 it is what one answer of Lambda holds, with room for its headers. */
    static final int MOST_BYTES = 4_000_000;

    private static final int MOST_BODY_BYTES = 5_000;
    private static final Pattern PLACE = Pattern.compile("(?s).{1,1400}");

    private final ManagePrivacyPorts ports;
    private final FindSubject subjects;
    private final MakeExport exports;

    ExportAnswer(ManagePrivacyPorts ports, int mostBytes) {
        this.ports = ports;
        this.subjects = new FindSubject(ports);
        this.exports = new MakeExport(ports.kept(), mostBytes);
    }

    /** What is asked for; the language is the person's where none is named. */
    private record Wish(Form form, Optional<Language> language, Optional<ExportPlace> after) {}

    HttpResponse answer(CustomerId asked, AdminInput input, Acting acting) {
        Wish wish =
                read(
                        input.isWithoutBody()
                                ? Optional.empty()
                                : Optional.of(input.body(MOST_BODY_BYTES)));
        DataSubject subject = subjects.subject(asked);
        if (wish.after().isEmpty()) {
            ports.deeds().keep(acting.did(asked.shopId(), ErasureDeed.exported(subject.id())));
        }
        int percent = ports.settings().settings(asked.shopId()).holdoutPercent();
        ExportHead head =
                new ExportHead(
                        subject,
                        wish.language().orElseGet(() -> languageOf(subject)),
                        input.request().at(),
                        Holdout.ofShop(subject.id(), percent));
        boolean isCompressed =
                input.request()
                        .findHeader("accept-encoding")
                        .filter(names -> names.contains("gzip"))
                        .isPresent();
        return response(
                exports.make(head, wish.form(), wish.after(), isCompressed), wish, isCompressed);
    }

    private static Language languageOf(DataSubject subject) {
        return subject.findProfile()
                .flatMap(Profile::language)
                .flatMap(Language::find)
                .orElse(Language.DE);
    }

    private static HttpResponse response(ExportFile file, Wish wish, boolean isCompressed) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("cache-control", "no-store");
        headers.put("x-content-type-options", "nosniff");
        switch (wish.form()) {
            case JSON -> {
                headers.put("content-type", "application/json");
                headers.put("content-disposition", "attachment; filename=\"customer-data.json\"");
            }
            case PAGE -> {
                headers.put("content-type", "text/html; charset=utf-8");
                headers.put("content-disposition", "attachment; filename=\"customer-data.html\"");
                headers.put(
                        "content-security-policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'");
            }
        }
        file.goesOnAfter()
                .ifPresent(place -> headers.put("next-cursor", PageMark.cursor(place.text())));
        if (!isCompressed) {
            return new HttpResponse(200, headers, new String(file.bytes(), StandardCharsets.UTF_8));
        }
        headers.put("content-encoding", "gzip");
        headers.put("vary", "accept-encoding");
        return new HttpResponse(
                200, headers, Base64.getEncoder().encodeToString(file.bytes()), true);
    }

    private static Wish read(Optional<JsonField> body) {
        if (body.isEmpty()) {
            return new Wish(Form.JSON, Optional.empty(), Optional.empty());
        }
        try {
            return new Wish(
                    body.get()
                            .find("form")
                            .map(field -> field.parsed("JSON or PAGE", Form::valueOf))
                            .orElse(Form.JSON),
                    body.get()
                            .find("language")
                            .map(field -> field.parsed(Language.codes(), ExportAnswer::language)),
                    body.get().find("cursor").map(ExportAnswer::place));
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.invalid(e.path(), e.problem());
        }
    }

    private static Language language(String code) {
        return Language.find(code).orElseThrow(IllegalArgumentException::new);
    }

    private static ExportPlace place(JsonField field) {
        return PageMark.find(field.text(), PLACE)
                .flatMap(ExportPlace::find)
                .orElseThrow(() -> field.invalid("must be the \"next-cursor\" of an earlier file"));
    }
}
