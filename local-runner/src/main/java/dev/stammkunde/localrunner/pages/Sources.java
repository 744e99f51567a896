package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.identity.Identities;
import dev.stammkunde.localrunner.mail.PostOffice;
import dev.stammkunde.localrunner.objects.Buckets;
import dev.stammkunde.localrunner.queues.DeadLetters;
import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.schedules.Schedules;
import dev.stammkunde.localrunner.schedules.TimeTravel;
import dev.stammkunde.localrunner.shops.PlayedShops;
import dev.stammkunde.localrunner.streams.Streams;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.time.RunnerClock;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the pages tell about. */
public record Sources(
        Stack stack,
        RunnerClock clock,
        TimeTravel timeTravel,
        Schedules schedules,
        Functions functions,
        Queues queues,
        Streams streams,
        DeadLetters deadLetters,
        DynamoDbClient dynamoDb,
        Functions.Aws endpoints,
        PostOffice mail,
        Buckets buckets,
        PlayedShops shops,
        Identities identities) {}
