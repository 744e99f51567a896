package dev.stammkunde.keepcustomers;

import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.campaigns.store.DynamoDbBehaviours;
import dev.stammkunde.campaigns.store.DynamoDbCelebrations;
import dev.stammkunde.campaigns.store.DynamoDbFollowLists;
import dev.stammkunde.cases.EraseCases;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.customers.DataRequestStore;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.MergeStore;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.RedactionStore;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbDataRequests;
import dev.stammkunde.customers.store.DynamoDbMerges;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.customers.store.DynamoDbRedactions;
import dev.stammkunde.customers.store.DynamoDbSuggestions;
import dev.stammkunde.customers.suggestions.ForgetSuggestions;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.purchases.FindMailsBefore;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbMailboxes;
import dev.stammkunde.mail.store.DynamoDbPurchasesAfterMails;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.programmes.departures.ForgetProgrammes;
import dev.stammkunde.programmes.membership.EraseDeclarations;
import dev.stammkunde.programmes.store.DynamoDbDeclarations;
import dev.stammkunde.programmes.store.ForgottenProgrammes;
import dev.stammkunde.surveys.EraseParticipations;
import dev.stammkunde.surveys.feedback.EraseFeedback;
import dev.stammkunde.surveys.store.DynamoDbFeedback;
import dev.stammkunde.surveys.store.DynamoDbParticipations;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports that this function needs. */
record Stores(
        ProfileStore profiles,
        RedactionStore redactions,
        FindPersonalData personalData,
        PurchaseStore purchases,
        AfterMails afterMails,
        MergeStore merges,
        DataRequestStore dataRequests,
        Celebrations celebrations,
        Standings standings,
        EvidenceStore evidence,
        ForgetMails mails,
        EraseCases cases,
        EraseParticipations answers,
        EraseFeedback feedback,
        EraseDeclarations declarations,
        FollowLists lists,
        ForgetProgrammes programmes,
        Behaviours behaviours,
        ForgetSuggestions suggestions) {

    /** Which mails purchases came after. */
    record AfterMails(FindMailsBefore mails, PurchaseStoreAfterMails purchases) {}

    /** Names of tables. */
    record Tables(
            String customers,
            String campaigns,
            String mails,
            String cases,
            String surveys,
            String programmes,
            String behaviour,
            String catalogue) {}

    /** Returns those over tables of DynamoDB. */
    static Stores in(DynamoDbClient client, Tables names) {
        CustomersTable table = new CustomersTable(client, names.customers());
        DynamoDbPurchases purchases = new DynamoDbPurchases(table);
        DynamoDbPurchasesAfterMails afterMails =
                new DynamoDbPurchasesAfterMails(purchases, client, names.mails());
        DynamoDbRedactions redactions = new DynamoDbRedactions(table);
        DynamoDbStandings standings = new DynamoDbStandings(client, names.mails());
        DynamoDbEvidence evidence = new DynamoDbEvidence(client, names.mails());
        return new Stores(
                new DynamoDbProfiles(table),
                redactions,
                redactions,
                purchases,
                new AfterMails(afterMails, afterMails),
                new DynamoDbMerges(table),
                new DynamoDbDataRequests(table),
                new DynamoDbCelebrations(client, names.campaigns()),
                standings,
                evidence,
                new EraseMails(
                        new DynamoDbMailRecords(client, names.mails()),
                        standings,
                        new DynamoDbMailboxes(client, names.mails()),
                        evidence),
                new EraseCases(new DynamoDbCases(client, names.cases(), AuditTable.NONE)),
                new DynamoDbParticipations(client, names.surveys()),
                new DynamoDbFeedback(client, names.surveys(), AuditTable.NONE),
                new DynamoDbDeclarations(client, names.programmes()),
                new DynamoDbFollowLists(client, names.campaigns()),
                ForgottenProgrammes.in(client, names.programmes(), "keep-customers"),
                new DynamoDbBehaviours(client, names.behaviour()),
                new DynamoDbSuggestions(client, names.catalogue()));
    }
}
