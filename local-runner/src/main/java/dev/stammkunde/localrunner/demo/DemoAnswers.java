package dev.stammkunde.localrunner.demo;

import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.store.DynamoDbParticipations;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Stores what the surveys of the demo shops were answered in a year, as the functions would have
 * stored it then: no shop tells of it by webhook, and to ask day by day would take minutes. Tallies
 * and open cases come of it through the streams of the tables, as ever.
 */
public final class DemoAnswers {

    private static final List<String> SHOPS = List.of("demo-shop", "demo-shopify");
    private static final List<String> SURVEYS = List.of("nps", "csat");

    /** Those that are there at first; what changed since asks from now on. */
    private static final int VERSION = 1;

    private final DynamoDbParticipations participations;
    private final DynamoDbMailRecords mails;
    private final DynamoDbCases cases;
    private final DemoCases closed = new DemoCases();
    private final Map<SurveyId, Survey> surveys;
    private final DemoReplies replies;
    private final Instant now;

    private DemoAnswers(
            DynamoDbClient client, List<Survey> surveys, DemoReplies replies, Instant now) {
        this.surveys = surveys.stream().collect(Collectors.toMap(Survey::id, it -> it));
        this.participations = new DynamoDbParticipations(client, DemoTables.name("SurveysTable"));
        this.mails = new DynamoDbMailRecords(client, DemoTables.name("MailTable"));
        this.cases = new DynamoDbCases(client, DemoTables.name("CasesTable"), AuditTable.NONE);
        this.replies = replies;
        this.now = now;
    }

    /**
     * Stores the year before the given time, after the surveys are there. Where somebody was asked
     * already, it stores nothing.
     *
     * @return what is wrong, for people
     */
    public static List<String> load(URI base, Instant now, PrintStream console)
            throws InterruptedException {
        try (var client = DemoTables.client(base)) {
            var surveys = new DynamoDbSurveys(client, DemoTables.name("SurveysTable"), "demo");
            var asking = new ArrayList<Survey>();
            for (String shop : SHOPS) {
                for (String survey : SURVEYS) {
                    surveys.find(new SurveyId(shop, survey), VERSION).ifPresent(asking::add);
                }
            }
            var invitations = invitations(now, asking);
            var answers = new DemoAnswers(client, asking, DemoReplies.read(), now);
            if (!invitations.isEmpty() && !answers.areThere(invitations.getFirst())) {
                answers.store(invitations, console);
            }
            return List.of();
        } catch (ResourceNotFoundException _) {
            // The template has no surveys.
            return List.of();
        } catch (IOException e) {
            return List.of("The answers of the demo cannot be made: " + e.getMessage());
        }
    }

    /** Returns whom the surveys asked, in the order of time. */
    static List<Invitation> invitations(Instant now, List<Survey> surveys) {
        var purchases = new ArrayList<DemoPurchase>(DemoYear.purchasesUntil(now));
        purchases.addAll(DemoMembers.purchasesUntil(now));
        return DemoInvitations.until(now, surveys, purchases);
    }

    private boolean areThere(Invitation first) {
        return !participations.ofCustomer(first.key().customer()).isEmpty();
    }

    private void store(List<Invitation> invitations, PrintStream console) {
        try (var progress = DemoProgress.of(console, "A year of answers", invitations.size())) {
            for (Invitation invitation : invitations) {
                store(invitation, replies.to(invitation, now));
                progress.step();
            }
        }
    }

    private void store(Invitation invitation, List<Response> responses) {
        var survey = Objects.requireNonNull(surveys.get(invitation.key().survey()));
        mails.save(DemoMails.of(survey, invitation, responses, now));
        responses.stream()
                .flatMap(answer -> closed.findClosed(invitation, answer, now).stream())
                .findFirst()
                .ifPresent(one -> cases.open(one, Optional.empty()));
        participations.save(new Participation(invitation, null), 0);
        for (int version = 1; version <= responses.size(); version++) {
            var answer = responses.get(version - 1);
            participations.save(new Participation(invitation, answer), version);
        }
    }
}
