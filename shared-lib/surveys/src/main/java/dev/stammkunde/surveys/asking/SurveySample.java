package dev.stammkunde.surveys.asking;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.surveys.SurveyId;

import java.nio.ByteBuffer;

/**
 * Tells who is ever asked: it depends on nothing but who the customer is and which survey it is, so
 * nobody enters or leaves the sample with time. When its share grows, all who were in it stay.
 */
public final class SurveySample {

    private static final long PARTS = 10_000;

    private SurveySample() {}

    /** Whether a customer is asked by a survey of that share. */
    public static boolean includes(SurveyId survey, CustomerId customer, int percent) {
        return part(survey, customer) < percent * (PARTS / 100);
    }

    /** Lengths lead, so that no two give the same text. */
    private static long part(SurveyId survey, CustomerId customer) {
        String text =
                "survey/%d:%s/%d:%s/%s"
                        .formatted(
                                survey.shopId().length(),
                                survey.shopId(),
                                survey.id().length(),
                                survey.id(),
                                customer.id());
        byte[] hash = Sha256.bytes(text);
        return Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), PARTS);
    }
}
