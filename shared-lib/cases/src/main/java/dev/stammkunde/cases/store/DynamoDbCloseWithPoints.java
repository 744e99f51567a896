package dev.stammkunde.cases.store;

import dev.stammkunde.cases.CloseWithPoints;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.adjust.Adjustments.BookedAdjustment;
import dev.stammkunde.points.store.DynamoDbAdjustments;

import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;

/**
 * Closes cases in the transaction that books points.
 *
 * @param table of cases
 */
public record DynamoDbCloseWithPoints(DynamoDbAdjustments adjustments, String table)
        implements CloseWithPoints {

    @Override
    public SaveResult close(
            Versioned<ServiceCase> before, ServiceCase next, BookedAdjustment booked) {
        List<Put> puts =
                CaseWrites.items(table, before, next).stream().map(TransactWriteItem::put).toList();
        return adjustments.book(booked, puts);
    }
}
