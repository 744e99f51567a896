package dev.stammkunde.cases;

import dev.stammkunde.campaigns.calendar.FreeDays;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.PausePromotion;

import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * What opening and closing cases needs.
 *
 * @param hours when the team of a shop works
 * @param customers tells who was merged into whom
 * @param beforeRetry waits before another attempt; takes how many there were, from 0
 */
public record CasePorts(
        Cases cases,
        Function<String, WorkingHours> hours,
        FreeDays freeDays,
        FindCustomer customers,
        PausePromotion pause,
        IntConsumer beforeRetry) {

    WorkingTime workingTime(String shopId) {
        return new WorkingTime(hours.apply(shopId), freeDays);
    }
}
