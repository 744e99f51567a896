package dev.stammkunde.surveys.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.surveys.SurveyDraft;

import java.util.List;
import java.util.Set;

final class SurveyTypeTest extends DocumentTypeContract<SurveyDraft> {

    private static final String LEAST =
            """
            {"name":"CSAT","trigger":{"kind":"AFTER_ORDER","milestone":"PURCHASED","days":2},
             "title":{"de":"Ihr Einkauf"},
             "questions":[{"kind":"RATING","id":"satisfied","text":{"de":"Zufrieden?"},
              "scale":"CSAT"}]}
            """;

    private static final String AFTER_ORDER =
            "\"AFTER_ORDER\",\"milestone\":\"PURCHASED\",\"days\":2";

    private static final String WHOLE =
            """
            {"version":3,"name":"NPS",
             "trigger":{"kind":"AFTER_ORDER","milestone":"DELIVERED","days":7,"fromPurchase":2},
             "title":{"de":"Ihre Meinung","en":"Your opinion"},
             "questions":[
              {"kind":"RATING","id":"recommend","text":{"de":"Empfehlen?","en":"Recommend?"},
               "scale":"NPS"},
              {"kind":"RATING","id":"easy","text":{"de":"Einfach?","en":"Easy?"},"scale":"CES",
               "showIf":{"from":7,"to":10}},
              {"kind":"SELECTION","id":"reasons","text":{"de":"Grund?","en":"Reason?"},
               "choices":[{"id":"price","text":{"de":"Preis","en":"Price"}},
                {"id":"time","text":{"de":"Dauer","en":"Time"}}],
               "multiple":true,"showIf":{"from":0,"to":6}},
              {"kind":"TEXT","id":"why","text":{"de":"Warum?","en":"Why?"},
               "showIf":{"from":0,"to":0}}],
             "samplePercent":50,"waveDays":30,"throttleDays":180,"reminderDays":5,
             "reviewUrl":"https://reviews.example/shop","rewardPoints":50,"topic":"feedback"}
            """;

    @Override
    protected DocumentType<SurveyDraft> type() {
        return SurveyJson.type(Set.of());
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("survey");
    }

    @Override
    protected String least() {
        return LEAST;
    }

    @Override
    protected List<String> whole() {
        return List.of(
                WHOLE,
                LEAST.replace(AFTER_ORDER, "\"LINK_ONLY\""),
                LEAST.replace(AFTER_ORDER, "\"AFTER_CASE\",\"days\":3"),
                LEAST.replace(AFTER_ORDER, "\"RHYTHM\",\"from\":\"2027-01-31\",\"months\":6"),
                LEAST.replace(
                        AFTER_ORDER,
                        "\"SEGMENT\",\"on\":\"2027-03-01\",\"audience\":{\"languages\":[\"de\"],"
                                + "\"boughtWithinDays\":90}"));
    }
}
